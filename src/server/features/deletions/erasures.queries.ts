// Which tables have lost rows or bytes since the last removal of traces: that removal erases them from the files too.
import type { Db, Schema } from '../../database/index.ts'

/**
 * What is deleted outside the inbox: replaced vaults, vaults that were passed on, records that reporters deleted,
 * destroyed cases. Each with the name of a lease that says that the next removal of traces includes it, and its tables.
 */
const ERASURES = {
  vault: { lease: 'erasure-vault', tables: ['vault'] },
  record: { lease: 'erasure-record', tables: ['record'] },
  identity_request: { lease: 'erasure-identity-request', tables: ['identity_request'] },
  case: {
    lease: 'erasure-case',
    tables: [
      'case_file',
      'slot',
      'registration',
      'lockbox',
      'act',
      'vault',
      'assignment',
      'identity_request',
      'protection',
      'piece',
      'deletion',
      'entry',
    ],
  },
} as const satisfies Record<string, { readonly lease: string; readonly tables: readonly (keyof Schema)[] }>
type Erased = keyof typeof ERASURES

/** Stores, in the transaction that deletes something of this kind, that its traces must be removed too. */
export async function oweErasure(trx: Db, organizationId: string, what: Erased): Promise<void> {
  await trx
    .insertInto('lease')
    .values({ organization_id: organizationId, name: ERASURES[what].lease, holder: '', until: 0 })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'name']).doUpdateSet((eb) => ({ until: eb('lease.until', '+', 1) })),
    )
    .execute()
}

/** What is owed besides the inbox: the tables from which rows were deleted, and how often by which organisation. */
export function listErasures(db: Db) {
  return db
    .selectFrom('lease')
    .select(['organization_id', 'name', 'until'])
    .where(
      'name',
      'in',
      Object.values(ERASURES).map(({ lease }) => lease),
    )
    .execute()
}
type Erasures = Awaited<ReturnType<typeof listErasures>>

/** The tables that these erasures are about. */
export function erasedTables(erasures: Erasures): (keyof Schema)[] {
  const names = new Set(erasures.map(({ name }) => name))
  const tables = Object.values(ERASURES).flatMap((one) => (names.has(one.lease) ? one.tables : []))
  return [...new Set<keyof Schema>(tables)]
}
