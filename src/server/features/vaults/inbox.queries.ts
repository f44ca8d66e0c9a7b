// Vaults that wait for the tick. Only the reporter's own endpoints and the tick read them.
import type { Insertable } from 'kysely'
import { type Db, prepared, type Schema } from '../../database/index.ts'

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
  await insertVault(db, vault)
}

const insertVault = prepared((db, vault: Insertable<Schema['inbox_vault']>) => {
  const { organization_id, case_id, version, to_custody, to_own } = vault
  return db.insertInto('inbox_vault').values({ organization_id, case_id, version, to_custody, to_own })
})

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

/**
 * Copies the waiting version of a vault to the table that staff know of, in place of the one there, unless that was
 * opened: a version that was read must stay. Answers whether an older version was deleted.
 */
export async function releaseVault(trx: Db, organizationId: string, caseId: string): Promise<boolean> {
  const released = await trx
    .selectFrom('vault')
    .select(['version', 'opened_day'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .execute()
  if (released.some(({ opened_day }) => opened_day !== null)) return false
  const last = released.reduce((most, { version }) => Math.max(most, version), 0)
  const columns = ['organization_id', 'case_id', 'version', 'to_custody', 'to_own'] as const
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('vault')
    .columns(columns)
    .expression(waitingOf(trx, organizationId, caseId).where('version', '>', last).select(columns))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n || released.length === 0) return false
  await trx
    .deleteFrom('vault')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('version', '<=', last)
    .execute()
  return true
}

/** Deletes the waiting versions that are released, and those that came too late because an older one was opened. */
export async function emptyVaults(db: Db, organizationId: string, caseId: string): Promise<void> {
  const released = db
    .selectFrom('vault')
    .select('version')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
  await db
    .deleteFrom('inbox_vault')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where((eb) => eb.or([eb('version', 'in', released), eb.exists(released.where('opened_day', 'is not', null))]))
    .execute()
}

function waitingOf(db: Db, organizationId: string, caseId: string) {
  return db.selectFrom('inbox_vault').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
}
