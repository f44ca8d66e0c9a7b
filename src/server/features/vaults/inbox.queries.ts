// Vaults that wait for the tick. Only the reporter's own endpoints and the tick read them.
import type { Insertable } from 'kysely'
import { type Db, lockInMemory, prepared, type Schema } from '../../database/index.ts'

import { custodyVault, isWhole } from './queries.ts'

/** The bytes of a released version that the reporter has replaced: it is never served again. */
const EMPTY = new Uint8Array(0)

/**
 * Makes everything that moves, empties or freezes released versions of a case's vault wait for this transaction. Of two
 * that happened at once, the one would else delete what the other has just frozen.
 */
function holdVault(trx: Db, caseId: string): Promise<void> {
  return lockInMemory(trx, `vault ${caseId}`)
}

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
  // An opened version stays the valid one, even if a newer one was still waiting; what was emptied is none any more.
  const newest = (opened ? undefined : waiting) ?? released.find(({ to_own }) => to_own.length > 0)
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
  await holdVault(trx, caseId)
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

/**
 * Deletes the content of the released versions before this one, unless one of them is frozen: then answers false, and
 * nothing is deleted. What was emptied keeps its number until the release, so that staff learn of no change before it.
 */
export async function emptyReplaced(
  trx: Db,
  { organization_id, case_id, version }: Pick<Schema['inbox_vault'], 'organization_id' | 'case_id' | 'version'>,
): Promise<boolean> {
  await holdVault(trx, case_id)
  const before = await trx
    .selectFrom('vault')
    .select('opened_day')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .where('version', '<', version)
    .execute()
  if (before.some(({ opened_day }) => opened_day !== null)) return false
  await trx
    .updateTable('vault')
    .set({ to_custody: EMPTY, to_own: EMPTY })
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .where('version', '<', version)
    .where('opened_day', 'is', null)
    .where(isWhole)
    .execute()
  return true
}

/** Takes a waiting version back, because an older one was frozen meanwhile. */
export async function takeBackVault(
  db: Db,
  { organization_id, case_id, version }: Pick<Schema['inbox_vault'], 'organization_id' | 'case_id' | 'version'>,
): Promise<void> {
  await db
    .deleteFrom('inbox_vault')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .where('version', '=', version)
    .execute()
}

/**
 * Freezes a released version: from this day on the reporter can no longer replace it. False if it is gone, or a newer one
 * waits for the release. Within a transaction.
 */
export async function freezeVault(
  trx: Db,
  organizationId: string,
  caseId: string,
  version: number,
  today: string,
): Promise<boolean> {
  await holdVault(trx, caseId)
  const one = trx.updateTable('vault').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
  // Whatever still waits beside a frozen version came too late.
  const frozen = await custodyVault(trx, organizationId, caseId, version)
  if (frozen) return true
  // A replacement that was stored just before its process died has not emptied this version.
  const waiting = waitingOf(trx, organizationId, caseId).where('version', '>', version).select('version')
  if (await waiting.executeTakeFirst()) return false
  const { numUpdatedRows } = await one
    .where('version', '=', version)
    .where(isWhole)
    .set({ opened_day: today })
    .executeTakeFirst()
  return numUpdatedRows > 0n
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
