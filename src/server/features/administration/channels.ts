// The channels as the office lists them: their order, closed for a while, given up before they began. What opens them,
// their keys and who holds these, is in the signed statement, which nothing here touches.
import { insist } from '../../../domain/errors.ts'
import type { Db } from '../../database/index.ts'
import { currentStatement } from '../statements/index.ts'
import { deleteChannel, listChannelIds, setPaused, setPosition } from './queries.ts'

/** Puts the channels in another order. Throws `conflict` when others than these exist by now. */
export async function orderChannels(db: Db, organizationId: string, ids: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await listChannelIds(trx, organizationId)
    insist(known.toSorted().join() === ids.toSorted().join(), 'conflict', 'other channels than these')
    // Always in the same order of rows, so that two requests wait for each other and not in a circle.
    for (const id of ids.toSorted()) await setPosition(trx, organizationId, id, ids.indexOf(id))
  })
}

/** Closes a channel to new reports until it is opened again. Throws `not_found`. */
export async function pauseChannel(db: Db, organizationId: string, id: string, paused: boolean): Promise<void> {
  insist(await setPaused(db, organizationId, id, paused), 'not_found', 'no such channel')
}

/**
 * Gives up a channel that never had a key, with its questionnaires. Throws `not_found`, and `conflict` once a statement
 * names it: then there may be reports, or people who open it.
 */
export async function removeChannel(db: Db, organizationId: string, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    insist(await deleteChannel(trx, organizationId, id), 'not_found', 'no such channel')
    // Read after the row is taken: a director who names it at the same moment is either seen here or finds it gone.
    const { channels, staff } = (await currentStatement(trx, organizationId)).statement
    const named = [...channels.map((channel) => channel.id), ...staff.flatMap((member) => member.channels)]
    insist(!named.includes(id), 'conflict', 'the statement names the channel')
  })
}
