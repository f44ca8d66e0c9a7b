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
  // Searched in the direction in which the tick moves it, so that it is always found. For a moment both tables have it.
  const waiting = await at('inbox_case')
  const released = await at('case_file')
  if (released) return { ...released, released: true }
  return waiting && { ...waiting, released: false }
}

/** Turns the draft into a sent report; false when it is not a draft any longer. */
export async function markSent(db: Db, organizationId: string, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox_slot')
    .set({ state: 'sent', saved_day: null, draft: null })
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Stores a report under its registration number; false, and without it, when the organisation has used the number. */
export async function insertReport(trx: Db, report: Insertable<Schema['inbox_case']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('inbox_case')
    .values(report)
    .onConflict((conflict) => conflict.columns(['organization_id', 'registration']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  // Asked last: a number that the tick has just taken out of the inbox is found here.
  const used = await trx
    .selectFrom('registration')
    .select('number')
    .where('organization_id', '=', report.organization_id)
    .where('number', '=', report.registration)
    .executeTakeFirst()
  if (!used) return true
  await trx
    .deleteFrom('inbox_case')
    .where('organization_id', '=', report.organization_id)
    .where('id', '=', report.id)
    .execute()
  return false
}
