// What staff may know of a vault: that it exists, and its version.
import type { Db } from '../../database/index.ts'

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
