// Presets: ready organisation profiles in a folder each, data only, read at run time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Profile } from '../domain/profile.ts'
import type { Questionnaire } from '../domain/questionnaire.ts'

/** The folder of the whole package, whether this runs from the sources or from the build. */
export const packageDir = findPackage(new URL('.', import.meta.url))
const presetsDir = join(packageDir, 'presets')

/** Names of the presets that this installation carries. */
export function listPresets(): string[] {
  return readdirSync(presetsDir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

/** The profile of a preset. Throws a plain sentence for an unknown name. */
export function loadPreset(name: string): Profile {
  if (!listPresets().includes(name)) throw new Error(`no preset "${name}"; there are: ${listPresets().join(', ')}`)
  const folder = join(presetsDir, name)
  const questionnaires = readdirSync(join(folder, 'questionnaires'))
    .sort()
    .map((file) => readJson(join(folder, 'questionnaires', file)) as Questionnaire)
  return { ...(readJson(join(folder, 'profile.json')) as Omit<Profile, 'questionnaires'>), questionnaires }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function findPackage(start: URL): string {
  for (let folder = start; ; folder = new URL('..', folder)) {
    const names = readdirSync(folder)
    if (names.includes('package.json') && names.includes('presets')) return fileURLToPath(folder)
    if (folder.pathname === '/') throw new Error('the presets are missing')
  }
}
