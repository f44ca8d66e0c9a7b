// Files of drafts stay in the inbox for days, and a file system keeps to the nanosecond when a file was made, changed
// and renamed; nothing can set these times back. So each release writes them again under new names.
import { randomId } from '../../../protocol/encoding/bytes.ts'
import type { Installed } from '../../deps.ts'
import { type Inbox, LostFile } from '../../storage/index.ts'
import { claimDestination, findDraftPiece, listDraftPieceIds, replaceBlob } from './inbox.queries.ts'
import { shuffle } from './shuffle.ts'

/** A reporter who is sending the piece at this moment may be faster; after so many attempts it is left to the next day. */
const TRIES = 3

/**
 * Copies the files of all pieces that no entry names to new random keys, in random order, so that their times are those
 * of the release. Can be interrupted anywhere and repeated: the row names the copy before it exists and the old file
 * until the copy is whole, so `sweepInbox` removes what a crash leaves. Part of the removal of traces and not of the job:
 * while the disk is full, a job that fails would release what came every minute.
 */
export async function rewriteDrafts(deps: Installed, organizationId: string): Promise<void> {
  for (const id of shuffle(await listDraftPieceIds(deps.db, organizationId))) {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await rewritePiece(deps, organizationId, id)) break
    }
  }
}

/** Answers false if the piece changed meanwhile: then its row still names the old file. */
async function rewritePiece({ db, blobs: { inbox } }: Installed, organizationId: string, id: string): Promise<boolean> {
  // Stored before the copy: a repeated release then uses the same file instead of leaving two.
  const key = await claimDestination(db, organizationId, id, randomId())
  const piece = await findDraftPiece(db, organizationId, id)
  if (key === null || !piece) return true
  const { blob, received } = piece
  await inbox.remove([key])
  const isWhole = received === 0 || (await copy(inbox, blob, key, received))
  const isNamed = isWhole && (await replaceBlob(db, piece, key))
  await inbox.remove([isNamed ? blob : key])
  // If its file is lost, there are no times to remove.
  return isNamed || !isWhole
}

/** Copies the first bytes of a file of the inbox; false when they are not there. */
async function copy(inbox: Inbox, from: string, to: string, length: number): Promise<boolean> {
  let failure: unknown = null
  async function* source() {
    try {
      yield* inbox.read(from, length)
    } catch (error) {
      failure = error
      throw error
    }
  }
  const copied = await inbox.append(to, 0, source(), length)
  if (failure !== null && !(failure instanceof LostFile)) throw failure
  return copied === length
}
