// Reports and letters are written to inbox tables. Reporters read them there or, after the tick, in the tables of cases.
import type { Insertable } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'

/** A report, released or not. */
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
  // Searched in the direction in which the tick moves it, so that one of the two tables has it at any moment.
  const waiting = await at('inbox_case')
  if (waiting) return { ...waiting, released: false }
  const released = await at('case_file')
  return released && { ...released, released: true }
}

/** Turns the draft into a sent report; false when it is not a draft any longer. */
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

/** Reserves a registration number; false when the organisation has used it already. */
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
