// Entries that staff can see: those of the office, and those of the reporter that the tick has released.
import { type ExpressionBuilder, sql } from 'kysely'
import { AppError } from '../../../domain/errors.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { SignedHeader } from '../../../protocol/entries/chain.ts'
import { headerHash } from '../../../protocol/entries/header.ts'
import { type Db, isUnique, type Schema } from '../../database/index.ts'
import { type Head, type Heads, headOf } from './chain.ts'
import type { CheckedEntry } from './check.ts'

/** The key of a stored entry. */
export interface EntryKey {
  readonly organizationId: string
  readonly caseId: string
  readonly chain: Chain
  readonly number: number
}

/** The size of a body in bytes. */
export const SIZE = sql<number>`octet_length(body)`.as('size')

/** An entry without its body, as clients are sent it. */
export function signedHeader(entry: { header: Uint8Array; signature: Uint8Array; size: number }): SignedHeader {
  return { header: toBase64(entry.header), signature: toBase64(entry.signature), size: entry.size }
}

/** Some bytes of a body. */
export function bodyPart(offset: number, count: number) {
  return sql<Uint8Array>`substr(body, ${offset + 1}, ${count})`.as('part')
}

/** The entries of all chains with the sizes of their bodies, without the bodies. */
export function listEntries(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .select(['chain', 'number', 'header', 'signature', 'day', SIZE])
    .orderBy('chain')
    .orderBy('number')
    .execute()
}

/** One chain without bodies, oldest first. */
export function listChain(db: Db, organizationId: string, caseId: string, chain: Chain) {
  return chainOf(db, organizationId, caseId, chain)
    .select(['number', 'header', 'signature', 'day', SIZE])
    .orderBy('number')
    .execute()
}

/** The sizes of the bodies that exist among these numbers of a chain. */
export function listSizes(db: Db, organizationId: string, caseId: string, chain: Chain, numbers: readonly number[]) {
  return chainOf(db, organizationId, caseId, chain)
    .where('number', 'in', [...numbers])
    .select(['number', SIZE])
    .execute()
}

/** Some bytes of an entry's body; undefined if the entry does not exist. */
export async function readBodyPart(
  db: Db,
  { organizationId, caseId, chain, number }: EntryKey,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  const row = await chainOf(db, organizationId, caseId, chain)
    .where('number', '=', number)
    .select(bodyPart(offset, count))
    .executeTakeFirst()
  return row?.part
}

/** The heads for the office's next entries. */
export async function findOfficeHeads(db: Db, organizationId: string, caseId: string): Promise<Heads> {
  const other = await listHashes(db, organizationId, caseId, 'reporter')
  const office = await findHead(db, organizationId, caseId, 'office')
  const internal = await findHead(db, organizationId, caseId, 'internal')
  return { own: { office, internal }, other }
}

/** The head of a chain, or null. */
export async function findHead(db: Db, organizationId: string, caseId: string, chain: Chain): Promise<Head | null> {
  const row = await chainOf(db, organizationId, caseId, chain)
    .select('header')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? headOf(row.header) : null
}

/** The hashes of a chain's headers, oldest first. */
export async function listHashes(db: Db, organizationId: string, caseId: string, chain: Chain): Promise<string[]> {
  const rows = await chainOf(db, organizationId, caseId, chain).select('header').orderBy('number').execute()
  return rows.map(({ header }) => headerHash(header))
}

/** Kind and day of the reporter's entries after the one with this number. */
export function listReporterKinds(db: Db, organizationId: string, caseId: string, after: number) {
  return chainOf(db, organizationId, caseId, 'reporter').where('number', '>', after).select(['kind', 'day']).execute()
}

/** The day of the newest released entry of a case's reporter, for a query of cases. */
export function newestReporterDay(eb: ExpressionBuilder<Schema, 'case_file'>) {
  return eb
    .selectFrom('entry')
    .whereRef('entry.organization_id', '=', 'case_file.organization_id')
    .whereRef('entry.case_id', '=', 'case_file.id')
    .where('entry.chain', '=', 'reporter')
    .select(({ fn, val }) => fn.coalesce(fn.max('entry.day'), val('')).as('day'))
}

/** The numbers of entries in the reporter's and the office's chains of these cases. */
export function countEntries(db: Db, organizationId: string, caseIds: readonly string[]) {
  return db
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', 'in', [...caseIds])
    .where('chain', 'in', ['reporter', 'office'])
    .groupBy(['case_id', 'chain'])
    .select((eb) => ['case_id', 'chain', eb.fn.countAll<number>().as('count')])
    .execute()
}

/** How many entries the office has written to the reporter. */
export async function countOfficeEntries(db: Db, organizationId: string, caseId: string): Promise<number> {
  const { count } = await chainOf(db, organizationId, caseId, 'office')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Stores an entry of the office. Its number is part of its key, so of two at once one gets `conflict`. */
export async function insertOfficeEntry(
  db: Db,
  organizationId: string,
  caseId: string,
  { header, bytes }: CheckedEntry,
): Promise<void> {
  const { chain, number, kind, day } = header
  try {
    await db
      .insertInto('entry')
      .values({ organization_id: organizationId, case_id: caseId, chain, number, kind, ...bytes, day: day as string })
      .execute()
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'another entry was written meanwhile')
    throw error
  }
}

/** The entries of one chain of a case. */
export function chainOf(db: Db, organizationId: string, caseId: string, chain: Chain) {
  return db
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', chain)
}
