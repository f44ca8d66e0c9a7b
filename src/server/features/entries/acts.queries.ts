// The acts beside stored entries.
import type { Chain } from '../../../domain/names/entries.ts'
import { TWO_SIGNATURES } from '../../../domain/two-signatures.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { type Act, decodeAct, type SignedAct } from '../../../protocol/entries/act.ts'
import type { Db } from '../../database/index.ts'
import type { CheckedAct } from './act.ts'
import type { CheckedEntry } from './check.ts'

/** Stores an act beside its entry. */
export async function insertAct(
  db: Db,
  organizationId: string,
  caseId: string,
  { header: { chain, number } }: CheckedEntry,
  { hash, bytes }: CheckedAct,
): Promise<void> {
  await db
    .insertInto('act')
    .values({ organization_id: organizationId, case_id: caseId, hash, chain, number, ...bytes })
    .execute()
}

/** The act beside this entry, with its hash; undefined if there is none. */
export async function findActOf(
  db: Db,
  organizationId: string,
  caseId: string,
  { chain, number }: { readonly chain: Chain; readonly number: number },
): Promise<{ readonly act: Act; readonly hash: string } | undefined> {
  const row = await actsOf(db, organizationId, caseId)
    .where('chain', '=', chain)
    .where('number', '=', number)
    .select(['act', 'hash'])
    .executeTakeFirst()
  return row && { act: decodeAct(row.act), hash: row.hash }
}

/** The act with this hash, and the chain of its entry; undefined if there is none in this case. */
export async function findAct(db: Db, organizationId: string, caseId: string, hash: string) {
  const row = await actsOf(db, organizationId, caseId)
    .where('hash', '=', hash)
    .select(['chain', 'act'])
    .executeTakeFirst()
  return row && { chain: row.chain, act: decodeAct(row.act) }
}

/** The acts of decisions that two people sign: every first one, whether decided or not, and every second. */
export async function listDecisions(db: Db, organizationId: string, caseId: string): Promise<Act[]> {
  const rows = await actsOf(db, organizationId, caseId).select('act').execute()
  return rows.map(({ act }) => decodeAct(act)).filter(({ act }) => act in TWO_SIGNATURES)
}

/** Those of false reports, without what was only proposed: a reporter learns of a proposal when it is decided. */
export async function decisionsToReporter(db: Db, organizationId: string, caseId: string): Promise<Act[]> {
  const rows = await actsOf(db, organizationId, caseId).select(['act', 'hash']).execute()
  const acts = rows
    .map(({ act, hash }) => ({ hash, act: decodeAct(act) }))
    .filter(({ act }) => act.act === 'false_report')
  const decided = new Set(acts.flatMap(({ act }) => act.refers))
  return acts.flatMap(({ act, hash }) => (decided.has(hash) || act.refers.length > 0 ? [act] : []))
}

function actsOf(db: Db, organizationId: string, caseId: string) {
  return db.selectFrom('act').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
}

/** The acts beside the entries of these chains, in the order of the entries. */
export async function listActs(
  db: Db,
  organizationId: string,
  caseId: string,
  chains: readonly Chain[],
): Promise<SignedAct[]> {
  const rows = await actsOf(db, organizationId, caseId)
    .where('chain', 'in', [...chains])
    .select(['act', 'signature'])
    .orderBy('chain')
    .orderBy('number')
    .orderBy('hash')
    .execute()
  return rows.map(({ act, signature }) => ({ act: toBase64(act), signature: toBase64(signature) }))
}
