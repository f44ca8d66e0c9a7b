import type { Db } from '../../database/index.ts'

/** The member with this record, or undefined: a wrong password and an unknown name cannot be distinguished. */
export function findByRecord(db: Db, organizationId: string, key: string) {
  return db
    .selectFrom('record')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organization_id', '=', 'record.organization_id')
        .onRef('staff.number', '=', 'record.staff_number'),
    )
    .where('record.organization_id', '=', organizationId)
    .where('record.key', '=', key)
    .where('record.kind', '=', 'staff')
    .select(['staff.number', 'staff.name', 'staff.state', 'staff.totp_nonce', 'staff.totp_last_step'])
    .executeTakeFirst()
}
export type FoundRecord = NonNullable<Awaited<ReturnType<typeof findByRecord>>>

/** The lockboxes of a record. Read separately and last, because their thousands of bytes would slow the answer to a right password. */
export function findLockboxes(db: Db, organizationId: string, key: string) {
  return db
    .selectFrom('record')
    .where('organization_id', '=', organizationId)
    .where('key', '=', key)
    .where('kind', '=', 'staff')
    .select(['lockbox', 'second_lockbox', 'share_label'])
    .executeTakeFirst()
}
export type Lockboxes = NonNullable<Awaited<ReturnType<typeof findLockboxes>>>

/** Spends a step of the second factor; false when this or a later step was used meanwhile. */
export async function spendStep(db: Db, organizationId: string, number: number, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ totp_last_step: step })
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertSession(
  db: Db,
  organizationId: string,
  session: { readonly idHash: string; readonly number: number; readonly expires: number },
): Promise<void> {
  const { idHash: id_hash, number: staff_number, expires } = session
  await db.insertInto('session').values({ organization_id: organizationId, id_hash, staff_number, expires }).execute()
}

/** The member with this session, if it has not expired and the member may log in. */
export function findBySession(db: Db, organizationId: string, idHash: string, now: number) {
  return db
    .selectFrom('session')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organization_id', '=', 'session.organization_id')
        .onRef('staff.number', '=', 'session.staff_number'),
    )
    .where('session.organization_id', '=', organizationId)
    .where('session.id_hash', '=', idHash)
    .where('session.expires', '>', now)
    .where('staff.state', 'in', ['joined', 'member'])
    .select(['staff.number', 'staff.name', 'staff.recipient', 'staff.verify_key'])
    .executeTakeFirst()
}

export async function deleteSession(db: Db, organizationId: string, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('organization_id', '=', organizationId).where('id_hash', '=', idHash).execute()
}

export async function deleteExpired(db: Db, organizationId: string, now: number): Promise<void> {
  await db.deleteFrom('session').where('organization_id', '=', organizationId).where('expires', '<=', now).execute()
}

/** Ends every session of these members at once. */
export async function endSessionsOf(db: Db, organizationId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await db
    .deleteFrom('session')
    .where('organization_id', '=', organizationId)
    .where('staff_number', 'in', [...numbers])
    .execute()
}

export async function findDesk(db: Db, organizationId: string, number: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .select('desk')
    .executeTakeFirst()
  return row?.desk ?? null
}

/** Stores a desk in the place of exactly these bytes; false if others are stored by now. */
export async function swapDesk(
  db: Db,
  organizationId: string,
  number: number,
  before: Uint8Array | null,
  desk: Uint8Array,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ desk })
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .where((eb) => (before === null ? eb('desk', 'is', null) : eb('desk', '=', before)))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
