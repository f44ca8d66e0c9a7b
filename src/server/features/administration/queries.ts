import { AppError } from '../../../domain/errors.ts'
import { type Db, isUnique, type Schema } from '../../database/index.ts'

/** The exact stored text of the profile; its hash is its version. */
export async function findProfileText(db: Db, organizationId: string): Promise<string> {
  const row = await db
    .selectFrom('organization')
    .select('profile')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such organisation'))
  return row.profile
}

/** Replaces the profile only if it is still the text that was read: of two administrators one gets `conflict`. */
export async function replaceProfile(db: Db, organizationId: string, before: string, after: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('organization')
    .set({ profile: after })
    .where('id', '=', organizationId)
    .where('profile', '=', before)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the profile has changed')
}

/** The last version of a channel's questionnaire; 0 when there is none. */
export async function lastVersion(db: Db, organizationId: string, channel: string): Promise<number> {
  const row = await db
    .selectFrom('questionnaire')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('organization_id', '=', organizationId)
    .where('channel', '=', channel)
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

/** Stores a version. Its number is unique: when two arrive at once, one gets `conflict`. */
export async function insertQuestionnaire(db: Db, row: Schema['questionnaire']): Promise<void> {
  try {
    await db.insertInto('questionnaire').values(row).execute()
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'another version was stored meanwhile')
    throw error
  }
}

/** Adds a channel after the others. */
export async function insertChannel(db: Db, organizationId: string, id: string): Promise<void> {
  const last = await db
    .selectFrom('channel')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  const position = last?.position == null ? 0 : Number(last.position) + 1
  await db
    .insertInto('channel')
    .values({ organization_id: organizationId, id, position, short_since: null, paused: 0 })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doNothing())
    .execute()
}

export async function countChannels(db: Db, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('channel')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function listChannelIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db.selectFrom('channel').select('id').where('organization_id', '=', organizationId).execute()
  return rows.map(({ id }) => id)
}

export async function setPosition(db: Db, organizationId: string, id: string, position: number): Promise<void> {
  await db
    .updateTable('channel')
    .set({ position })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Closes a channel or opens it again; answers whether it exists. */
export async function setPaused(db: Db, organizationId: string, id: string, paused: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set({ paused: paused ? 1 : 0 })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes a channel with its questionnaires; answers whether it existed. */
export async function deleteChannel(db: Db, organizationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('channel')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  await db.deleteFrom('questionnaire').where('organization_id', '=', organizationId).where('channel', '=', id).execute()
  return numDeletedRows > 0n
}
