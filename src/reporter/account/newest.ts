// Two windows on one draft. Loaded with the account's screens: most reports are written in one window.
import type { Slot } from '../../device/reporter/writing.ts'
import { reading, underStatement } from '../core/device.ts'
import type { Failure } from '../core/failures.ts'
import { saveDraftNow } from '../write/sending/draft.ts'
import type { Writing } from '../write/state.ts'

/** Saves this window's text in place of another window's, because the person decided so. */
export function saveInstead(report: Writing, step: string): Promise<Failure | null> {
  report.known.replaces = undefined
  return saveDraftNow(report, step)
}

/**
 * Throws like a save if another window has saved other text in this draft: sending would delete it without a word. A
 * report that was never saved has no text that another window could know.
 */
export async function demandNewest(report: Writing, slot: Slot): Promise<void> {
  const { known, saved, unplaced } = report
  if (!saved.value) return
  const { readSlot } = await reading()
  const own = await underStatement(({ organization }) => readSlot(organization, slot))
  if (own.state !== 'draft' || !own.draft || own.stamp === known.replaces || known.tried.has(own.stamp ?? '')) return
  const text = [
    { ...unplaced?.answers, ...saved.value.answers },
    { ...unplaced?.identity, ...saved.value.identity },
  ]
  if (JSON.stringify([own.draft.answers, own.draft.identity]) === JSON.stringify(text)) return
  report.failure.value = 'newer'
  throw Object.assign(new Error('newer'), { code: 'newer' })
}
