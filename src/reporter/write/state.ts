// What a report holds while it is being written.
import type { Signal } from '@preact/signals'
import type { SealedReport, Slot } from '../../device/reporter/writing.ts'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import type { EvidenceFile } from '../../protocol/content.ts'
import type { DateParts } from '../../ui/DateField/parts.ts'
import type { Failure } from '../core/failures.ts'
import type { Queue } from '../evidence/queue.ts'

export interface Writing {
  readonly channel: string
  readonly questionnaire: Questionnaire
  /** The very text of the questionnaire, whose hash the statement names. */
  readonly text: string
  /** Serial of the statement that does, by the server's word. */
  readonly serial: number | null
  readonly answers: Signal<Answers>
  /** For the vault. */
  readonly identity: Signal<Answers>
  /** What stands in the boxes of dates, also while it is no date yet. */
  readonly dates: Signal<Readonly<Record<string, DateBoxes>>>
  readonly queue: Queue
  readonly slot: Signal<Slot | null>
  /** What the draft in the slot holds; null before the person saved one. */
  readonly saved: Signal<SavedDraft | null>
  readonly saving: Signal<boolean>
  /** Why the last save failed. */
  readonly failure: Signal<Failure | null>
  readonly affirmed: Signal<boolean>
  /** The last save that was asked for; the next one waits for it. */
  saves: Promise<Failure | null>
  retrying: boolean
  /** Ends what still runs for this report. */
  readonly end: AbortController
  /** Sealed once: a retry sends the same bytes. */
  sealed: SealedReport | null
  /** What its draft held that today's questions do not ask for; saved again with it, never sent. Told at this step. */
  unplaced: { readonly answers: Answers; readonly identity: Answers; readonly step: string } | null
}

export interface SavedDraft {
  /** The last day on which it is kept. */
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
