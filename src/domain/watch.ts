// The retaliation watch: when the office asks the reporter how they are. It begins when a case leaves its review, and ends
// a year after closing. Each day is drawn around its scheduled day, so that nobody who watches a phone knows it.
import { addDays, addMonths } from './days.ts'
import type { Stage } from './names/stages.ts'
import { OPEN_STAGES } from './stages.ts'

export const WATCH = {
  /** Months between two questions in an open case. */
  every: 3,
  /** Months after closing. The last is the end of the watch. */
  afterClosing: [1, 3, 6, 12],
  /** The most days between the scheduled day and the drawn one. */
  spread: 10,
} as const

/** In these open stages a case has left its review. */
export const WATCHED_STAGES: readonly Stage[] = OPEN_STAGES.filter(
  (stage) => stage !== 'received' && stage !== 'review',
)

/** What decides about the watch of a case. */
export interface Watched {
  readonly stage: Stage
  /** The day of the last closing, also while archived; null in an open case. */
  readonly closedDay: string | null
  /** The next day on which the office asks; null if none is set. */
  readonly nextCheckIn: string | null
}

/** The days from which the next one is drawn. */
export interface CheckInDays {
  readonly first: string
  readonly last: string
}

/**
 * Whether the watch runs today: as long as a question is set, because one that nobody asked in time is still to be asked;
 * else from leaving the review until the end of the year after closing.
 */
export function isWatched({ stage, closedDay, nextCheckIn }: Watched, today: string): boolean {
  if (nextCheckIn !== null) return true
  if (closedDay !== null) return today <= addDays(addMonths(closedDay, WATCH.afterClosing[3]), WATCH.spread)
  return WATCHED_STAGES.includes(stage)
}

/**
 * The days from which the next one is drawn, today; null after the last question. In a closed case it is the first
 * scheduled day that lies wholly after today, so that one question is not followed by another at once.
 */
export function nextCheckInDays({ closedDay }: Pick<Watched, 'closedDay'>, today: string): CheckInDays | null {
  const scheduled =
    closedDay === null
      ? [addMonths(today, WATCH.every)]
      : WATCH.afterClosing.map((months) => addMonths(closedDay, months))
  const around = scheduled.map((day) => ({ first: addDays(day, -WATCH.spread), last: addDays(day, WATCH.spread) }))
  return around.find(({ first }) => first > today) ?? null
}

/** Whether a move makes a new day be drawn: at the beginning of the watch, and when a case is closed or reopened. */
export function movesCheckIn({ stage, nextCheckIn }: Watched, to: Stage): boolean {
  if (to === 'closed') return true
  if (to === 'archived') return false
  if (stage === 'closed' || stage === 'archived') return true
  return nextCheckIn === null && WATCHED_STAGES.includes(to)
}
