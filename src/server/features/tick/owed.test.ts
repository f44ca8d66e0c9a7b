// While another program reads the database, the removal of traces fails; it is owed, and tried again.
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { randomBytes } from '../../../protocol/encoding/bytes.ts'
import { listOrganizations, openDatabase } from '../../database/index.ts'
import { openDiskBlobs } from '../../storage/index.ts'
import { databases, makeFile, makeOrganization, makeReport, makeSlot, openTestApp } from '../../testing/index.ts'
import { runDueTicks } from './index.ts'
import { watchedDisk } from './testing/disks.ts'
import { countRows, tickAll } from './testing/release.ts'
import { oweTraces, removeOwedTraces } from './traces.ts'

test('a PostgreSQL dump that locks a table stops neither the site nor the job; traces are removed later', async () => {
  const server = await openTestApp('postgres')
  const organization = await makeOrganization(server)
  const { slot } = await makeReport(server, organization)
  server.clock.set('2026-04-02T12:00:00Z')
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const said = () => written.mock.calls.flat().join('').split('could not be removed').length - 1
  await server.db.transaction().execute(async (dump) => {
    await dump.selectFrom('inbox_slot').select('case_id').execute()
    await runDueTicks(server.deps)
  })
  expect(said()).toBe(1)
  // The one lease is the debt.
  expect(await countRows(server, ['case_file', 'publication', 'lease'])).toEqual([1, 1, 1])
  const truncated = () => server.queries.filter((text) => text === 'truncate "inbox_slot"').length
  await runDueTicks(server.deps)
  expect(truncated()).toBe(0)
  server.clock.advance({ minutes: 11 })
  await runDueTicks(server.deps)
  expect([truncated(), said()]).toEqual([1, 1])
  await runDueTicks(server.deps)
  expect(truncated()).toBe(1)
  expect((await server.request(organization.host, '/api/reporter/slot', { token: slot.token })).status).toBe(200)
})

test('while another connection reads SQLite, the removal of traces fails quickly; it succeeds afterwards', async () => {
  const server = await openTestApp('sqlite')
  const organization = await makeOrganization(server)
  const { caseId } = await makeReport(server, organization)
  server.clock.set('2026-04-02T12:00:00Z')
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const said = () => written.mock.calls.flat().join('').split('could not be removed').length - 1
  const log = () => readFileSync(`${server.inbox}-wal`)
  const shell = new DatabaseSync(server.inbox)
  shell.exec('begin')
  shell.prepare('select count(*) from inbox_case').get()
  const began = performance.now()
  await runDueTicks(server.deps)
  expect(performance.now() - began).toBeLessThan(3000)
  expect(said()).toBe(1)
  expect(await countRows(server, ['case_file'])).toEqual([1])
  expect(log().includes(caseId)).toBe(true)
  // It tries again within a minute, and as often as needed.
  server.clock.advance({ minutes: 1 })
  await runDueTicks(server.deps)
  expect(said()).toBe(2)
  shell.close()
  server.clock.advance({ minutes: 1 })
  await runDueTicks(server.deps)
  expect(said()).toBe(2)
  // The log now holds only what was written afterwards.
  expect(log().includes(caseId)).toBe(false)
  expect(await countRows(server, ['lease'])).toEqual([0])
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(server.db)
  expect(rows[0]?.timeout).toBe(10_000)
})

test('the next process tries an owed removal of traces again', async () => {
  const server = await openTestApp('sqlite')
  const organization = await makeOrganization(server)
  await makeReport(server, organization)
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const shell = new DatabaseSync(server.inbox)
  shell.exec('begin')
  shell.prepare('select count(*) from inbox_case').get()
  await tickAll(server)
  shell.close()
  expect(written).toHaveBeenCalled()
  const other = openDatabase(server.database)
  onTestFinished(() => other.close())
  server.clock.advance({ minutes: 1 })
  await runDueTicks({ ...server.deps, db: other.db })
  expect(await countRows(server, ['lease'])).toEqual([0])
})

test.each(databases)('a removal of traces that takes long on %s is not begun a second time beside it', async (kind) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const server = await openTestApp(kind)
  for (const host of ['a.example', 'b.example']) {
    const organization = await makeOrganization(server, { host })
    await makeFile(server, organization, await makeSlot(server, organization), randomBytes(10))
  }
  const debts = () => server.db.selectFrom('lease').where('name', '=', 'traces').select('until').execute()
  let minutes = 0
  const files = watchedDisk('sync', async () => {
    for (; minutes < 15; minutes++) {
      server.clock.advance({ minutes: 1 })
      await vi.advanceTimersByTimeAsync(60_000)
      const renewed = { until: server.clock.now() + 10 * 60_000 }
      await expect.poll(debts, { timeout: 20_000 }).toEqual([renewed, renewed])
    }
  })
  const deps = { ...server.deps, blobs: openDiskBlobs(server.data, files) }
  for (const organization of await listOrganizations(server.db)) await oweTraces(server.deps, organization.id)
  await removeOwedTraces(deps)
  expect(minutes).toBe(15)
  expect(await debts()).toEqual([])
})
