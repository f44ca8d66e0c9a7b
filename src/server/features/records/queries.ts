// A record that a reporter stores or deletes lies in the inbox until the tick makes the same change in the records, so
// that nothing there shows when it was made.
import { type Db, lockInMemory } from '../../database/index.ts'

/** The lockbox under this key, or undefined. Asks the same queries whether it exists or not. */
export async function findLockbox(db: Db, organizationId: string, key: string): Promise<Uint8Array | undefined> {
  // In the direction in which the tick moves a change, so that it is always found.
  const waiting = await waitingChange(db, organizationId, key)
  const released = await accountUnder(db, organizationId, key).select('lockbox').executeTakeFirst()
  return (waiting ? waiting.lockbox : released?.lockbox) ?? undefined
}

/** Stores a record without a day or an order; within a transaction. False when a record has this key already. */
export async function insertRecord(trx: Db, organizationId: string, key: string, lockbox: Uint8Array) {
  await lockInMemory(trx, key)
  const waiting = await waitingChange(trx, organizationId, key)
  const released = await recordsUnder(trx, organizationId, key).select('kind').executeTakeFirst()
  if (waiting ? waiting.lockbox !== null || released?.kind === 'staff' : released) return false
  await replaceChange(trx, organizationId, key, lockbox)
  return true
}

/** Deletes a record; within a transaction. False when it does not exist. */
export async function deleteRecord(trx: Db, organizationId: string, key: string): Promise<boolean> {
  await lockInMemory(trx, key)
  if (!(await findLockbox(trx, organizationId, key))) return false
  await replaceChange(trx, organizationId, key, null)
  return true
}

/** The keys of all records that the tick has to change. */
export async function listWaitingRecords(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db.selectFrom('inbox_record').select('key').where('organization_id', '=', organizationId).execute()
  return rows.map(({ key }) => key)
}

/** Makes a waiting change in the records; within a transaction. Answers whether an older record was deleted. */
export async function releaseRecord(trx: Db, organizationId: string, key: string): Promise<boolean> {
  await lockInMemory(trx, key)
  const waiting = await waitingChange(trx, organizationId, key)
  if (!waiting) return false
  const { numDeletedRows } = await trx
    .deleteFrom('record')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .where('kind', '=', 'account')
    .executeTakeFirst()
  if (waiting.lockbox !== null) {
    const row = { organization_id: organizationId, key, kind: 'account', staff_number: null } as const
    await trx
      .insertInto('record')
      .values({ ...row, lockbox: waiting.lockbox, second_lockbox: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return numDeletedRows > 0n
}

/** Deletes a change from the inbox that the records show already. */
export async function emptyRecord(trx: Db, organizationId: string, key: string): Promise<void> {
  await lockInMemory(trx, key)
  const released = accountUnder(trx, organizationId, key).select('lockbox')
  await trx
    .deleteFrom('inbox_record')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .where((eb) =>
      eb.or([eb('lockbox', 'in', released), eb.and([eb('lockbox', 'is', null), eb.not(eb.exists(released))])]),
    )
    .execute()
}

function waitingChange(db: Db, organizationId: string, key: string) {
  return db
    .selectFrom('inbox_record')
    .select('lockbox')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .executeTakeFirst()
}

function accountUnder(db: Db, organizationId: string, key: string) {
  return recordsUnder(db, organizationId, key).where('kind', '=', 'account')
}

function recordsUnder(db: Db, organizationId: string, key: string) {
  return db.selectFrom('record').where('organization_id', '=', organizationId).where('key', '=', key)
}

async function replaceChange(trx: Db, organizationId: string, key: string, lockbox: Uint8Array | null) {
  await trx
    .insertInto('inbox_record')
    .values({ organization_id: organizationId, key, lockbox })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doUpdateSet({ lockbox }))
    .execute()
}
