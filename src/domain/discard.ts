// Discarding of spam: a director ends a case that nobody has classified. Another person who opens the channel can take
// it back for some days; then it is destroyed.
import { addDays } from './days.ts'
import type { Stage } from './names/stages.ts'
import { type Member, mayWrite } from './rights.ts'

/** For so many days after the day of the discard the case can be taken back. */
export const TAKE_BACK_DAYS = 30

/** The last day on which a case discarded on this day can be taken back; it is destroyed on the next. */
export function lastDayToTakeBack(discardedDay: string): string {
  return addDays(discardedDay, TAKE_BACK_DAYS)
}

/** The first day on which cases were discarded that can still be taken back today. */
export function firstDayToTakeBack(today: string): string {
  return addDays(today, -TAKE_BACK_DAYS)
}

/** Nobody has investigated a case in these stages. */
export const DISCARD_FROM: readonly Stage[] = ['received', 'review']

/** What decides whether a case may be discarded. */
export interface Discardable {
  readonly stage: Stage
  /** Whether it has a type, or ever had one. */
  readonly classified: boolean
  /** How many other members who can log in open its channel: one of them must be able to take it back. */
  readonly otherOpeners: number
}

/** Whether a member with these roles on the case may discard it. */
export function mayDiscard(roles: Member['roles'], { stage, classified, otherOpeners }: Discardable): boolean {
  return mayWrite('discard', roles) && DISCARD_FROM.includes(stage) && !classified && otherOpeners > 0
}

/** Whether a member with these roles on the case may take it back today. The person who discarded it may not. */
export function mayTakeBack(
  { number, roles }: Pick<Member, 'number' | 'roles'>,
  { author, day }: { readonly author: number; readonly day: string },
  today: string,
): boolean {
  return mayWrite('take_back', roles) && number !== author && today <= lastDayToTakeBack(day)
}
