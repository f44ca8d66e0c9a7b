// What reporters write goes to inbox tables; what they read lies there or, after the tick, in the case's own.
import type { Insertable } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'

/** A report, wherever it lies. */
export interface ReportRow {
  readonly id: string
  readonly channel: string
  readonly registration: string
  readonly received_day: string
  readonly verify_key: string
  /** Whether the tick has made it visible to the office. */
  readonly released: boolean
}

const REPORT = ['id', 'channel', 'registration', 'received_day', 'verify_key'] as const

/** The report of a case, or undefined. */
export async function reportRow(db: Db, organizationId: string, caseId: string): Promise<ReportRow | undefined> {
  const at = (table: 'inbox_case' | 'case_file') =>
    db
      .selectFrom(table)
      .select(REPORT)
      .where('organization_id', '=', organizationId)
      .where('id', '=', caseId)
      .executeTakeFirst()
  // In the direction in which the tick moves it: whatever moment that takes, one of the two has it.
  const waiting = await at('inbox_case')
  if (waiting) return { ...waiting, released: false }
  const released = await at('case_file')
  return released && { ...released, released: true }
}

/** Makes the draft a sent report; false when it is no draft any more. */
export async function markSent(db: Db, organizationId: string, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('slot')
    .set({ state: 'sent', saved_day: null, draft: null })
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes a registration number; false when the organisation has it already. */
export async function claimRegistration(db: Db, organizationId: string, number: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('registration')
    .values({ organization_id: organizationId, number })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertReport(db: Db, report: Insertable<Schema['inbox_case']>): Promise<void> {
  await db.insertInto('inbox_case').values(report).execute()
}

export async function insertEntry(db: Db, entry: Insertable<Schema['inbox_entry']>): Promise<void> {
  await db.insertInto('inbox_entry').values(entry).execute()
}

const ENTRY = ['number', 'header', 'signature', 'body'] as const

/** The reporter's chain from its beginning: first what is released, then what waits. */
export async function listOwnEntries(db: Db, organizationId: string, caseId: string) {
  const released = await db
    .selectFrom('entry')
    .select(ENTRY)
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', 'reporter')
    .orderBy('number')
    .execute()
  const waiting = await db
    .selectFrom('inbox_entry')
    .select(ENTRY)
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
  return { released, waiting }
}

/** Header and signature of one entry of the reporter's chain, or undefined. */
export async function ownEntry(db: Db, organizationId: string, caseId: string, number: number) {
  const waiting = await db
    .selectFrom('inbox_entry')
    .select(['header', 'signature'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (waiting) return waiting
  return db
    .selectFrom('entry')
    .select(['header', 'signature'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', 'reporter')
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Number of the last entry of the reporter's chain; -1 where there is none. */
export async function lastNumber(db: Db, organizationId: string, caseId: string): Promise<number> {
  const waiting = await db
    .selectFrom('inbox_entry')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (typeof waiting?.number === 'number') return waiting.number
  const released = await db
    .selectFrom('entry')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', 'reporter')
    .executeTakeFirst()
  return released?.number ?? -1
}

/** The office's answers, oldest first. The internal chain is never read here. */
export function listOfficeEntries(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('entry')
    .select(ENTRY)
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', 'office')
    .orderBy('number')
    .execute()
}

/** The newest vault: its version, the reporter's copy, and whether any version was opened. */
export async function newestVault(db: Db, organizationId: string, caseId: string) {
  const released = await db
    .selectFrom('vault')
    .select(['version', 'to_custody', 'to_own', 'opened_day'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute()
  const opened = released.some(({ opened_day }) => opened_day !== null)
  const waiting = await db
    .selectFrom('inbox_vault')
    .select(['version', 'to_custody', 'to_own'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  // What was opened stands, even where a newer version was still waiting.
  const newest = (opened ? undefined : waiting) ?? released[0]
  return newest && { ...newest, opened }
}

/** Puts a version of the vault in the place of those that still wait. */
export async function replaceWaitingVault(db: Db, vault: Insertable<Schema['inbox_vault']>): Promise<void> {
  await db
    .deleteFrom('inbox_vault')
    .where('organization_id', '=', vault.organization_id)
    .where('case_id', '=', vault.case_id)
    .execute()
  await insertVault(db, vault)
}

export async function insertVault(db: Db, vault: Insertable<Schema['inbox_vault']>): Promise<void> {
  await db.insertInto('inbox_vault').values(vault).execute()
}
