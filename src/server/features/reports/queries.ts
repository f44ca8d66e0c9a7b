// What reporters send goes to inbox tables; what they read lies there or, after the tick, in the case's own.
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
