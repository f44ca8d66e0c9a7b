// A demo of one preset without reports, on either database.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Questionnaire } from '../../../src/domain/names/questionnaire.ts'
import type { Flow } from '../../../src/domain/names/site.ts'
import { freePort } from '../../support/postgres.ts'

export interface Preset {
  readonly name: string
  readonly origin: string
  readonly flow: Flow
  /** The questionnaire of a channel. */
  readonly questionnaire: (channel?: string) => Questionnaire
  close(): Promise<void>
}

/** Serves this preset's organisation on a free port, founded and open, without reports. */
export async function openPreset(name: string, database: string | null = null): Promise<Preset> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'peluit-e2e-preset-'))
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, ...(database && { DATABASE_URL: database }) }
  const parameters = ['dist/server/cli.js', 'demo', '--empty', '--preset', name]
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const origin = `http://localhost:${port}`
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the demo of ${name} did not open`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const read = (path: string) => JSON.parse(readFileSync(join('presets', name, path), 'utf8'))
  return {
    name,
    origin,
    flow: read('profile.json').flow,
    questionnaire: (channel = 'pelanggaran') => read(`questionnaires/${channel}.json`),
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
