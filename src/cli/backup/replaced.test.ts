// A vault that is replaced while a backup begins is in the backup, in its old or in its new version.
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { listOrganizations, openDatabase } from '../../server/database/index.ts'
import { runTick } from '../../server/features/tick/index.ts'
import { makeOrganization, makeReport, openTestApp } from '../../server/testing/index.ts'
import { inSnapshot } from './queries.ts'

test('a snapshot of SQLite is begun again if a vault was replaced between the moments of its two files', async () => {
  const server = await openTestApp('sqlite')
  await makeReport(server, await makeOrganization(server))
  const [organization] = await listOrganizations(server.db)
  if (organization) await runTick(server.deps, organization)
  let moments = 0
  const { db, close } = openDatabase(server.database, (text) => {
    // The file of the inbox is being read now, the other one not yet.
    if (text.includes('sqlite_master') && ++moments === 1) replace(server)
  })
  const seen = await inSnapshot(db, 'sqlite', async (snapshot) => ({
    old: await snapshot.db.selectFrom('vault').select('to_own').execute(),
    waiting: await snapshot.db.selectFrom('inbox_vault').select('version').execute(),
  }))
  await close()
  expect(seen.old.map(({ to_own }) => to_own.length)).toEqual([0])
  expect(seen.waiting).toEqual([{ version: 2 }])
  expect(moments).toBe(2)
})

/** What a reporter's replacement stores, in its two steps. */
function replace({ database, inbox }: { readonly database: string; readonly inbox: string }): void {
  const rows = new DatabaseSync(database)
  rows.prepare('attach database ? as inbox').run(inbox)
  rows.exec(`insert into inbox.inbox_vault (organization_id, case_id, version, to_custody, to_own)
    select organization_id, case_id, 2, to_custody, to_own from vault`)
  rows.exec("update vault set to_custody = x'', to_own = x''")
  rows.close()
}
