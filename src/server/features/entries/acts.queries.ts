// The acts beside stored entries.
import type { Chain } from '../../../domain/names/entries.ts'
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
  const row = await db
    .selectFrom('act')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', chain)
    .where('number', '=', number)
    .select(['act', 'hash'])
    .executeTakeFirst()
  return row && { act: decodeAct(row.act), hash: row.hash }
}

/** The acts beside the entries of these chains, in the order of the entries. */
export async function listActs(
  db: Db,
  organizationId: string,
  caseId: string,
  chains: readonly Chain[],
): Promise<SignedAct[]> {
  const rows = await db
    .selectFrom('act')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', 'in', [...chains])
    .select(['act', 'signature'])
    .orderBy('chain')
    .orderBy('number')
    .orderBy('hash')
    .execute()
  return rows.map(({ act, signature }) => ({ act: toBase64(act), signature: toBase64(signature) }))
}
