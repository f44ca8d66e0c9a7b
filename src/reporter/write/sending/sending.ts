// Sends a report in steps, each of which can be tried again without sending anything twice.
import { signal } from '@preact/signals'
import type { Sent, Slot } from '../../../device/reporter/writing.ts'
import { demandNewest } from '../../account/lazy.tsx'
import { reading, readyAt, underStatement } from '../../core/device.ts'
import { attempt, codeOf, type Failure } from '../../core/failures.ts'
import { givenNames, onForget } from '../../core/state.ts'
import { storedFiles } from '../../evidence/queue.ts'
import type { Writing } from '../state.ts'
import { endWriting, finalAnswers, lastSent } from '../writing.ts'
import { saveAgain } from './draft.ts'
import { ensureSlot, inSlot, leaveSlot } from './slot.ts'

export const SENDING_STEPS = ['keys', 'place', 'files', 'seal', 'store'] as const
export type SendingStep = (typeof SENDING_STEPS)[number]

/** What the person must correct before the report can be sent. */
export type Obstacle = 'files' | 'vault' | 'taken'

export interface SendingState {
  readonly step: SendingStep
  readonly failure: Failure | Obstacle | null
  /** The server may have the report although no answer came: now the person must have the code. */
  readonly maybeStored: boolean
  readonly slow: boolean
  /** The work that the server asks for a long text: the part done, from 0 to 1, and how often it began. */
  readonly paying: { readonly share: number; readonly round: number } | null
}

const SLOW = 20_000
const initial: SendingState = { step: 'keys', failure: null, maybeStored: false, slow: false, paying: null }
export const sending = signal(initial)
onForget(() => {
  sending.value = initial
})

let ending: AbortController | null = null

/** Whether the sending can end here: the server cannot have the report, and no request is under way that brings it. */
export function canCancel({ step, failure, maybeStored, paying }: SendingState): boolean {
  return failure === null && !maybeStored && (step !== 'store' || paying !== null)
}

/** Ends the sending if nothing was stored yet; files and the slot, which belong to the draft, go on by themselves. */
export function cancelSending(): void {
  if (canCancel(sending.value)) ending?.abort(new Refused('cancelled'))
}

/** Sends the report, or continues where it failed. The answer says whether the person cancelled it. */
export async function send(report: Writing): Promise<{ cancelled: boolean }> {
  ending = new AbortController()
  const { signal } = ending
  const at = (change: Partial<SendingState>) => {
    sending.value = { ...sending.value, ...change }
  }
  lastSent.value = null
  at({ ...initial, maybeStored: sending.value.maybeStored })
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = () => {
    timer = setTimeout(() => at({ slow: true }), SLOW)
  }
  let round = 0
  const pay = (share: number) => {
    clearTimeout(timer)
    if (share === 0) round++
    at({ paying: share < 1 ? { share, round } : null, slow: false })
    if (share === 1) watch()
  }
  const failure: Failure | Obstacle | null = await attempt(async () => {
    const { device, organization } = await unlessEnded(signal, readyAt(report.serial))
    const hash = device.checkQuestionnaire(organization, report.channel, report.text)
    if (!device.channelRecipient(organization, report.channel)) throw new Refused('closed')
    at({ step: 'place' })
    const sent = inSlot(report, async () => {
      stopIfEnded(signal)
      at({ step: 'files' })
      await unlessEnded(signal, report.queue.settled())
      if (report.queue.files.value.some(({ state }) => state === 'failed')) throw new Refused('files')
      at({ step: 'seal' })
      // Not the slot from before the files: they may have found that it is gone.
      const slot = await ensureSlot(report)
      await report.saves
      if (report.saved.value && !report.sealed) await demandNewest(report, slot)
      const { report: answers, identity } = finalAnswers(report)
      const vault = device.vaultFormat(report.questionnaire)
      if (!device.vaultHolds(vault, report.questionnaire, identity)) throw new Refused('vault')
      givenNames.value = Object.values(identity).filter((answer) => typeof answer === 'string')
      const sealed =
        report.sealed ??
        (await device.sealReport(organization, slot, {
          channel: report.channel,
          questionnaire: hash,
          answers,
          identity,
          vault,
          files: storedFiles(report.queue),
        }))
      // What was sealed before somebody goes back to the text must not be sent afterwards.
      stopIfEnded(signal)
      report.sealed = sealed
      // A draft still being saved would collide with the report in its slot; no new save starts after this.
      await report.saves
      stopIfEnded(signal)
      at({ step: 'store' })
      // The server can have the report only from here on: however long the files took, nothing was sent before.
      clearTimeout(timer)
      watch()
      lastSent.value = await orStored(report, slot, device.sendReport(organization, sealed, pay, signal))
    })
    await unlessEnded(signal, sent)
  })
  clearTimeout(timer)
  if (failure === null) {
    // The next report begins without what happened to this one.
    at({ maybeStored: false })
    endWriting()
    return { cancelled: false }
  }
  const cancelled = signal.aborted
  const { step, paying } = sending.value
  // Work is asked for by a refusal, so nothing is stored while it is done.
  const unknown = step === 'store' && paying === null && ['offline', 'broken', 'program'].includes(failure)
  if (cancelled) at(initial)
  // If the sealed report is gone, it cannot have been stored.
  else at({ failure, paying: null, maybeStored: report.sealed !== null && (sending.value.maybeStored || unknown) })
  // A plain refusal stored nothing, so the report may still be changed and sealed again.
  if (sending.value.maybeStored) return { cancelled }
  report.sealed = null
  void saveAgain(report)
  return { cancelled }
}

/** The result of the work, unless the person ends the sending first; the work itself goes on. */
function unlessEnded<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((done, failed) => {
    if (signal.aborted) failed(signal.reason)
    else signal.addEventListener('abort', () => failed(signal.reason), { once: true })
    work.then(done, failed)
  })
}

function stopIfEnded(signal: AbortSignal): void {
  if (signal.aborted) throw signal.reason
}

/**
 * What was sent, or the same report if another window already sent it from its draft. A different report in this slot
 * is never mistaken for it: this one is still unsent, and can get its own slot if the person wants that.
 */
async function orStored(report: Writing, slot: Slot, sent: Promise<Sent>): Promise<Sent> {
  try {
    return await sent
  } catch (error) {
    if (codeOf(error) !== 'conflict') throw error
    const { readSlot } = await reading()
    const own = await underStatement(({ organization }) => readSlot(organization, slot))
    const { report: answers, identity } = finalAnswers(report)
    const here = JSON.stringify([answers, identity, storedFiles(report.queue)])
    if (own.state === 'sent' && JSON.stringify([own.report.answers, own.vault?.answers, own.report.files]) === here) {
      return { receipt: own.receipt, answerDue: own.answerDue }
    }
    if (own.state === 'draft') {
      // A file that it names is gone: another window removed it from this draft.
      report.sealed = null
      report.queue.repeat()
      throw new Refused('files')
    }
    leaveSlot(report, slot)
    throw new Refused('taken')
  }
}

class Refused extends Error {
  readonly code: 'closed' | 'cancelled' | Obstacle
  constructor(code: 'closed' | 'cancelled' | Obstacle) {
    super(code)
    this.code = code
  }
}
