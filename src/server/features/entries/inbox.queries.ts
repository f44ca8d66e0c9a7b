// Entries of the reporter that wait for the tick. Only the reporter's own endpoints and the tick read them. If an entry
// may be in either table, both are searched in the direction in which the tick moves it, so that it is always found. It
// is in both until the tick has deleted it from the inbox.
import { type Insertable, sql } from 'kysely'
import { type Db, prepared, type Schema } from '../../database/index.ts'
import { type Heads, headOf } from './chain.ts'
import type { CheckedEntry } from './check.ts'
import { bodyPart, chainOf, type EntryKey, findHead, listHashes, readBodyPart, SIZE } from './queries.ts'

/** Stores an entry of the reporter that was received on this day. */
export async function insertWaitingEntry(
  db: Db,
  organizationId: string,
  caseId: string,
  { header, bytes }: CheckedEntry,
  day: string,
): Promise<void> {
  const { number, kind } = header
  await insertEntry(db, { organization_id: organizationId, case_id: caseId, number, kind, ...bytes, day })
}

const insertEntry = prepared((db, entry: Insertable<Schema['inbox_entry']>) => {
  const { organization_id, case_id, number, kind, header, signature, body, day } = entry
  return db.insertInto('inbox_entry').values({ organization_id, case_id, number, kind, header, signature, body, day })
})

/** The waiting part of the reporter's chain, without bodies, oldest first. */
export function listWaitingChain(db: Db, organizationId: string, caseId: string) {
  return waitingOf(db, organizationId, caseId)
    .select(['number', 'header', 'signature', 'day', SIZE])
    .orderBy('number')
    .execute()
}

/** The sizes of the bodies that wait among these numbers of the reporter's chain. */
export function listWaitingSizes(db: Db, organizationId: string, caseId: string, numbers: readonly number[]) {
  return waitingOf(db, organizationId, caseId)
    .where('number', 'in', [...numbers])
    .select(['number', SIZE])
    .execute()
}

/** Some bytes of the body of a reporter's entry that waited a moment ago and may be released by now. */
export async function readWaitingPart(
  db: Db,
  { organizationId, caseId, number }: Omit<EntryKey, 'chain'>,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  const row = await waitingOf(db, organizationId, caseId)
    .where('number', '=', number)
    .select(bodyPart(offset, count))
    .executeTakeFirst()
  return row?.part ?? readBodyPart(db, { organizationId, caseId, chain: 'reporter', number }, offset, count)
}

/** Header and signature of one entry of the reporter's chain, released or not, or undefined. */
export async function reporterEntry(db: Db, organizationId: string, caseId: string, number: number) {
  const waiting = await waitingOf(db, organizationId, caseId)
    .where('number', '=', number)
    .select(['header', 'signature'])
    .executeTakeFirst()
  if (waiting) return waiting
  return chainOf(db, organizationId, caseId, 'reporter')
    .where('number', '=', number)
    .select(['header', 'signature'])
    .executeTakeFirst()
}

/** The heads for the reporter's next entry. The internal chain is never read here. */
export async function findReporterHeads(db: Db, organizationId: string, caseId: string): Promise<Heads> {
  const waiting = await waitingOf(db, organizationId, caseId)
    .select('header')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const [first, released] = [waiting && headOf(waiting.header), await findHead(db, organizationId, caseId, 'reporter')]
  const reporter = first && first.number > (released?.number ?? -1) ? first : released
  return { own: { reporter }, other: await listHashes(db, organizationId, caseId, 'office') }
}

/** Bytes of all bodies of the reporter from this number on, released and waiting. */
export async function countBytesFrom(db: Db, organizationId: string, caseId: string, number: number): Promise<number> {
  const bytes = sql<number>`coalesce(sum(octet_length(body)), 0)`.as('bytes')
  const released = chainOf(db, organizationId, caseId, 'reporter').where('number', '>=', number).select(bytes)
  const waiting = waitingOf(db, organizationId, caseId)
    .where('number', '>=', number)
    .where('number', 'not in', chainOf(db, organizationId, caseId, 'reporter').select('number'))
    .select(bytes)
  // One statement sees one moment: an entry that the tick moves meanwhile is counted once.
  const rows = await waiting.unionAll(released).execute()
  return rows.reduce((sum, row) => sum + Number(row.bytes), 0)
}

/** All waiting entries with their sizes, or those of one case; the entries of a case in their order. */
export function listWaitingEntries(db: Db, organizationId: string, caseId: string | null) {
  return db
    .selectFrom('inbox_entry')
    .select(['case_id', 'number', 'kind', 'day', SIZE])
    .where('organization_id', '=', organizationId)
    .$if(caseId !== null, (query) => query.where('case_id', '=', caseId))
    .orderBy('case_id')
    .orderBy('number')
    .execute()
}

/** Copies a waiting entry to the table that staff read; false if it is there already. */
export async function releaseEntry(trx: Db, organizationId: string, caseId: string, number: number): Promise<boolean> {
  const columns = ['organization_id', 'case_id', 'number', 'kind', 'header', 'signature', 'body', 'day'] as const
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('entry')
    .columns([...columns, 'chain'])
    .expression(
      waitingOf(trx, organizationId, caseId)
        .where('number', '=', number)
        .select([...columns, sql.lit('reporter' as const).as('chain')]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Deletes the entries of a case from the inbox that staff can read. */
export async function emptyEntries(db: Db, organizationId: string, caseId: string): Promise<void> {
  await db
    .deleteFrom('inbox_entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('number', 'in', chainOf(db, organizationId, caseId, 'reporter').select('number'))
    .execute()
}

function waitingOf(db: Db, organizationId: string, caseId: string) {
  return db.selectFrom('inbox_entry').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
}
