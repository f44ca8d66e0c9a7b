import type { Db } from '../../database/index.ts'

/** The lockbox under this key, or undefined. */
export async function findLockbox(db: Db, organizationId: string, key: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('record')
    .select('lockbox')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .where('kind', '=', 'account')
    .executeTakeFirst()
  return row?.lockbox
}

/** Stores a record without a day or an order; false when a record has this key already. */
export async function insertRecord(db: Db, organizationId: string, key: string, lockbox: Uint8Array): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('record')
    .values({
      organization_id: organizationId,
      key,
      kind: 'account',
      staff_number: null,
      lockbox,
      second_lockbox: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Deletes a record; false when it does not exist. */
export async function deleteRecord(db: Db, organizationId: string, key: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('record')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .where('kind', '=', 'account')
    .executeTakeFirst()
  return numDeletedRows === 1n
}
