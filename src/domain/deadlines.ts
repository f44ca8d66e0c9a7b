import { addDays } from './days.ts'
import { daysBetween } from './names/day.ts'
import { FIRST_ANSWER_DAYS } from './names/limits.ts'
import type { StageTargets } from './names/site.ts'
import type { Stage } from './names/stages.ts'
import { OPEN_STAGES } from './stages.ts'

/** From this many days before the due day, a deadline is shown as due soon. */
export const SOON_DAYS = 7

export type DeadlineState = 'on_time' | 'due_soon' | 'late' | 'met'

export interface Deadline {
  readonly due: string
  readonly state: DeadlineState
  /** Days left; negative when late. */
  readonly left: number
}

/** The day on which the first answer is due: this many days after the day of receipt. */
export function firstAnswerDue(received: string, days = FIRST_ANSWER_DAYS): string {
  return addDays(received, Math.min(days, FIRST_ANSWER_DAYS))
}

/** The state of a deadline today; `metOn` is the day of the first answer, if there is one. */
export function deadlineState(due: string, today: string, metOn: string | null = null): Deadline {
  const left = daysBetween(metOn ?? today, due)
  if (left < 0) return { due, left, state: 'late' }
  if (metOn !== null) return { due, left, state: 'met' }
  return { due, left, state: left <= SOON_DAYS ? 'due_soon' : 'on_time' }
}

/**
 * Whether a case that has been in its stage since a day is on time or late by the office's target. Null if there is no
 * target, or if nobody works on the case any more.
 */
export function stageDeadline(
  { stage, since }: { readonly stage: Stage; readonly since: string },
  targets: StageTargets,
  today: string,
): Deadline | null {
  const days = targets[stage]
  if (days === undefined || !OPEN_STAGES.includes(stage)) return null
  const due = addDays(since, days)
  const left = daysBetween(today, due)
  return { due, left, state: left < 0 ? 'late' : 'on_time' }
}
