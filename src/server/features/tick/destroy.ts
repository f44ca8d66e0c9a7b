// Part of the daily job: destroys the discarded cases that nobody can take back any longer. A job that was killed
// anywhere in between is continued by the next one.
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { listDeletions, oweErasure, removeFiles, removeWaiting, settleDeletions } from '../deletions/index.ts'
import { deleteEntries, destroyCase, listOverdue } from './destroy.queries.ts'
import { takeWaiting } from './inbox.queries.ts'
import { shuffle } from './shuffle.ts'
import { alternating, betweenReleases } from './turn.ts'

/** Goes on with what an earlier job has begun. Before the release, which would bring what waits of these cases. */
export function finishDeletions(deps: Installed, organizationId: string): Promise<void> {
  return betweenReleases(organizationId, async () => {
    for (const id of await listDeletions(deps.db, organizationId, 'case')) await deleteRest(deps, organizationId, id)
    await removePlanned(deps, organizationId)
  })
}

/** Destroys them one by one, in random order. After the release: a letter keeps a case, so it has to be read first. */
export function destroyDiscarded(deps: Installed, organizationId: string, today: string): Promise<void> {
  return betweenReleases(organizationId, async () => {
    const { db } = deps
    for (const id of shuffle(await listOverdue(db, organizationId, today))) {
      const destroyed = await alternating(db, (trx) => destroyCase(trx, organizationId, id, today))
      if (destroyed) await deleteRest(deps, organizationId, id)
    }
    await removePlanned(deps, organizationId)
  })
}

/** A file on a damaged disk must not block the job. It stays planned, so the next one tries again. */
async function removePlanned(deps: Installed, organizationId: string): Promise<void> {
  await removeFiles(deps, organizationId).catch((error) => log('job_failed', {}, error))
}

/** Deletes what is left of a destroyed case: what waits in the inbox, and its entries. */
async function deleteRest({ db, blobs }: Installed, organizationId: string, id: string): Promise<void> {
  await removeWaiting(blobs, await alternating(db, (trx) => takeWaiting(trx, organizationId, id)))
  while (await alternating(db, (trx) => deleteEntries(trx, organizationId, id)));
  await alternating(db, async (trx) => {
    await settleDeletions(trx, organizationId, 'case', [id])
    // Once more: the traces of earlier steps may have been removed before the job was killed.
    await oweErasure(trx, organizationId, 'case')
  })
}
