import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeIdentity, recipientOf } from '../protocol/sealing/age.ts'
import { openDatabase, organizationAt } from '../server/database/index.ts'
import { OperatorError } from '../server/operator-error.ts'
import { readArguments, readPort, UsageError } from './arguments.ts'
import { runBackup } from './backup/backup.ts'
import { runRestore } from './backup/restore.ts'
import { readConfig } from './config.ts'
import { explain } from './explain.ts'
import { runExport } from './export/export.ts'
import { makeInvitation, runInvite } from './invite.ts'
import { runOrganizationAdd } from './organization.ts'
import { loadPreset } from './presets.ts'
import { runTickNow } from './serve.ts'

let folder: string
let said: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peluit-cli-'))
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

function writeConfig(fields: object): string {
  const path = join(folder, 'peluit.json')
  writeFileSync(path, JSON.stringify(fields))
  return path
}

describe('the configuration', () => {
  test('needs little more than a data folder', () => {
    const path = writeConfig({ dataDir: 'data', proxies: ['127.0.0.1', '10.0.0.0/8'] })
    expect(readConfig(path)).toMatchObject({
      dataDir: join(folder, 'data'),
      database: null,
      port: 8080,
      address: '127.0.0.1',
      proxies: ['127.0.0.1', '10.0.0.0/8'],
      securityContact: null,
    })
  })

  test('names an invalid field in its error, never its value', () => {
    const secret = 'mysql://user:rahasia@host/db'
    for (const fields of [
      {},
      { dataDir: 'd', database: secret },
      { dataDir: 'd', port: 0 },
      { dataDir: 'd', more: secret },
    ]) {
      expect(() => readConfig(writeConfig(fields))).toThrow('is not valid')
      expect(() => readConfig(writeConfig(fields))).not.toThrow('rahasia')
    }
    expect(() => readConfig(join(folder, 'none.json'))).toThrow('cannot be read')
  })
})

test('a missing or unknown option is reported in a sentence', () => {
  expect(() => readArguments(['--host', 'a'], ['config'])).toThrow()
  expect(() => readArguments([], ['config'])).toThrow('--config is missing')
  expect(readArguments(['--config', 'a'], ['config'])).toEqual({ config: 'a' })
})

test('an invalid port of the demo is refused in a sentence', () => {
  expect([readPort(undefined), readPort(''), readPort('1'), readPort('65535')]).toEqual([8080, 8080, 1, 65_535])
  for (const wrong of ['abc', '0', '-1', '65536', '80.5', '8080x', '/tmp/socket']) {
    expect(() => readPort(wrong)).toThrow(new UsageError('PORT is a number from 1 to 65535'))
  }
})

