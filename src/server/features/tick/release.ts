// Makes reports and letters visible to the office: in random order, under random keys, with the day of sending as their
// only date. A release can be interrupted anywhere and repeated: first files are copied, then rows move in one
// transaction, then the inbox is emptied.
import { createHash } from 'node:crypto'
import { isLetterKind } from '../../../domain/letters.ts'
import { randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { Db, Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { LostFile } from '../../storage/index.ts'
import { releaseEntry } from '../entries/index.ts'
import { releaseVault } from '../vaults/index.ts'
import { claimDestination, readWaiting, takeCase, takePiece, type Waiting, type WaitingPiece } from './inbox.queries.ts'
import {
  addLetter,
  insertCase,
  insertLockbox,
  insertPiece,
  insertSlot,
  replaceRegistration,
  takeSlot,
} from './queries.ts'
import { shuffle } from './shuffle.ts'

/** One release per organisation at a time: a second one would copy files that the first is deleting. */
const running = new Map<string, Promise<unknown>>()

/** Releases everything that waits in the organisation; answers how many entries became visible. */
export function releaseAll(deps: Installed, organization: Organization): Promise<number> {
  return inTurn(organization.id, () => release(deps, organization, null))
}

/** Releases everything that waits in one case, for organisations that chose *at once*. */
export function releaseCase(deps: Installed, organization: Organization, caseId: string): Promise<number> {
  return inTurn(organization.id, () => release(deps, organization, caseId))
}

async function inTurn<T>(organizationId: string, act: () => Promise<T>): Promise<T> {
  const before = running.get(organizationId) ?? Promise.resolve()
  const mine = before.then(act, act)
  running.set(organizationId, mine)
  try {
    return await mine
  } finally {
    if (running.get(organizationId) === mine) running.delete(organizationId)
  }
}

async function release(deps: Installed, { id }: Organization, caseId: string | null): Promise<number> {
  const waiting = await readWaiting(deps.db, id, caseId)
  const hashes = new Map<string, string>()
  for (const piece of shuffle(waiting.pieces)) {
    const hash = await copyPiece(deps, id, piece).catch(lostOnly)
    if (hash !== null) hashes.set(piece.id, hash)
  }
  const emptied = await deps.db.transaction().execute(async (trx) => {
    await moveCases(trx, id, waiting)
    await moveEntries(trx, id, waiting)
    return movePieces(trx, id, waiting, hashes)
  })
  await deps.blobs.inbox.remove(emptied)
  const files = waiting.pieces.length - hashes.size
  if (files > 0) log('files_lost', { files })
  return waiting.entries.length
}

/** Copies a piece to its new random key; answers the SHA-256 of the ciphertext. */
async function copyPiece({ db, blobs }: Installed, organizationId: string, piece: WaitingPiece): Promise<string> {
  // Stored before the copy: a repeated release then uses the same file instead of leaving two.
  const key = piece.moves_to ?? (await claimDestination(db, organizationId, piece.id, randomId()))
  if (key === null) return ''
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const chunk of blobs.inbox.read(piece.blob, piece.size)) {
      hash.update(chunk)
      yield chunk
    }
  }
  await blobs.store.put(key, hashed())
  return toBase64(hash.digest())
}

/** A file on a damaged disk must not block all other reports. It can be restored from a backup later. */
function lostOnly(error: unknown): null {
  if (error instanceof LostFile) return null
  throw error
}

async function moveCases(trx: Db, organizationId: string, { cases, vaults }: Waiting): Promise<void> {
  const slots = []
  for (const id of shuffle(cases)) {
    const report = await takeCase(trx, organizationId, id)
    if (!report) continue
    const { lockbox, lockbox_to, ...row } = report
    const begun = { stage: 'received', came_from: null, stage_day: report.received_day } as const
    const open = { outcome: null, type: null, first_answer_day: null, closed_day: null }
    await insertCase(trx, { ...row, ...begun, ...open })
    await insertLockbox(trx, { organization_id: organizationId, kind: 'case', of: id, to: lockbox_to, bytes: lockbox })
    await replaceRegistration(trx, { organization_id: organizationId, number: report.registration })
    const slot = await takeSlot(trx, organizationId, id)
    if (slot) slots.push(slot)
  }
  for (const slot of shuffle(slots)) await insertSlot(trx, slot)
  for (const id of shuffle(vaults)) await releaseVault(trx, organizationId, id)
}

async function moveEntries(trx: Db, organizationId: string, { entries }: Waiting): Promise<void> {
  for (const { case_id, number } of shuffle(entries)) {
    const entry = await releaseEntry(trx, organizationId, case_id, number)
    if (!entry) continue
    const { kind, day } = entry
    if (isLetterKind(kind)) await addLetter(trx, organizationId, case_id, { kind, day })
  }
}

/** Moves the rows of copied pieces; answers the keys of the files that the inbox no longer needs. */
async function movePieces(
  trx: Db,
  organizationId: string,
  { pieces }: Waiting,
  hashes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const emptied: string[] = []
  for (const { id } of shuffle(pieces)) {
    const sha256 = hashes.get(id)
    if (sha256 === undefined) continue
    const piece = await takePiece(trx, organizationId, id)
    if (!piece) continue
    const { case_id, size, blob, moves_to } = piece
    if (moves_to === null) throw new Error('a piece has no copy')
    await insertPiece(trx, {
      organization_id: organizationId,
      id,
      case_id,
      size,
      sha256,
      blob: moves_to,
    })
    emptied.push(blob)
  }
  return emptied
}
