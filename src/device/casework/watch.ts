// The retaliation watch of a case, by its signed entries: the questions how the reporter is, and what they answered.
import type { CheckInAnswer } from '../../domain/names/protection.ts'
import { isWatched, WATCHED_STAGES } from '../../domain/watch.ts'
import type { OpenCase } from './open-case.ts'

/** An answer to a question of the office. */
export interface Answered {
  readonly state: CheckInAnswer
  readonly text: string
  readonly day: string
}

/** A question of the office. Without an answer nobody knows how the reporter is. */
export interface CheckIn {
  readonly hash: string
  readonly day: string
  readonly answers: readonly Answered[]
}

export interface Watch {
  readonly running: boolean
  /** The next day on which the office asks, as the server says. */
  readonly next: string | null
  readonly isDue: boolean
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[]
  /** Days of withdrawals since the watch began: somebody may have forced them. */
  readonly withdrawals: readonly string[]
  /** The identity vault was changed since the report was sent. Its content and the day are not known. */
  readonly vaultChanged: boolean
}

type Facts = Pick<OpenCase, 'row' | 'today' | 'reporter' | 'reporterDays' | 'office' | 'standing' | 'vaultVersion'>

/** The watch; needs the whole case. */
export function watchOf({ row, today, reporter, reporterDays, office, standing, vaultVersion }: Facts): Watch {
  const dayOf = (number: number) => reporterDays?.[number] ?? row.receivedDay
  const { stage, moves } = standing
  const ended = stage === 'closed' || stage === 'archived'
  const closedDay = ended ? (moves.findLast(({ to }) => to === 'closed')?.day ?? null) : null
  const next = row.nextCheckIn
  const running = isWatched({ stage, closedDay, nextCheckIn: next }, today)
  const begun = moves.find(({ to }) => to === 'closed' || WATCHED_STAGES.includes(to))?.day
  const withdrawn = reporter
    .filter(({ content }) => content.kind === 'withdrawal')
    .map(({ header }) => dayOf(header.number))
  return {
    running,
    next,
    isDue: running && next !== null && next <= today,
    checkIns: office.flatMap(({ header, hash, content }) =>
      content.kind === 'check_in' ? [{ hash, day: header.day ?? '', answers: answersTo(hash) }] : [],
    ),
    withdrawals: running && begun !== undefined ? withdrawn.filter((day) => day >= begun) : [],
    vaultChanged: running && (vaultVersion ?? 1) > 1,
  }

  function answersTo(hash: string): Answered[] {
    return reporter.flatMap(({ header, content }) => {
      if (content.kind !== 'message' || content.v !== 2 || content.checkIn.about !== hash) return []
      return [{ state: content.checkIn.state, text: content.text, day: dayOf(header.number) }]
    })
  }
}
