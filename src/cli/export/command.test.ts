// `peluit export` as an operator runs it, on an installation on disk.
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatRegistration } from '../../protocol/registration.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { openInstalled } from '../../server/installed.ts'
import { makeOrganization, type TestApp } from '../../server/testing/index.ts'
import { makeCase } from '../../server/testing/staff.ts'
import { makeFolder, openAlone, unseal, writeSheet } from '../testing/independent.ts'
import { runExport } from './export.ts'

let said: { out: string; err: string }
const before = process.exitCode
beforeEach(() => {
  said = { out: '', err: '' }
  for (const [name, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += String(text)
      return true
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = before
})

test('writes an archive that only its owner may read, says what is in it, and fails if evidence is missing', async () => {
  const folder = makeFolder()
  const { config, host, paper, cases } = await install(folder)
  const operator = await makeIdentity()
  const args = ['--config', config, '--host', host, '--recipient', await recipientOf(operator)]
  const to = join(folder, 'arsip.age')
  await runExport([...args, '--to', to])
  expect(said.out).toContain(`${to} holds what was released: cases 2, pieces of evidence 0.`)
  expect(said.err).toContain('1 pieces of evidence are missing or damaged in the data folder and not in this archive')
  expect(process.exitCode).toBe(1)
  expect(statSync(to).mode & 0o777).toBe(0o600)

  process.exitCode = before
  const one = join(folder, 'satu.age')
  await runExport([...args, '--to', one, '--case', formatRegistration(cases[1] ?? '')])
  expect(process.exitCode).toBe(before)
  const archive = unseal(writeSheet(folder, 'cadangan', operator), one)
  expect(openAlone(archive, join(folder, 'terbuka'), [writeSheet(folder, 'kantor', paper)])).toEqual({
    status: 0,
    said: '2 statements, 1 cases, 1 entries, 0 files checked and opened; vaults: 0 opened, 1 stay closed\n',
  })
})

/** An installation with two cases; the first has lost a piece of evidence. */
async function install(folder: string) {
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const config = join(folder, 'peluit.json')
  writeFileSync(config, JSON.stringify({ dataDir }))
  const { installed, close } = await openInstalled({ database: null, dataDir })
  const deps = installed as TestApp['deps']
  const office = await makeOrganization({ deps })
  const made = [await makeCase({ deps } as TestApp, office), await makeCase({ deps } as TestApp, office)]
  const lost = { id: 'A'.repeat(22), size: 1, sha256: '', blob: 'AAAA' }
  const row = { organization_id: office.id, case_id: made[0]?.id ?? '', ...lost }
  await deps.db.insertInto('piece').values(row).execute()
  await close()
  const { host, recoveryIdentity: paper } = office
  return { config, host, paper, cases: made.map(({ registration }) => registration) }
}
