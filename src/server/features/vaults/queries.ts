// What staff may know of a vault: that it exists, its version, and custody's copy of a frozen version.
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'

/** The newest version that was released; null if there is none. */
export async function vaultVersion(db: Db, organizationId: string, caseId: string): Promise<number | null> {
  const row = await db
    .selectFrom('vault')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? null
}

/** Custody's copy of a version, once it is frozen; undefined before. */
export async function custodyVault(
  db: Db,
  organizationId: string,
  caseId: string,
  version: number,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('vault')
    .select('to_custody')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .where('opened_day', 'is not', null)
    .where(isWhole)
    .executeTakeFirst()
  return row?.to_custody
}

/** Whether a version still has its content, which is deleted as soon as the reporter replaces it. */
export function isWhole(eb: ExpressionBuilder<Schema, 'vault'>) {
  return eb(sql<number>`octet_length(to_custody)`, '>', 0)
}
