// Makes reports and letters visible to the office: in random order, under random keys, with the day of sending as their
// only date. A release can be interrupted anywhere and repeated. First files are copied. Then, slice by slice, one
// transaction copies rows to the tables of cases, and the next deletes them from the inbox: with SQLite these are two
// files, and a transaction over both would not be atomic when the power fails. Requests are answered in between.
import { createHash } from 'node:crypto'
import { isLetterKind } from '../../../domain/letters.ts'
import { randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { Db, Organization } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { LostFile } from '../../storage/index.ts'
import { oweErasure } from '../deletions/index.ts'
import { releaseEntry } from '../entries/index.ts'
import { openProcedure } from '../protection/index.ts'
import { emptyRecord, listWaitingRecords, releaseRecord } from '../records/index.ts'
import { releaseVault } from '../vaults/index.ts'
import { claimDestination, copyCase, copyPiece, emptyCases, readWaiting, type WaitingPiece } from './inbox.queries.ts'
import { addLetter } from './queries.ts'
import { shuffle } from './shuffle.ts'
import { type Step, slicesOf, stepsOf } from './steps.ts'
import { alternating, betweenReleases } from './turn.ts'

/** The most records that one transaction changes. */
const RECORDS = 25

/** Releases everything that waits in the organisation; answers how many entries became visible. */
export function releaseAll(deps: Installed, organization: Organization): Promise<number> {
  return betweenReleases(organization.id, async () => {
    const entries = await release(deps, organization, null)
    await releaseRecords(deps, organization)
    return entries
  })
}

/** Releases everything that waits in one case, for organisations that chose *at once*. */
export function releaseCase(deps: Installed, organization: Organization, caseId: string): Promise<number> {
  return betweenReleases(organization.id, () => release(deps, organization, caseId))
}

async function release({ db, blobs }: Installed, organization: Organization, caseId: string | null): Promise<number> {
  const { id } = organization
  const waiting = await readWaiting(db, id, caseId)
  const hashes = new Map<string, string>()
  for (const piece of shuffle(waiting.pieces)) {
    const hash = await copyFile({ db, blobs }, id, piece).catch(lostOnly)
    if (hash !== null) hashes.set(piece.id, hash)
  }
  let entries = 0
  for (const slice of slicesOf(stepsOf(waiting, hashes))) {
    entries += await alternating(db, (trx) => copySlice(trx, organization, slice))
    const cases = shuffle([...new Set(slice.map((step) => step.caseId))])
    await blobs.inbox.remove(await alternating(db, (trx) => emptyCases(trx, id, cases)))
  }
  const files = waiting.pieces.length - hashes.size
  if (files > 0) log('files_lost', { files })
  return entries
}

/** Copies a piece to its new random key; answers the SHA-256 of the ciphertext. */
async function copyFile(
  { db, blobs }: Pick<Installed, 'db' | 'blobs'>,
  organizationId: string,
  piece: WaitingPiece,
): Promise<string> {
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
  // Another process may have discarded the case meanwhile, and found no file to delete yet.
  if ((await claimDestination(db, organizationId, piece.id, key)) === key) return toBase64(hash.digest())
  await blobs.store.remove([key])
  return ''
}

/** A file on a damaged disk must not block all other reports. It can be restored from a backup later. */
function lostOnly(error: unknown): null {
  if (error instanceof LostFile) return null
  throw error
}

/** Writes to the tables of cases only. Counts the entries, and the letters, that were not there already. */
async function copySlice(
  trx: Db,
  { id: organizationId, profile }: Organization,
  slice: readonly Step[],
): Promise<number> {
  let entries = 0
  for (const { caseId, pieces, isReport, vault, entry } of slice) {
    for (const { id, sha256 } of pieces) await copyPiece(trx, organizationId, id, sha256)
    if (isReport) await copyCase(trx, organizationId, caseId)
    if (vault && (await releaseVault(trx, organizationId, caseId))) await oweErasure(trx, organizationId, 'vault')
    if (!entry || !(await releaseEntry(trx, organizationId, caseId, entry.number))) continue
    entries++
    const { kind, day } = entry
    if (isLetterKind(kind)) await addLetter(trx, organizationId, caseId, { kind, day })
    if (kind === 'protection_request') await openProcedure(trx, organizationId, caseId, entry, profile)
  }
  return entries
}

/** Never in one transaction with a case: names and passwords must not be linked to reports. */
async function releaseRecords({ db }: Installed, { id }: Organization): Promise<void> {
  const keys = shuffle(await listWaitingRecords(db, id))
  for (let at = 0; at < keys.length; at += RECORDS) {
    const slice = keys.slice(at, at + RECORDS)
    await alternating(db, async (trx) => {
      for (const key of slice) if (await releaseRecord(trx, id, key)) await oweErasure(trx, id, 'record')
    })
    await alternating(db, async (trx) => {
      for (const key of slice) await emptyRecord(trx, id, key)
    })
  }
}
