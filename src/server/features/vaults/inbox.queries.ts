// Vaults that wait for the tick. Only the reporter's own endpoints and the tick read them.
import type { Insertable } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'

/** The newest vault: its version, the reporter's copy, and whether any version was opened. */
export async function newestVault(db: Db, organizationId: string, caseId: string) {
  // In the direction in which the tick moves a version, so that it is always found.
  const waiting = await db
    .selectFrom('inbox_vault')
    .select(['version', 'to_custody', 'to_own'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const released = await db
    .selectFrom('vault')
    .select(['version', 'to_custody', 'to_own', 'opened_day'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute()
  const opened = released.some(({ opened_day }) => opened_day !== null)
  // An opened version stays the valid one, even if a newer one was still waiting.
  const newest = (opened ? undefined : waiting) ?? released[0]
  return newest && { ...newest, opened }
}

export async function insertWaitingVault(db: Db, vault: Insertable<Schema['inbox_vault']>): Promise<void> {
  await db.insertInto('inbox_vault').values(vault).execute()
}

/** Replaces the waiting versions of a vault by this one. */
export async function replaceWaitingVault(db: Db, vault: Insertable<Schema['inbox_vault']>): Promise<void> {
  await db
    .deleteFrom('inbox_vault')
    .where('organization_id', '=', vault.organization_id)
    .where('case_id', '=', vault.case_id)
    .execute()
  await insertWaitingVault(db, vault)
}

/** The ids of all cases whose vault waits, or of this case if it does. */
export async function listWaitingVaults(db: Db, organizationId: string, caseId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('inbox_vault')
    .select('case_id')
    .where('organization_id', '=', organizationId)
    .$if(caseId !== null, (query) => query.where('case_id', '=', caseId))
    .execute()
  return rows.map(({ case_id }) => case_id)
}

/** Replaces the vault by its waiting version, unless the old one was opened: a version that was read must stay. */
export async function releaseVault(trx: Db, organizationId: string, caseId: string): Promise<void> {
  const waiting = await trx
    .deleteFrom('inbox_vault')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .returningAll()
    .executeTakeFirst()
  if (!waiting) return
  const opened = await trx
    .selectFrom('vault')
    .select('version')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('opened_day', 'is not', null)
    .executeTakeFirst()
  if (opened) return
  await trx.deleteFrom('vault').where('organization_id', '=', organizationId).where('case_id', '=', caseId).execute()
  await trx
    .insertInto('vault')
    .values({ ...waiting, opened_day: null })
    .execute()
}
