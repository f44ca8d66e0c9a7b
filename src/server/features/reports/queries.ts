// Reports and letters are written to inbox tables. Reporters read them there or, after the tick, in the tables of cases.
import { type Insertable, sql } from 'kysely'
import { type Db, prepared, type Schema } from '../../database/index.ts'

/** A report, released or not. */
export interface ReportRow {
  readonly id: string
  readonly channel: string
  readonly registration: string
  readonly received_day: string
  readonly verify_key: string
  /** The day on which the office discarded it, or null. */
  readonly discarded_day: string | null
  /** Whether the tick has made it visible to the office. */
  readonly released: boolean
}

const REPORT = ['id', 'channel', 'registration', 'received_day', 'verify_key'] as const

/** The report of a case, or undefined. */
export async function reportRow(db: Db, organizationId: string, caseId: string): Promise<ReportRow | undefined> {
  // Searched in the direction in which the tick moves it, so that it is always found. For a moment both tables have it.
  const waiting = await db
    .selectFrom('inbox_case')
    .select(REPORT)
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  const released = await db
    .selectFrom('case_file')
    .select([...REPORT, 'discarded_day'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (released) return { ...released, released: true }
  return waiting && { ...waiting, discarded_day: null, released: false }
}

/** Turns the draft of this case into a sent report; false when the slot holds none, or by now another one. */
export async function markSent(db: Db, organizationId: string, tokenHash: string, caseId: string): Promise<boolean> {
  return (await updateToSent(db, { organizationId, tokenHash, caseId })).numAffectedRows === 1n
}

const updateToSent = prepared(
  (db, { organizationId, tokenHash, caseId }: Readonly<Record<'organizationId' | 'tokenHash' | 'caseId', string>>) =>
    db
      .updateTable('inbox_slot')
      .set({ state: 'sent', saved_day: null, draft: null })
      .where('organization_id', '=', organizationId)
      .where('token_hash', '=', tokenHash)
      .where('case_id', '=', caseId)
      .where('state', '=', 'draft'),
)

/** Stores a report under its registration number; false, and without it, when the organisation has used the number. */
export async function insertReport(trx: Db, report: Insertable<Schema['inbox_case']>): Promise<boolean> {
  if ((await insertCase(trx, report)).numAffectedRows !== 1n) return false
  // Asked last: a number that the tick has just taken out of the inbox is found here.
  if ((await usedNumber(trx, report)).rows.length === 0) return true
  await trx
    .deleteFrom('inbox_case')
    .where('organization_id', '=', report.organization_id)
    .where('id', '=', report.id)
    .execute()
  return false
}

type Report = Insertable<Schema['inbox_case']>

const insertCase = prepared((db, report: Report) => {
  const { organization_id, id, channel, registration, received_day, verify_key, lockbox, lockbox_to } = report
  return db
    .insertInto('inbox_case')
    .values({ organization_id, id, channel, registration, received_day, verify_key, lockbox, lockbox_to })
    .onConflict((conflict) => conflict.columns(['organization_id', 'registration']).doNothing())
})

const usedNumber = prepared((db, { organization_id, registration }: Report) =>
  db
    .selectFrom('registration')
    .select('number')
    .where('organization_id', '=', organization_id)
    .where('number', '=', registration),
)

type Whole = Omit<Insertable<Schema['inbox_case']>, 'lockbox'> &
  Omit<Insertable<Schema['inbox_entry']>, 'case_id' | 'day'> &
  Omit<Insertable<Schema['inbox_vault']>, 'case_id'> & { readonly tokenHash: string; readonly lockbox: Uint8Array }

/**
 * The same with entry and vault, for a draft without files, in one statement of PostgreSQL: marks the slot as sent, and
 * answers whether that happened, whether the number was used, and the keys of files that no entry names.
 *
 * A number that another report has in the inbox fails as not unique, one that was released is found in `registration`. The
 * release copies a number first and removes it from the inbox in a later transaction: it would have to do both while this
 * statement runs, and the same number to be drawn again, for two cases to get one.
 */
export const insertWhole = prepared((db, row: Whole) => {
  const statement = sql<{ stored: boolean; used: boolean; removed: string[] }>`
    with taken as (
      select 1 from registration where organization_id = ${row.organization_id} and number = ${row.registration}
    ), sent as (
      update inbox_slot set state = 'sent', saved_day = null, draft = null
      where organization_id = ${row.organization_id} and token_hash = ${row.tokenHash} and case_id = ${row.id}
        and state = 'draft'
        and not exists (select 1 from taken)
      returning 1
    ), report as (
      insert into inbox_case
        (organization_id, id, channel, registration, received_day, verify_key, lockbox, lockbox_to)
      select ${row.organization_id}, ${row.id}, ${row.channel}, ${row.registration}, ${row.received_day},
        ${row.verify_key}, ${row.lockbox}::bytea, ${row.lockbox_to} from sent
    ), entry as (
      insert into inbox_entry (organization_id, case_id, number, kind, header, signature, body, day)
      select ${row.organization_id}, ${row.id}, ${row.number}::bigint, ${row.kind}, ${row.header}::bytea,
        ${row.signature}::bytea, ${row.body}::bytea, ${row.received_day} from sent
    ), vault as (
      insert into inbox_vault (organization_id, case_id, version, to_custody, to_own)
      select ${row.organization_id}, ${row.id}, ${row.version}::bigint, ${row.to_custody}::bytea, ${row.to_own}::bytea
      from sent
    ), removed as (
      delete from inbox_piece
      where organization_id = ${row.organization_id} and case_id = ${row.id} and attached = 0
        and exists (select 1 from sent)
      returning blob
    )
    select exists (select 1 from sent) as stored, exists (select 1 from taken) as used,
      array(select blob from removed) as removed`
  return { compile: () => statement.compile(db) }
})
