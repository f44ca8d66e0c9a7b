// While another program reads the database, the removal of traces fails; it is owed, and tried again.
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../database/index.ts'
import { makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { runDueTicks } from './index.ts'
import { countRows, tickAll } from './testing/release.ts'

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
