// Two windows on one draft. Loaded with the account's screens: most reports are written in one window.
import type { Slot } from '../../device/reporter/writing.ts'
import { device, reading, underStatement } from '../core/device.ts'
import type { Failure } from '../core/failures.ts'
import { saveDraftNow } from '../write/sending/draft.ts'
import type { Writing } from '../write/state.ts'
import { endWriting } from '../write/writing.ts'
import { resumeDraft } from './resume.ts'

/** Saves this window's text in place of another window's, because the person decided so. */
export function saveInstead(report: Writing, step: string): Promise<Failure | null> {
  report.known.replaces = undefined
  return saveDraftNow(report, step)
}

/** Continues with the draft that another window saved; false, and nothing changes, if there is none any more. */
export async function openStored({ slot }: Writing): Promise<boolean> {
  const own = slot.value && (await readOwnSlot(slot.value))
  if (own?.state !== 'draft' || !own.draft) return false
  endWriting()
  await resumeDraft(own)
  return true
}

async function readOwnSlot(slot: Slot) {
  const { readSlot } = await reading()
  return underStatement(({ organization }) => readSlot(organization, slot))
}

/**
 * Throws like a save if another window has saved other text in this draft: sending would delete it without a word. A
 * report that was never saved has no text that another window could know.
 */
export async function demandNewest(report: Writing, slot: Slot): Promise<void> {
  const { known, saved, unplaced } = report
  if (!saved.value) return
  const own = await readOwnSlot(slot)
  if (own.state !== 'draft' || !own.draft || own.stamp === known.replaces || known.tried.has(own.stamp ?? '')) return
  const text = [
    { ...unplaced?.answers, ...saved.value.answers },
    { ...unplaced?.identity, ...saved.value.identity },
  ]
  if (JSON.stringify([own.draft.answers, own.draft.identity]) === JSON.stringify(text)) return
  report.failure.value = 'newer'
  throw new (await device()).NewerDraft()
}
