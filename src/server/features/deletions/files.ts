// The files of discarded cases. Their rows go first; those in the inbox in a transaction of their own, because with SQLite
// no transaction writes to both files of the database.
import type { Installed } from '../../deps.ts'
import type { Blobs } from '../../storage/index.ts'
import { takeWaitingPieces, type WaitingFiles } from './inbox.queries.ts'
import { listDeletions, settleDeletions } from './queries.ts'

const AT_ONCE = 100

/** Deletes all files that are to be deleted, and those of discarded cases in the inbox. Can be repeated. */
export async function removeFiles(
  { db, blobs }: Pick<Installed, 'db' | 'blobs'>,
  organizationId: string,
): Promise<void> {
  await removeWaiting(blobs, await takeWaitingPieces(db, organizationId, null))
  const keys = await listDeletions(db, organizationId, 'file')
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE)
    await blobs.store.remove(some)
    await settleDeletions(db, organizationId, 'file', some)
  }
}

/** Deletes files of which the inbox has no rows any more. */
export async function removeWaiting(blobs: Blobs, { files, copies }: WaitingFiles): Promise<void> {
  await blobs.inbox.remove([...files, ...copies])
  await blobs.store.remove(copies)
}
