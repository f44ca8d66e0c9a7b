// What reporters write goes to inbox tables; what they read lies there or, after the tick, in the case's own.
import { type Insertable, sql } from 'kysely'
import { headerHash } from '../../../protocol/header.ts'
import type { Db, Schema } from '../../database/index.ts'
import { type Heads, headOf } from '../entries/index.ts'

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

/** An entry without its body, and how large that is. */
const HEAD = ['number', 'header', 'signature', sql<number>`octet_length(body)`.as('size')] as const

/** The reporter's chain from its beginning, without bodies: first what is released, then what waits. */
export async function listOwnEntries(db: Db, organizationId: string, caseId: string) {
  const released = await releasedEntries(db, organizationId, caseId, 'reporter')
    .select(HEAD)
    .orderBy('number')
    .execute()
  const waiting = await waitingEntries(db, organizationId, caseId).select(HEAD).orderBy('number').execute()
  return { released, waiting }
}

/** Some bytes of a released entry's body; undefined where there is no such entry. */
export async function readReleasedPart(
  db: Db,
  { organizationId, caseId, chain }: { organizationId: string; caseId: string; chain: 'reporter' | 'office' },
  number: number,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  const row = await releasedEntries(db, organizationId, caseId, chain)
    .where('number', '=', number)
    .select(bodyPart(offset, count))
    .executeTakeFirst()
  return row?.part
}

/** Some bytes of the body of a reporter's entry that waited a moment ago, wherever it lies now. */
export async function readWaitingPart(
  db: Db,
  { organizationId, caseId }: { organizationId: string; caseId: string },
  number: number,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  // In the direction in which the tick moves it.
  const row = await waitingEntries(db, organizationId, caseId)
    .where('number', '=', number)
    .select(bodyPart(offset, count))
    .executeTakeFirst()
  return row?.part ?? readReleasedPart(db, { organizationId, caseId, chain: 'reporter' }, number, offset, count)
}

function bodyPart(offset: number, count: number) {
  return sql<Uint8Array>`substr(body, ${offset + 1}, ${count})`.as('part')
}

/** Bytes of the bodies that came after the report, released and waiting. */
export async function countFurtherBytes(db: Db, organizationId: string, caseId: string): Promise<number> {
  const bytes = sql<number>`coalesce(sum(octet_length(body)), 0)`.as('bytes')
  const released = await releasedEntries(db, organizationId, caseId, 'reporter')
    .where('number', '>', 0)
    .select(bytes)
    .executeTakeFirstOrThrow()
  const waiting = await waitingEntries(db, organizationId, caseId)
    .where('number', '>', 0)
    .select(bytes)
    .executeTakeFirstOrThrow()
  return released.bytes + waiting.bytes
}

function releasedEntries(db: Db, organizationId: string, caseId: string, chain: 'reporter' | 'office') {
  return db
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', chain)
}

function waitingEntries(db: Db, organizationId: string, caseId: string) {
  return db.selectFrom('inbox_entry').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
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

/** The office's answers without their bodies, oldest first. The internal chain is never read here. */
export function listOfficeEntries(db: Db, organizationId: string, caseId: string) {
  return releasedEntries(db, organizationId, caseId, 'office').select(HEAD).orderBy('number').execute()
}

/** Where the reporter's next entry goes. */
export async function findHeads(db: Db, organizationId: string, caseId: string): Promise<Heads> {
  // In the direction in which the tick moves it.
  const row =
    (await waitingEntries(db, organizationId, caseId)
      .select('header')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()) ??
    (await releasedEntries(db, organizationId, caseId, 'reporter')
      .select('header')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst())
  const office = await releasedEntries(db, organizationId, caseId, 'office')
    .select('header')
    .orderBy('number')
    .execute()
  return { own: { reporter: row ? headOf(row.header) : null }, other: office.map(({ header }) => headerHash(header)) }
}
