import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { AppError, insist } from '../../../domain/errors.ts'
import type { LookupAnswer, OpenSlotRequest } from '../../../protocol/wire/reporter.ts'
import { type Db, isUnique, type Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { publicIdOf, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { insertSlot, type SlotRow, slotRow, slotStates } from './queries.ts'

/** A draft is deleted this many days after its last save. */
export const DRAFT_DAYS = 7

/** The last day on which a draft saved on this day is kept. */
export function keptUntil(savedDay: string): string {
  return addDays(savedDay, DRAFT_DAYS)
}

/**
 * Opens an empty draft for a solved challenge. A repeated request with the same token and case gets the same answer; a
 * token that is in use, or a case of another slot, is a `conflict`.
 */
export async function openSlot(
  deps: Deps,
  organization: Organization,
  tokenHash: string,
  { caseId, work }: z.infer<typeof OpenSlotRequest>,
): Promise<{ keptUntil: string }> {
  publicIdOf(organization)
  const { db } = deps
  const known = await slotRow(db, organization.id, tokenHash)
  if (known) return sameDraft(known, caseId)
  await demandRoom(deps.blobs, 'text')
  await deps.work.spend(work, 'slot')
  const today = todayOf(deps, organization)
  try {
    const slot = { organization_id: organization.id, token_hash: tokenHash, case_id: caseId, saved_day: today }
    await db.transaction().execute(async (trx) => {
      insist(await insertSlot(trx, slot), 'conflict', 'the token or the case belongs to another slot')
    })
  } catch (error) {
    if (!isUnique(error)) throw error
    const first = await slotRow(db, organization.id, tokenHash)
    if (first) return sameDraft(first, caseId)
    throw new AppError('conflict', 'the case belongs to another slot')
  }
  return { keptUntil: keptUntil(today) }
}

/** The states of these slots, in the same order; slots that nobody opened are free. */
export async function lookUpSlots(
  db: Db,
  organization: Organization,
  tokenHashes: readonly string[],
): Promise<z.infer<typeof LookupAnswer>> {
  const states = await slotStates(db, organization.id, tokenHashes)
  return { states: tokenHashes.map((hash) => states.get(hash) ?? 'free') }
}

function sameDraft(slot: SlotRow, caseId: string): { keptUntil: string } {
  if (slot.state !== 'draft' || slot.case_id !== caseId || slot.saved_day === null) {
    throw new AppError('conflict', 'the slot is not free')
  }
  return { keptUntil: keptUntil(slot.saved_day) }
}
