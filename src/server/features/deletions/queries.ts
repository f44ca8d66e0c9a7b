// What was decided to be deleted and may still exist. Planned in the transaction that decides, and settled when it is
// gone, so that nothing is forgotten when a process dies in between.
import { sql } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'

type Kind = Schema['deletion']['kind']

/** Stores that this is to be deleted. */
export async function planDeletion(trx: Db, organizationId: string, kind: Kind, key: string): Promise<void> {
  await trx
    .insertInto('deletion')
    .values({ organization_id: organizationId, kind, key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The keys of this kind that are to be deleted. */
export async function listDeletions(db: Db, organizationId: string, kind: Kind): Promise<string[]> {
  const rows = await db
    .selectFrom('deletion')
    .select('key')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ key }) => key)
}

/** Stores that these are gone. */
export async function settleDeletions(
  db: Db,
  organizationId: string,
  kind: Kind,
  keys: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('deletion')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('key', 'in', [...keys])
    .execute()
}

/** Deletes the rows of a case's released pieces, and plans the deletion of their files. */
export async function takePieces(trx: Db, organizationId: string, caseId: string): Promise<void> {
  const pieces = (db: Db) =>
    db.selectFrom('piece').where('organization_id', '=', organizationId).where('case_id', '=', caseId)
  await trx
    .insertInto('deletion')
    .columns(['organization_id', 'kind', 'key'])
    .expression(pieces(trx).select(['organization_id', sql.lit('file' as const).as('kind'), 'blob']))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('piece').where('organization_id', '=', organizationId).where('case_id', '=', caseId).execute()
}
