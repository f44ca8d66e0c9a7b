// Mistakes of operators and faults of machines: the answer is always a sentence, and nothing that is missing is silently
// replaced.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOrganization, makeAccount, openSlot } from '../../src/device/reporter/index.ts'
import { makeIdentity, recipientOf } from '../../src/protocol/sealing/age.ts'
import { Person } from '../support/person.ts'
import { withRows } from '../support/rows.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
beforeAll(async () => {
  ;({ server } = await openOffice())
})
afterAll(() => server?.remove())

/** Runs a command that fails; gives its exit code and its output. */
async function refused(...words: string[]): Promise<{ code: number; said: string }> {
  const config = join(dirname(server.data), 'peluit.json')
  const command = spawn(process.execPath, ['dist/server/cli.js', ...words, '--config', config])
  let said = ''
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const timer = setTimeout(() => command.kill('SIGKILL'), 20_000)
  const [code] = await once(command, 'close')
  clearTimeout(timer)
  expect(said).not.toMatch(/^ +at /m)
  return { code, said }
}

test('a second server on the same port says so and ends', async () => {
  expect(await refused('serve')).toEqual({
    code: 1,
    said: expect.stringMatching(/:\d+: another program listens there/),
  })
})

test('the server demands a missing secret of an organisation and makes no new one', async () => {
  await server.stop()
  const folder = join(server.data, 'secrets')
  const log = readdirSync(folder).find((name) => name.startsWith('log-')) as string
  for (const name of ['pepper', log]) {
    const [path, away] = [join(folder, name), join(server.data, 'away')]
    renameSync(path, away)
    for (const command of ['serve', 'tick'])
      expect(await refused(command)).toEqual({ code: 1, said: expect.stringContaining(`${path} is missing: restore`) })
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, 'short')
    expect((await refused('serve')).said).toContain(`${path} is damaged: restore`)
    renameSync(away, path)
  }
  const moved = `${folder}.away`
  renameSync(folder, moved)
  expect((await refused('serve')).said).toContain('pepper is missing')
  expect(existsSync(folder)).toBe(false)
  renameSync(moved, folder)
  await server.start()
})

test('an older program refuses a newer schema with a sentence', async () => {
  const change = (sql: string) => withRows(server.database(), ({ run }) => run(sql))
  change("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')")
  expect(await refused('tick')).toEqual({ code: 1, said: expect.stringContaining('made by a newer Peluit') })
  change("delete from kysely_migration where name = '9999-later'")
})

test('a missing data folder is neither backed up nor made', async () => {
  const recipient = await recipientOf(await makeIdentity())
  const backup = ['backup', '--to', join(server.tmp, 'd'), '--secrets', join(server.tmp, 's'), '--recipient', recipient]
  await server.stop()
  const away = `${server.data}.away`
  renameSync(server.data, away)
  expect(await refused(...backup)).toEqual({ code: 1, said: expect.stringContaining('there is no installation') })
  expect([existsSync(server.data), existsSync(join(server.tmp, 'd'))]).toEqual([false, false])
  renameSync(away, server.data)
  const database = server.database()
  copyFileSync(database, away)
  writeFileSync(database, 'this is no database, whatever its name says; long enough to be read as one by mistake')
  expect(await refused('serve')).toEqual({ code: 1, said: expect.stringContaining('not an SQLite file') })
  for (const made of readdirSync(server.data)) if (/-(wal|shm)$/.test(made)) rmSync(join(server.data, made))
  renameSync(away, database)
  await server.start()
})

test('when stopped while a piece arrives slowly, it ends within seconds, and the piece can be resumed', async () => {
  new Person(server.origin).use()
  const organization = await loadOrganization(null)
  const account = await makeAccount(organization.id)
  const { slot } = await openSlot(account, 0)
  const { hostname, port } = new URL(server.origin)
  const headers = {
    Host: hostname,
    'Peluit-Token': slot.token,
    'Peluit-Piece': 'AAAAAAAAAAAAAAAAAAAAAA',
    'Upload-Offset': '0',
    'Upload-Length': '67195',
    'Content-Type': 'application/octet-stream',
    'Content-Length': '67195',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  socket.write(`PATCH /api/reporter/piece HTTP/1.1\r\n${lines.join('')}\r\n`)
  const trickle = setInterval(() => socket.write(Buffer.alloc(100)), 100)
  const row = () => withRows(server.database(), ({ all }) => all('select received from inbox_piece'))
  while (row().length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  const started = Date.now()
  await server.stop()
  clearInterval(trickle)
  expect(Date.now() - started).toBeLessThan(20_000)
  expect(Number(row()[0]?.received)).toBeGreaterThan(1_000)
  const log = server.logs.map((path) => readFileSync(path, 'utf8')).join('')
  expect(log).not.toContain('failed')
  await server.start()
})
