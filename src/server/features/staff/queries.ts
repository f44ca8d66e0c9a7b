import type { Insertable } from 'kysely'
import { AppError } from '../../../domain/errors.ts'
import { type Db, isUnique, type Schema } from '../../database/index.ts'

/** The number that the next invited member will have: no number is ever given twice. */
export async function nextNumber(db: Db, organizationId: string): Promise<number> {
  const numbers = await Promise.all(
    (['staff', 'invitation'] as const).map(async (table) => {
      const row = await db
        .selectFrom(table)
        .where('organization_id', '=', organizationId)
        .select((eb) => eb.fn.max('number').as('number'))
        .executeTakeFirst()
      return row?.number ?? 0
    }),
  )
  return Math.max(...numbers) + 1
}

export async function listChannelIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db.selectFrom('channel').where('organization_id', '=', organizationId).select('id').execute()
  return rows.map(({ id }) => id)
}

export async function insertInvitation(db: Db, row: Insertable<Schema['invitation']>): Promise<void> {
  try {
    await db.insertInto('invitation').values(row).execute()
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'somebody was invited at the same moment')
    throw error
  }
}

/** The invitation with this token, unless it is spent, withdrawn or expired. */
export async function findInvitation(db: Db, organizationId: string, tokenHash: string, today: string) {
  return db
    .selectFrom('invitation')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '!=', 'spent')
    .where('expires_day', '>=', today)
    .select(['id', 'name', 'email', 'roles', 'channels', 'number', 'pending', 'shares'])
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such invitation'))
}

/** Counts one more share under an invitation; false when it gave `most` already. */
export async function countShare(db: Db, organizationId: string, id: string, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set((eb) => ({ shares: eb('shares', '+', 1) }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('shares', '<', most)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Stores the sent keys until the second factor is confirmed; sending them again replaces them. */
export async function setPending(db: Db, organizationId: string, id: string, pending: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ state: 'joining', pending })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '!=', 'spent')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('not_found', 'no such invitation')
}

/** Spends an invitation that still holds exactly these data. When two requests come at once, one gets `conflict`. */
export async function spendInvitation(db: Db, organizationId: string, id: string, pending: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ state: 'spent', pending: null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'joining')
    .where('pending', '=', pending)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the invitation was used meanwhile')
}

/** Withdraws an invitation that is not spent. */
export async function deleteInvitation(db: Db, organizationId: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '!=', 'spent')
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('not_found', 'no such invitation')
}

/** Whether a record with this key, or a member with one of these keys, exists already. */
export async function isKnown(
  db: Db,
  organizationId: string,
  keys: { readonly recordKey: string; readonly recipient: string; readonly verifyKey: string },
): Promise<boolean> {
  const record = await db
    .selectFrom('record')
    .where('organization_id', '=', organizationId)
    .where('key', '=', keys.recordKey)
    .select('key')
    .executeTakeFirst()
  const member = await db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .where((eb) => eb.or([eb('recipient', '=', keys.recipient), eb('verify_key', '=', keys.verifyKey)]))
    .select('number')
    .executeTakeFirst()
  return record !== undefined || member !== undefined
}

export async function insertMember(
  db: Db,
  member: Insertable<Schema['staff']>,
  record: Insertable<Schema['record']>,
): Promise<void> {
  try {
    await db.insertInto('staff').values(member).execute()
    await db.insertInto('record').values(record).execute()
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'somebody joined with the same number or keys')
    throw error
  }
}

/** Gives the organisation its id in the protocol; this can happen only once. */
export async function foundOrganization(db: Db, organizationId: string, publicId: string, day: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('organization')
    .set({ public_id: publicId, founded_day: day })
    .where('id', '=', organizationId)
    .where('public_id', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the organisation was founded meanwhile')
}

/** Numbers of the members who can log in and whom the statement names. */
export async function listAble(db: Db, organizationId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'member')
    .select('number')
    .execute()
  return rows.map(({ number }) => number)
}

export function listSuspended(db: Db, organizationId: string) {
  return db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'suspended')
    .select(['number', 'name'])
    .orderBy('number')
    .execute()
}

/** Keeps the day on which the operator lifted a suspension. */
export async function noteLifted(db: Db, organizationId: string, number: number, day: string): Promise<void> {
  await db
    .updateTable('staff')
    .set({ lifted_day: day })
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .execute()
}

/** Suspends a member, or lets them in again. False if there is no such member or they have left. */
export async function setSuspension(
  db: Db,
  organizationId: string,
  number: number,
  state: 'suspended' | 'member' | 'joined',
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ state })
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .where('state', '!=', 'left')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
