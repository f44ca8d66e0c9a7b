import type { Db } from '../../database/index.ts'

/** The organisation's channels in its order. */
export function listChannels(db: Db, organizationId: string) {
  return db
    .selectFrom('channel')
    .select(['id', 'short_since'])
    .where('organization_id', '=', organizationId)
    .orderBy('position')
    .execute()
}

/** Day since which a channel is short of openers, or null. */
export async function shortSince(db: Db, organizationId: string, channel: string): Promise<string | null> {
  const row = await db
    .selectFrom('channel')
    .select('short_since')
    .where('organization_id', '=', organizationId)
    .where('id', '=', channel)
    .executeTakeFirst()
  return row?.short_since ?? null
}

/** Every version of every questionnaire, newest first. */
export function listQuestionnaires(db: Db, organizationId: string) {
  return db
    .selectFrom('questionnaire')
    .select(['hash', 'channel', 'body'])
    .where('organization_id', '=', organizationId)
    .orderBy('version', 'desc')
    .execute()
}
