// Drafts stay in the inbox for days. A file system keeps to the nanosecond when a file was made, changed and renamed, and
// nothing can set these times back: so each release writes the files of drafts again under new names. Their texts are in
// rows until the first release after they were saved, which moves them to files as well: what is left in the tables is
// rewritten in one piece, and every request waits for that.
import { randomId } from '../../../protocol/encoding/bytes.ts'
import type { Installed } from '../../deps.ts'
import { type Inbox, LostFile } from '../../storage/index.ts'
import {
  claimPiece,
  claimText,
  forgetText,
  listDraftPieceIds,
  listDraftTexts,
  renamePiece,
  renameText,
} from './inbox.queries.ts'
import { shuffle } from './shuffle.ts'

/** A reporter who is sending the piece at this moment may be faster; after so many attempts it is left to the next day. */
const TRIES = 3

/**
 * Copies the texts of all drafts, and the files of all pieces that no entry names, to new random keys, in random order,
 * so that their times are those of the release. Can be interrupted anywhere and repeated: the row names the copy before
 * it exists and the old file until the copy is whole, so `sweepInbox` removes what a crash leaves. Each attempt has a key
 * of its own: if two processes move the same file, the later one wins, and neither deletes what the other has named.
 * Part of the removal of traces and not of the job: while the disk is full, a job that fails would release what came
 * every minute.
 */
export async function rewriteDrafts(deps: Installed, organizationId: string): Promise<void> {
  const pieces = await listDraftPieceIds(deps.db, organizationId)
  const texts = await listDraftTexts(deps.db, organizationId)
  const rewritings = [
    ...pieces.map((id) => () => rewritePiece(deps, organizationId, id)),
    ...texts.map((tokenHash) => () => rewriteText(deps, organizationId, tokenHash)),
  ]
  for (const rewrite of shuffle(rewritings)) {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await rewrite()) break
    }
  }
}

/** Answers false if the piece changed meanwhile: then its row still names the old file. */
async function rewritePiece({ db, blobs: { inbox } }: Installed, organizationId: string, id: string): Promise<boolean> {
  const key = randomId()
  const piece = await claimPiece(db, organizationId, id, key)
  if (!piece) return true
  const { blob, received, leftover } = piece
  await removeCopy(inbox, leftover)
  const isWhole = received === 0 || (await copy(inbox, inbox.read(blob, received), key, received))
  const isNamed = isWhole && (await renamePiece(db, piece, key))
  await inbox.remove([isNamed ? blob : key])
  // If its file is lost, there are no times to remove.
  return isNamed || !isWhole
}

/** Answers false if the draft changed meanwhile: then its row holds a newer text, or still names the old file. */
async function rewriteText({ db, blobs: { inbox } }: Installed, organizationId: string, tokenHash: string) {
  const key = randomId()
  const text = await claimText(db, organizationId, tokenHash, key)
  if (!text) return true
  const { blob, draft, size, leftover } = text
  await removeCopy(inbox, leftover)
  const isWhole = await copy(inbox, blob === null ? once(draft) : inbox.read(blob, size), key, size)
  const isNamed = isWhole && (await renameText(db, text, key))
  if (!isNamed) await inbox.remove([key])
  else if (blob !== null) await inbox.remove([blob])
  // With a text that is lost, its reporter could neither read the slot nor write in it.
  if (!isWhole) await forgetText(db, text, key)
  return isNamed || !isWhole
}

/** Deletes the copy that a release that died has begun. If another process writes it just now, that one gives it up. */
async function removeCopy(inbox: Inbox, leftover: string | null): Promise<void> {
  if (leftover !== null) await inbox.remove([leftover])
}

/** Copies bytes to a file of the inbox; false when their file does not have them. */
async function copy(inbox: Inbox, from: AsyncIterable<Uint8Array>, to: string, length: number): Promise<boolean> {
  let failure: unknown = null
  async function* source() {
    try {
      yield* from
    } catch (error) {
      failure = error
      throw error
    }
  }
  const copied = await inbox.append(to, 0, source(), length)
  if (failure !== null && !(failure instanceof LostFile)) throw failure
  return copied === length
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
