import { sql } from 'kysely'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../database/index.ts'
import { makeOrganization, makeReport, openTestApp, type TestApp } from '../../testing/index.ts'
import { areTracesLeft, runDueTicks } from './index.ts'

/** The same database for a user who owns the tables and has no further rights, as an operator makes one. */
async function openAsPlainUser({ db }: TestApp) {
  const user = `plain_${crypto.randomUUID().replaceAll('-', '')}`
  await sql`create role ${sql.id(user)} login password 'plain'`.execute(db)
  for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: true })) {
    await sql`alter table ${sql.table(name)} owner to ${sql.id(user)}`.execute(db)
  }
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const address = inject('postgres').replace(/\/\/[^@]*@/, `//${user}:plain@`)
  const opened = openDatabase(`${address}/${rows[0]?.name}`)
  onTestFinished(opened.close)
  return { user, db: opened.db }
}

test('a PostgreSQL user without the rights releases, but the removal has failed; it is tried again every hour', async () => {
  const server = await openTestApp('postgres')
  const organization = await makeOrganization(server)
  await makeReport(server, organization)
  const plain = await openAsPlainUser(server)
  const deps = { ...server.deps, db: plain.db }
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const said = () => written.mock.calls.flat().join('').split('keeps clock times of reports').length - 1
  const later = async (minutes: number) => {
    server.clock.advance({ minutes })
    await runDueTicks(deps)
    return [said(), await areTracesLeft(deps)]
  }
  server.clock.set('2026-04-02T12:00:00Z')
  expect(await later(0)).toEqual([1, true])
  expect(await server.db.selectFrom('case_file').select('id').execute()).toHaveLength(1)
  expect(await later(50)).toEqual([1, true])
  expect(await later(11)).toEqual([2, true])

  const user = sql.id(plain.user)
  await sql`grant pg_checkpoint to ${user}`.execute(server.db)
  const functions = sql`function pg_switch_wal(), pg_ls_waldir(), pg_stat_reset()`
  await sql`grant execute on ${functions} to ${user}`.execute(server.db)
  expect(await later(61)).toEqual([2, false])
})
