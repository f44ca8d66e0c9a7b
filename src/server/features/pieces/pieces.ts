// Uploads of evidence: pieces of ciphertext, each of which resumes where it stopped. Confirmed bytes are durable.
import { AppError, insist } from '../../../domain/errors.ts'
import { roomLeft } from '../../../domain/evidence.ts'
import { concat, randomId } from '../../../protocol/encoding/bytes.ts'
import { PIECE_SIZE, PIECE_SIZES } from '../../../protocol/encoding/padding.ts'
import { isSealed, sealedSize } from '../../../protocol/sealing/form.ts'
import type { Work } from '../../../protocol/work.ts'
import { type Db, isUnique, type Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { todayOf } from '../../http/index.ts'
import { demandRoom, readWhole } from '../../storage/index.ts'
import { countOfficeEntries } from '../entries/index.ts'
import { type Charged, charge, demandPaid } from '../prices/index.ts'
import { findSlot, lockSlot, type SlotRow, touchSlot } from '../slots/index.ts'
import {
  advancePiece,
  decidedOn,
  deletePiece,
  type InboxPiece,
  inboxPiece,
  insertPiece,
  releasedPiece,
  usedRoom,
} from './queries.ts'

const SIZES = new Map(PIECE_SIZES.map((size) => [sealedSize(size), size]))

/** The server is at another offset, from which the client continues. */
export class WrongOffset extends AppError {
  readonly offset: number
  constructor(offset: number) {
    super('conflict', 'the server is at another offset')
    this.offset = offset
  }
}

export interface Part {
  readonly id: string
  readonly offset: number
  /** Bytes of the whole piece. */
  readonly length: number
  /** How many bytes the request says that it carries; null if it does not say. */
  readonly announced: number | null
  /** Brought for a new piece that is not free. */
  readonly work: Work | undefined
}

/** Stores the next bytes of a piece; answers the durable offset, also when the source broke off. */
export async function receivePart(
  deps: Deps,
  organization: Organization,
  tokenHash: string,
  part: Part,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  const { offset, length, announced } = part
  insist(SIZES.has(length), 'invalid', 'no piece has this size')
  insist(offset + (announced ?? 0) <= length, 'invalid', 'more bytes than the piece has')
  const slot = await findSlot(deps.db, organization.id, tokenHash)
  insist(slot.state !== 'destroyed', 'conflict', 'the report was destroyed')
  await demandRoom(deps.blobs, 'files')
  const today = todayOf(deps, organization)
  const piece = await pieceFor(deps, slot, part, today)
  if (piece.received === length) return length
  const received = await deps.blobs.inbox.append(piece.blob, offset, source, length)
  if (received === length) await demandForm(deps, piece)
  if (received > offset && !(await advancePiece(deps.db, piece, received, today))) throw await overtaken(deps, piece)
  await touchSlot(deps.db, slot, today)
  return received
}

/**
 * What to answer if the piece changed while its bytes came. The tick may have moved its file without these bytes: then
 * the phone sends them again.
 */
async function overtaken({ db, blobs }: Deps, { organization_id, id, blob }: InboxPiece): Promise<AppError> {
  const now = await inboxPiece(db, organization_id, id)
  if (now?.blob !== blob) await blobs.inbox.remove([blob])
  return now ? new WrongOffset(now.received) : new AppError('conflict', 'the piece was deleted meanwhile')
}

/** The stored length of a piece. Throws `not_found` for a missing piece and for one of another slot alike. */
export async function findProgress(deps: Deps, organization: Organization, tokenHash: string, id: string) {
  const slot = await findSlot(deps.db, organization.id, tokenHash)
  const waiting = await inboxPiece(deps.db, organization.id, id)
  if (waiting?.case_id === slot.case_id) return { offset: waiting.received, length: waiting.size }
  const released = await releasedPiece(deps.db, organization.id, id)
  if (released?.case_id === slot.case_id) return { offset: released.size, length: released.size }
  throw new AppError('not_found', 'no such piece')
}

/** A whole piece of this reporter, from the store or the inbox. */
export async function readPiece(deps: Deps, organization: Organization, tokenHash: string, id: string) {
  const slot = await findSlot(deps.db, organization.id, tokenHash)
  // In the direction in which the tick moves a piece, so that it is always found.
  const waiting = await inboxPiece(deps.db, organization.id, id)
  const released = await releasedPiece(deps.db, organization.id, id)
  if (released?.case_id === slot.case_id) return { size: released.size, bytes: deps.blobs.store.read(released.blob) }
  insist(waiting?.case_id === slot.case_id && waiting.received === waiting.size, 'not_found', 'no such piece')
  return { size: waiting.size, bytes: deps.blobs.inbox.read(waiting.blob, waiting.size) }
}

/** Deletes a piece that no entry names. */
export async function removePiece(deps: Deps, organization: Organization, tokenHash: string, id: string) {
  const slot = await findSlot(deps.db, organization.id, tokenHash)
  const piece = await inboxPiece(deps.db, organization.id, id)
  insist(piece?.case_id === slot.case_id, 'not_found', 'no such piece')
  const blob = await deletePiece(deps.db, piece)
  insist(blob !== undefined, 'conflict', 'the piece belongs to an entry')
  await deps.blobs.inbox.remove([blob])
}

async function pieceFor(deps: Deps, slot: SlotRow, part: Part, today: string): Promise<InboxPiece> {
  const known = await inboxPiece(deps.db, slot.organization_id, part.id)
  if (!known) return beginPiece(deps, slot, part, today)
  insist(known.case_id === slot.case_id, 'conflict', 'another piece has this id')
  insist(known.size === part.length, 'invalid', 'the size of a piece cannot change')
  if (known.received !== part.offset) throw new WrongOffset(known.received)
  return known
}

/**
 * Charges for a new piece and reserves its room, in one transaction, so that many at once cannot take more than there
 * is. Throws `work_needed` with a challenge, `files_wait`, `too_large`, `conflict`.
 */
async function beginPiece(deps: Deps, slot: SlotRow, part: Part, today: string): Promise<InboxPiece> {
  if (part.offset !== 0) throw new WrongOffset(0)
  const { db } = deps
  const { organization_id, case_id } = slot
  const demandKept = async (of: Db) => {
    const { answered, discarded } = await decidedOn(of, organization_id, case_id)
    insist(!discarded, 'conflict', 'the report is discarded')
    return answered
  }
  // Before the work is asked for: nobody works for a piece that is refused.
  const answered = await demandKept(db)
  const charged = await chargedFor(db, slot, SIZES.get(part.length) as number, answered)
  const paid = await charge(deps, organization_id, charged, part.work)
  const row = { organization_id, id: part.id, case_id, size: part.length, blob: randomId(), day: today }
  try {
    await db.transaction().execute(async (trx) => {
      await lockSlot(trx, slot)
      const answeredNow = await demandKept(trx)
      insist(!(await releasedPiece(trx, organization_id, part.id)), 'conflict', 'another piece has this id')
      await insertPiece(trx, row)
      const size = SIZES.get(part.length) as number
      const used = await usedRoom(trx, organization_id, case_id)
      const before = { bytes: used.bytes - size, files: used.files - (size < PIECE_SIZE ? 1 : 0) }
      await demandPaid(
        { ...deps, db: trx },
        organization_id,
        { ...charged, taken: { ...charged.taken, bytes: before.bytes } },
        paid,
      )
      const room = roomLeft(before, answeredNow)
      insist(
        size <= room.bytes && (size === PIECE_SIZE || room.files > 0),
        'too_large',
        'more evidence than a slot may hold',
      )
    })
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'the piece was begun twice at once')
    throw error
  }
  return { ...row, received: 0, attached: 0, moves_to: null }
}

async function chargedFor(
  db: Db,
  { organization_id, case_id }: SlotRow,
  size: number,
  answered: boolean,
): Promise<Charged> {
  const { bytes } = await usedRoom(db, organization_id, case_id)
  const answers = await countOfficeEntries(db, organization_id, case_id)
  return { kind: 'files', taken: { bytes, answers }, size, answered }
}

/** Deletes a complete piece that is not an age file. */
async function demandForm(deps: Deps, piece: InboxPiece): Promise<void> {
  const { db, blobs } = deps
  const chunks = await readWhole(blobs.inbox.read(piece.blob, piece.size))
  if (chunks === null) throw await overtaken(deps, piece)
  if (isSealed(concat(...chunks))) return
  // If the tick has moved the first bytes, only the last ones are in this file.
  if ((await deletePiece(db, piece, piece.blob)) === undefined) throw await overtaken(deps, piece)
  await blobs.inbox.remove([piece.blob])
  throw new AppError('invalid', 'not an age file with exactly one hybrid stanza')
}
