import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { insist } from '../../../domain/errors.ts'
import { FREE } from '../../../domain/price.ts'
import { TEXT_STEP } from '../../../protocol/encoding/padding.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import type { SaveDraftRequest } from '../../../protocol/wire/reporter.ts'
import { commitTogether, type Organization } from '../../database/index.ts'
import type { Deps, Installed } from '../../deps.ts'
import { decode, todayOf } from '../../http/index.ts'
import { demandRoom, LEAST_FREE, readWhole } from '../../storage/index.ts'
import { listLargeDrafts, takeUnattached, takeUnattachedBefore } from '../pieces/index.ts'
import { chargeFirstText } from '../prices/index.ts'
import { DRAFT_DAYS, findSlot, keptUntil } from '../slots/index.ts'
import { deleteDraftSlot, findDraftPart, takeDraftsBefore, updateDraft } from './queries.ts'

/**
 * Stores a draft, sealed to the reporter's own identity, in place of the one that `replaces` names. Throws `conflict` if
 * that is no longer the stored one, and `work_needed` for a large one: each release writes it again.
 */
export async function saveDraft(
  deps: Deps,
  organization: Organization,
  tokenHash: string,
  { draft: sealed, replaces, work }: z.infer<typeof SaveDraftRequest>,
): Promise<{ keptUntil: string }> {
  const draft = decode(sealed)
  insist(isSealedInSteps(draft, TEXT_STEP), 'invalid', 'not a padded age file')
  await findSlot(deps.db, organization.id, tokenHash)
  await demandRoom(deps.blobs, 'text')
  await chargeFirstText(deps, organization.id, draft.length, work)
  const today = todayOf(deps, organization)
  const before = typeof replaces === 'string' ? decode(replaces) : replaces
  const values = { draft, saved_day: today }
  // A free draft may be saved as often as anybody likes, and each commit waits for the disk.
  const removed = await commitTogether(deps, (trx) => updateDraft(trx, organization.id, tokenHash, before, values))
  insist(removed, 'conflict', 'another draft was saved meanwhile, or the report was sent')
  await deps.blobs.inbox.remove(removed)
  return { keptUntil: keptUntil(today) }
}

/** A release that moves a draft while it is read is followed; so often in a row it cannot happen. */
const TRIES = 3

/**
 * Some bytes of the draft with this stamp; undefined if another draft was saved meanwhile, it was deleted, or its file is
 * lost.
 */
export async function readDraftPart(
  { db, blobs }: Pick<Deps, 'db' | 'blobs'>,
  organizationId: string,
  tokenHash: string,
  stamp: Uint8Array,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await findDraftPart(db, organizationId, tokenHash, stamp, offset, count)
    if (!found?.blob) return found?.part
    const part = await readWhole(blobs.inbox.read(found.blob, offset + count, offset))
    if (part) return Buffer.concat(part)
  }
  return undefined
}

/** Deletes a draft with its pieces; the slot is free again. */
export async function deleteDraft({ db, blobs }: Deps, organization: Organization, tokenHash: string): Promise<void> {
  const { id } = organization
  const removed = await db.transaction().execute(async (trx) => {
    const slot = await findSlot(trx, id, tokenHash)
    const files = await deleteDraftSlot(trx, id, tokenHash)
    insist(files, 'conflict', 'the report was sent already')
    return [...files, ...(await takeUnattached(trx, id, slot.case_id))]
  })
  await blobs.inbox.remove(removed)
}

/**
 * Deletes drafts with their files seven days after the last save, and other files that no entry names seven days after
 * they came. Answers how many drafts were deleted.
 */
export async function expireDrafts(
  { db, blobs }: Installed,
  organization: Organization,
  today: string,
): Promise<number> {
  const { id } = organization
  const limit = addDays(today, -DRAFT_DAYS)
  const { cases, removed } = await db.transaction().execute(async (trx) => {
    const { cases, files } = await takeDraftsBefore(trx, id, limit)
    const removed = [...files]
    for (const caseId of cases) removed.push(...(await takeUnattached(trx, id, caseId)))
    removed.push(...(await takeUnattachedBefore(trx, id, limit)))
    return { cases, removed }
  })
  await blobs.inbox.remove(removed)
  return cases.length
}

/** Sealed and padded, files are a little larger than what is free of them. */
const SEALED = 1.05

/**
 * While the disk has too little room for files, deletes the files of unsent drafts that took more than is free, the
 * largest first: in a flood these go first. Deletes nothing if all of them together would not make enough room. What was
 * sent is never deleted, and nor is a draft's text. Answers how many drafts lost their files.
 */
export async function makeRoom({ db, blobs }: Installed, { id }: Organization): Promise<number> {
  const share = await blobs.freeShare()
  if (share >= LEAST_FREE.files) return 0
  const drafts = await listLargeDrafts(db, id, FREE.files * SEALED)
  const disk = (await blobs.freeBytes()) / Math.max(share, Number.EPSILON)
  let missing = (LEAST_FREE.files - share) * disk
  if (drafts.reduce((sum, { bytes }) => sum + bytes, 0) < missing) return 0
  let emptied = 0
  for (const { caseId, bytes } of drafts) {
    if (missing <= 0) break
    missing -= bytes
    const removed = await db.transaction().execute((trx) => takeUnattached(trx, id, caseId))
    await blobs.inbox.remove(removed)
    emptied += 1
  }
  return emptied
}
