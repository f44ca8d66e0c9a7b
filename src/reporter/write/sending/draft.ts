// Saves a draft into its slot, sealed to the reporter's own identity. The phone keeps nothing.
import { pause } from '../../../device/evidence/pause.ts'
import type { Slot } from '../../../device/reporter/writing.ts'
import { device } from '../../core/device.ts'
import { attempt, type Failure } from '../../core/failures.ts'
import { screen, setUnsent } from '../../core/state.ts'
import { storedFiles } from '../../evidence/queue.ts'
import type { Writing } from '../state.ts'
import { inSlot } from './slot.ts'

/** Saves what was written so far, because the person asked for it; null if it is safe in its slot. */
export function saveDraftNow(report: Writing, step: string): Promise<Failure | null> {
  return inTurn(report, () => {
    report.saving.value = true
    return inSlot(report, (slot) => store(report, slot, step))
  })
}

/**
 * Automatically saves again what the person once asked to keep, since a small phone may close the page at any moment.
 * It saves nothing before that request, nor once the report is sealed, and never into a new slot: if the old one is
 * lost, the person decides.
 */
export function saveAgain(report: Writing): Promise<Failure | null> {
  return inTurn(report, async () => {
    const [slot, saved, { value }] = [report.slot.value, report.saved.value, screen]
    if (!slot || !saved || report.sealed || report.end.signal.aborted || isSaved(report)) return
    report.saving.value = true
    await store(report, slot, value.at === 'step' ? value.step : saved.step)
  })
}

/**
 * Whether the draft contains all written text and every file that has arrived. An amount that could not be read is only
 * in its field, and while another window has saved other text, the person has yet to choose.
 */
export function isSaved({ saved, answers, identity, queue, failure, unreadAmounts }: Writing): boolean {
  const { value } = saved
  const files = storedFiles(queue)
  return (
    value !== null &&
    failure.value !== 'newer' &&
    Object.values(unreadAmounts.value).every((text) => text === '') &&
    value.answers === answers.value &&
    value.identity === identity.value &&
    value.files.length === files.length &&
    files.every((file) => value.files.includes(file))
  )
}

/** One save after another: an earlier one must not finish after a later one. */
function inTurn(report: Writing, act: () => Promise<void>): Promise<Failure | null> {
  const turn = report.saves.then(async () => {
    const failed = await attempt(act)
    report.saving.value = false
    if (failed) report.failure.value = failed
    if (failed === 'offline') void retry(report)
    if (isSaved(report) && !report.end.signal.aborted) {
      report.failure.value = null
      setUnsent('writing', false)
    }
    return failed
  })
  report.saves = turn
  return turn
}

/**
 * Retries after a lost connection. A first draft is left to the person, who must see its code: only the notice is
 * removed.
 */
async function retry(report: Writing): Promise<void> {
  const { signal } = report.end
  if (!report.saved.value) {
    const online = () => {
      if (!report.saved.value) report.failure.value = null
    }
    return globalThis.addEventListener?.('online', online, { once: true, signal })
  }
  if (report.retrying) return
  report.retrying = true
  for (let failures = 0; report.saved.value && report.failure.value === 'offline' && !signal.aborted; failures++) {
    await pause(failures, signal)
    await saveAgain(report)
  }
  report.retrying = false
}

async function store(report: Writing, slot: Slot, step: string): Promise<void> {
  const { saveDraft } = await device()
  const [answers, identity, files] = [report.answers.value, report.identity.value, storedFiles(report.queue)]
  const draft = {
    v: 1,
    channel: report.channel,
    answers: { ...report.unplaced?.answers, ...answers },
    identity: { ...report.unplaced?.identity, ...identity },
    files,
    step,
  }
  const { keptUntil } = await saveDraft(slot, draft, report.known)
  if (report.failure.value === 'newer') report.failure.value = null
  // The slot may have been given up meanwhile.
  if (report.slot.value === slot) report.saved.value = { keptUntil, answers, identity, files, step }
}
