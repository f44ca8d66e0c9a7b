// Which letters of the reporter wait for an answer, by the signed entries: the server's row only orders the queue.
import { isLetterKind, LETTER_KINDS } from '../../domain/letters.ts'
import type { ReporterContent } from '../../protocol/entries/content.ts'
import type { OpenCase } from './open-case.ts'
import { positionsIn } from './order.ts'

/**
 * What a letter says, the most urgent first. That a request for protection reports a retaliation, or that a message
 * answers how the reporter is or claims a reward, only its reader learns.
 */
export const LETTER_SUBJECTS = ['retaliation', 'help', 'changed', ...LETTER_KINDS, 'claim', 'fine'] as const
export type LetterSubject = (typeof LETTER_SUBJECTS)[number]

export interface Unanswered {
  readonly subject: LetterSubject
  /** Day of receipt. */
  readonly day: string
}

type Facts = Pick<OpenCase, 'row' | 'reporter' | 'reporterDays' | 'office' | 'dossier'>

/**
 * Letters after the last one that the office answered or marked as read for all, in the order in which they were written.
 */
export function unansweredOf({ row, reporter, reporterDays, office, dossier }: Facts): Unanswered[] {
  const marked = (dossier?.entries ?? []).flatMap(({ content }) =>
    content.kind === 'work' && content.work === 'read' ? [content.upTo] : [],
  )
  const seen = [...office.map(({ header }) => header.seen), ...marked]
  const read = Math.max(-1, ...seen.map(positionsIn(reporter)))
  return reporter.flatMap(({ header: { number }, content }) => {
    const subject = subjectOf(content)
    return number > read && subject !== null ? [{ subject, day: reporterDays?.[number] ?? row.receivedDay }] : []
  })
}

/** What an entry of the reporter is about; null for the report itself. */
export function subjectOf(content: ReporterContent): LetterSubject | null {
  if (content.kind === 'protection_request' && content.v === 2 && content.about === 'retaliation') return 'retaliation'
  if (content.kind === 'message' && content.v === 2) return content.checkIn.state
  if (content.kind === 'message' && content.v === 3) return 'claim'
  return isLetterKind(content.kind) ? content.kind : null
}