test('an organisation can be added only once, and its first director is invited by a link with the secret after #', async () => {
  const config = writeConfig({ dataDir: 'data' })
  await runOrganizationAdd(['--config', config, '--host', 'WBS.example.test', '--preset', 'contoh'])
  const again = runOrganizationAdd(['--config', config, '--host', 'wbs.example.test', '--preset', 'contoh'])
  await expect(again).rejects.toThrow('is taken')
  for (const wrong of [
    ['--host', 'https://a', '--preset', 'contoh'],
    ['--host', 'b.test', '--preset', 'tiada'],
  ]) {
    await expect(runOrganizationAdd(['--config', config, ...wrong])).rejects.toThrow()
  }
  said = ''
  const invite = (host: string, role: string) =>
    runInvite(['--config', config, '--host', host, '--role', role, '--name', 'Ratna'])
  await invite('wbs.example.test', 'director')
  expect(said).toMatch(/^https:\/\/wbs\.example\.test\/petugas#undangan=[\w-]{43}\n$/)
  await expect(invite('wbs.example.test', 'reviewer')).rejects.toThrow('--role')
  await expect(invite('wbs.example.test', 'administrator')).rejects.toThrow('founds')
  await expect(invite('other.test', 'director')).rejects.toThrow('no organisation')
  const { db, close } = openDatabase(join(folder, 'data', 'peluit.db'))
  const organization = await organizationAt(db, 'wbs.example.test')
  const founded = { ...(organization as NonNullable<typeof organization>), publicId: 'x' }
  const deps = { db, clock: Date.now }
  await expect(makeInvitation(deps, founded, 'director', 'Wayan')).rejects.toThrow('is founded')
  expect(await makeInvitation(deps, founded, 'administrator', 'Budi')).toContain('#undangan=')
  await close()
  said = ''
  await runTickNow(['--config', config])
  expect(said).toBe('wbs.example.test: released\n')
  expect(readFileSync(join(folder, 'data', 'peluit.db')).includes('undangan')).toBe(false)
})

test('a release by hand that leaves traces fails with a sentence, until nothing else reads the database', async () => {
  const config = writeConfig({ dataDir: 'data' })
  await runOrganizationAdd(['--config', config, '--host', 'wbs.example.test', '--preset', 'contoh'])
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const before = process.exitCode
  const shell = new DatabaseSync(join(folder, 'data', 'peluit.db'))
  shell.exec('begin')
  shell.prepare('select count(*) from organization').get()
  said = ''
  await runTickNow(['--config', config])
  expect([said, process.exitCode]).toEqual([expect.stringContaining('Traces of released reports are still'), 1])
  process.exitCode = before
  shell.close()
  said = ''
  await runTickNow(['--config', config])
  expect([said, process.exitCode]).toEqual(['wbs.example.test: released\n', before])
})

test('a restore without the secrets is refused with a reason, unless the operator says that they are lost', async () => {
  const identity = join(folder, 'key')
  writeFileSync(identity, await makeIdentity())
  const from = join(folder, 'tiada.age')
  const args = ['--from', from, '--identity', identity, '--into', join(folder, 'pulih')]
  await expect(runRestore(args)).rejects.toThrow('nobody can ever log in with a password again')
  await expect(runRestore([...args, '--secrets', from, '--without-secrets'])).rejects.toThrow('either')
  await expect(runRestore([...args, '--without-secrets'])).rejects.toThrow('tiada.age does not exist')
})

test('the data and the secrets of a backup are never in the same file', async () => {
  const recipient = await recipientOf(await makeIdentity())
  const config = writeConfig({ dataDir: 'data' })
  const args = ['--config', config, '--to', join(folder, 'a'), '--recipient', recipient]
  await expect(runBackup(args)).rejects.toThrow('--secrets is missing')
  await expect(runBackup([...args, '--secrets', join(folder, '.', 'a')])).rejects.toThrow('a file of their own')
  const wrong = ['--secrets', join(folder, 'b'), '--secrets-recipient', 'age1x']
  await expect(runBackup([...args, ...wrong])).rejects.toThrow('post-quantum')
})

test('a recipient with one wrong character is refused in a sentence before anything is opened', async () => {
  const recipient = await recipientOf(await makeIdentity())
  const mistyped = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
  const backup = (...recipients: string[]) =>
    runBackup(['--config', 'none', '--to', join(folder, 'a'), '--secrets', join(folder, 'b'), ...recipients])
  const ofData = backup('--recipient', mistyped)
  await expect(ofData).rejects.toThrow('the recipient of the data is not a valid')
  await expect(ofData).rejects.toThrow(UsageError)
  const ofSecrets = backup('--recipient', recipient, '--secrets-recipient', mistyped)
  await expect(ofSecrets).rejects.toThrow('the recipient of the secrets is not a valid')
})

test('an export is refused in a sentence without a host, a recipient or a founded organisation', async () => {
  const config = writeConfig({ dataDir: 'data' })
  await runOrganizationAdd(['--config', config, '--host', 'wbs.example.test', '--preset', 'contoh'])
  const recipient = await recipientOf(await makeIdentity())
  const to = join(folder, 'arsip.age')
  const before = process.listenerCount('SIGINT')
  const args = ['--config', config, '--to', to, '--recipient']
  await expect(runExport([...args, recipient])).rejects.toThrow('--host is missing')
  const host = ['--host', 'wbs.example.test']
  await expect(runExport([...args, recipient.slice(0, -1), ...host])).rejects.toThrow('the recipient of the archive')
  await expect(runExport([...args, recipient, '--host', 'b.test'])).rejects.toThrow('no organisation with the host')
  await expect(runExport([...args, recipient, ...host])).rejects.toThrow('not founded yet')
  expect([existsSync(to), existsSync(`${to}.part`), process.listenerCount('SIGINT')]).toEqual([false, false, before])
})

test('errors of the machine are explained in a sentence; errors that quote database rows are not shown', () => {
  const error = (fields: object) => Object.assign(new Error('Key (token_hash)=(rahasia) exists'), fields)
  expect(explain(error({ code: 'EADDRINUSE', address: '127.0.0.1', port: 80 }))).toMatch(/^127\.0\.0\.1:80: another/)
  expect(explain(error({ code: 'EACCES', path: '/data' }))).toMatch(/^\/data: Run this as the user/)
  expect(explain(error({ code: 'ERR_SQLITE_ERROR', errcode: 261 }))).toContain('another program holds')
  expect(explain(new OperatorError('a sentence'))).toBe('a sentence')
  expect([explain(error({ code: '23505' })), explain(error({})), explain(null)]).toEqual([null, null, null])
})

test('the error for an unknown preset of the demo lists the existing ones', () => {
  expect(() => loadPreset('tiada')).toThrow(OperatorError)
  expect(() => loadPreset('tiada')).toThrow('contoh')
})
