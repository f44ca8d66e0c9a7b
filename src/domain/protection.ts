// The protection procedure that every request of a reporter opens: its deadline, and how its state changes.
import { type Deadline, deadlineState } from './deadlines.ts'
import type { ProtectionDecision, ProtectionState } from './names/protection.ts'
import type { DaysOff } from './names/site.ts'
import { workingDayAfter } from './working-days.ts'

/** Working days to the first answer, unless the office sets others. */
export const PROTECTION_DAYS = 3

/** The last day for the first answer. The day on which the request was sent is not counted. */
export function protectionDue(sent: string, days: number, daysOff: readonly DaysOff[]): string {
  return workingDayAfter(sent, days, new Set(daysOff.flatMap((year) => year.days)))
}

/** From which states an entry of the office leads to a state. An end comes after an answer, and nothing after an end. */
export const PROTECTION_FROM: Readonly<Record<ProtectionState, readonly ProtectionState[]>> = {
  open: [],
  answered: ['open', 'answered'],
  ended: ['answered'],
}

/** How the first answer stands today; `answered`: the day on which it was given, null if there is none. */
export function protectionDeadline(due: string, today: string, answered: string | null): Deadline {
  return deadlineState(due, today, answered)
}

/** One form of protection, and what was decided about it. */
export interface DecidedForm {
  readonly form: string
  readonly decision: ProtectionDecision
  /** The body to which it was referred. */
  readonly to: string
  /** The reason or an explanation. */
  readonly text: string
}

/** What a decision lacks: a refusal its reason, a referral its body; null if it is whole. Only a referral names a body. */
export function decisionFault({ decision, to, text }: Omit<DecidedForm, 'form'>): 'reason' | 'body' | 'other' | null {
  if (decision === 'refused' && text.trim() === '') return 'reason'
  if (decision === 'referred') return to.trim() === '' ? 'body' : null
  return to === '' ? null : 'other'
}
