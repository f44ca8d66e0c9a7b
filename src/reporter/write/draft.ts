// Saving a draft: into its slot, sealed to the reporter's own identity. The phone keeps nothing.
import { device } from '../core/device.ts'
import { attempt, type Failure } from '../core/failures.ts'
import { setUnsent } from '../core/state.ts'
import { storedFiles } from '../evidence/queue.ts'
import { inSlot } from './slot.ts'
import type { Writing } from './writing.ts'

/** Saves what was written so far; null when it lies safely in its slot. */
export function saveDraftNow(report: Writing, step: string): Promise<Failure | null> {
  return attempt(async () => {
    const { saveDraft } = await device()
    await inSlot(report, async (slot) => {
      const [answers, identity, files] = [report.answers.value, report.identity.value, storedFiles(report.queue)]
      const { keptUntil } = await saveDraft(slot, {
        v: 1,
        channel: report.channel,
        answers: { ...report.unplaced?.answers, ...answers },
        identity: { ...report.unplaced?.identity, ...identity },
        files,
        step,
      })
      report.keptUntil.value = keptUntil
      const { length } = storedFiles(report.queue)
      const unchanged =
        report.answers.value === answers && report.identity.value === identity && length === files.length
      if (unchanged) setUnsent('writing', false)
    })
  })
}
