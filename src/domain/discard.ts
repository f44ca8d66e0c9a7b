// Discarding of spam: a director ends a case that nobody has classified. Another person who opens the channel can take
// it back for some days, and for as many after each letter of the reporter; then it is destroyed.
import { addDays } from './days.ts'
import type { Stage } from './names/stages.ts'
import { type Member, mayWrite } from './rights.ts'

/** For so many days after the day of the discard, or of a later letter of the reporter, the case can be taken back. */
export const TAKE_BACK_DAYS = 30

/**
 * The last day on which a case discarded on this day can be taken back; it is destroyed on the next. Given the days of
 * the reporter's letters, because each starts the days anew: nobody could read one that comes on the last of them.
 */
export function lastDayToTakeBack(discardedDay: string, reporterDays: readonly string[]): string {
  const [newest = discardedDay] = [discardedDay, ...reporterDays].sort().reverse()
  return addDays(newest, TAKE_BACK_DAYS)
}

/** Cases can still be taken back today if they were discarded, or their reporter has written, on this day or later. */
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
  { author, lastDay }: { readonly author: number; readonly lastDay: string },
  today: string,
): boolean {
  return mayWrite('take_back', roles) && number !== author && today <= lastDay
}
