// The state of a report that is being written.
import type { Signal } from '@preact/signals'
import type { KnownDraft, SealedReport, Slot } from '../../device/reporter/writing.ts'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import type { DateParts } from '../../ui/DateField/parts.ts'
import type { Failure } from '../core/failures.ts'
import type { Queue } from '../evidence/queue.ts'

export interface Writing {
  readonly channel: string
  readonly questionnaire: Questionnaire
  /** The exact text of the questionnaire, whose hash the statement names. */
  readonly text: string
  /** Serial of the statement that names it, according to the server. */
  readonly serial: number | null
  readonly answers: Signal<Answers>
  /** For the vault. */
  readonly identity: Signal<Answers>
  /** The content of date boxes, even while it is not a date yet. */
  readonly dates: Signal<Readonly<Record<string, DateBoxes>>>
  /** What was typed for an amount and could not be read as one, by question. */
  readonly unreadAmounts: Signal<Readonly<Record<string, string>>>
  readonly queue: Queue
  readonly slot: Signal<Slot | null>
  /** What the draft in the slot contains; null until the person saves one. */
  readonly saved: Signal<SavedDraft | null>
  /** Which versions of the draft this window knows, so that it never overwrites another window's. */
  known: KnownDraft
  readonly saving: Signal<boolean>
  /** Why the last save failed. */
  readonly failure: Signal<Failure | null>
  readonly affirmed: Signal<boolean>
  /** The last requested save; the next one waits for it. */
  saves: Promise<Failure | null>
  retrying: boolean
  /** Aborts everything that still runs for this report. */
  readonly end: AbortController
  /** Sealed once: a retry sends the same bytes. */
  sealed: SealedReport | null
  /** Answers in its draft that today's questions no longer ask for; saved with it, never sent, listed at this step. */
  unplaced: { readonly answers: Answers; readonly identity: Answers; readonly step: string } | null
}

export interface SavedDraft {
  /** The last day on which the draft is kept. */
  readonly keptUntil: string
  readonly answers: Answers
  readonly identity: Answers
  readonly files: readonly EvidenceFile[]
  readonly step: string
}

export interface DateBoxes {
  readonly from: DateParts
  readonly to: DateParts
  readonly period: boolean
}
