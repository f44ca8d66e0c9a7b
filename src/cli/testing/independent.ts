// The independent program, run as a person would who has an archive and the sheets of paper but no Peluit.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../../tests/independent/peluit.mjs')
/** More than any archive of a test. */
const MOST = 1 << 26

/** A folder of this test, deleted at its end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes an identity as it stands on its sheet; answers the path. */
export function writeSheet(folder: string, name: string, identity: string): string {
  const path = join(folder, `${name}.txt`)
  writeFileSync(path, `# ${name}\n${identity}\n`)
  return path
}

/** Opens a sealed file; answers the path of what was in it. */
export function unseal(sheet: string, sealed: string): string {
  const opened = `${sealed}.tar`
  const input = readFileSync(sealed)
  const plain = execFileSync(process.execPath, [PROGRAM, 'open', sheet], { input, maxBuffer: MOST })
  writeFileSync(opened, plain)
  return opened
}

/** Unpacks a tar file with the command `tar`; answers the path of its folder. */
export function unpack(tar: string, into: string): string {
  execFileSync('tar', ['-xf', tar, '-C', into])
  return join(into, 'peluit-archive')
}

/** Checks and opens an archive with a copy of the program alone; answers the exit code and all that it says. */
export function openAlone(archive: string, out: string, sheets: readonly string[]): { status: number; said: string } {
  const copy = `${out}.mjs`
  cpSync(PROGRAM, copy)
  const { status, stdout, stderr } = spawnSync(process.execPath, [copy, 'archive', archive, out, ...sheets])
  return { status: status ?? -1, said: `${stdout}${stderr}` }
}

/** Takes the content of an opened backup file apart; answers the exit code and all that the program says. */
export function unpackBackup(content: Uint8Array, out: string): { status: number; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'backup', out], { input: content })
  return { status: status ?? -1, said: `${stdout}${stderr}` }
}

/** Reads an identity file and a sealed file as `age -d -i KEY FILE` does, with the library of age's author. */
const WITH_LIBRARY = `
import { readFileSync, writeSync } from 'node:fs'
import { Decrypter } from '${import.meta.resolve('age-encryption')}'
const decrypter = new Decrypter()
decrypter.addIdentity(/^AGE-SECRET-KEY-PQ-1.*$/m.exec(readFileSync(process.argv[2], 'utf8'))[0])
const plain = await decrypter.decrypt(readFileSync(0))
for (let done = 0; done < plain.length; ) done += writeSync(1, plain, done)
`

/** Puts a command `age` into a folder for PATH, for machines without age 1.3. */
export function writeAge(folder: string, madeOf: 'independent' | 'library'): string {
  const library = join(folder, 'age.mjs')
  writeFileSync(library, WITH_LIBRARY)
  const program = madeOf === 'library' ? `'${library}'` : `'${PROGRAM}' open`
  const script = `#!/bin/sh\nexec '${process.execPath}' ${program} "$3" < "\${4}"\n`
  writeFileSync(join(folder, 'age'), script, { mode: 0o755 })
  return folder
}
