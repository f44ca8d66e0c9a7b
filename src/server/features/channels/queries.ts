import { type Db, prepared } from '../../database/index.ts'

/** The organisation's channels, in the order that it chose. */
export function listChannels(db: Db, organizationId: string) {
  return db
    .selectFrom('channel')
    .select(['id', 'short_since', 'paused'])
    .where('organization_id', '=', organizationId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** One channel of the organisation, or undefined. */
export async function findChannel(db: Db, organizationId: string, id: string) {
  return (await channelRow(db, { organizationId, id })).rows[0]
}

const channelRow = prepared((db, { organizationId, id }: { readonly organizationId: string; readonly id: string }) =>
  db
    .selectFrom('channel')
    .select(['id', 'short_since', 'paused'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id),
)
