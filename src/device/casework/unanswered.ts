// Which letters of the reporter wait for an answer, by the signed entries: the server's row only orders the queue.
import { isLetterKind, type Letter } from '../../domain/letters.ts'
import type { OpenCase } from './open.ts'

/** Letters after the last one that an entry of the office names as read, in the order in which they were written. */
export function unansweredOf({ row, reporter, reporterDays, office }: OpenCase): Letter[] {
  const read = Math.max(-1, ...office.map(({ header }) => reporter.findIndex(({ hash }) => hash === header.seen)))
  return reporter.flatMap(({ header: { kind, number } }) =>
    number > read && isLetterKind(kind) ? [{ kind, day: reporterDays?.[number] ?? row.receivedDay }] : [],
  )
}
