// The list of channels: their order, closing one for a while, removing one that never had a key. Their keys and the
// people who hold these are in the signed statement, which nothing here changes.
import { insist } from '../../../domain/errors.ts'
import type { Db } from '../../database/index.ts'
import { currentStatement } from '../statements/index.ts'
import { deleteChannel, listChannelIds, setPaused, setPosition } from './queries.ts'

/** Puts the channels in another order. Throws `conflict` when these are not all the channels that exist by now. */
export async function orderChannels(db: Db, organizationId: string, ids: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await listChannelIds(trx, organizationId)
    insist(known.toSorted().join() === ids.toSorted().join(), 'conflict', 'the list of channels has changed')
    // Rows are always updated in the same order, so that two requests cannot deadlock.
    for (const id of ids.toSorted()) await setPosition(trx, organizationId, id, ids.indexOf(id))
  })
}

/** Closes a channel to new reports until it is opened again. Throws `not_found`. */
export async function pauseChannel(db: Db, organizationId: string, id: string, paused: boolean): Promise<void> {
  insist(await setPaused(db, organizationId, id, paused), 'not_found', 'no such channel')
}

/**
 * Removes a channel that never had a key, with its questionnaires. Throws `not_found`, and `conflict` once a statement
 * names it: then it may have reports, or people who open it.
 */
export async function removeChannel(db: Db, organizationId: string, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    insist(await deleteChannel(trx, organizationId, id), 'not_found', 'no such channel')
    // Read after the row is deleted: if a director names the channel at the same moment, either this reads the new
    // statement or the director's request finds the channel gone.
    const { channels, staff } = (await currentStatement(trx, organizationId)).statement
    const named = [...channels.map((channel) => channel.id), ...staff.flatMap((member) => member.channels)]
    insist(!named.includes(id), 'conflict', 'the statement names the channel')
  })
}
