// Decisions that one person alone must not take: the first signature proposes, the second, by somebody else, decides.
import { addDays } from './days.ts'
import { daysBetween } from './names/day.ts'
import type { Role } from './names/roles.ts'
import { type Member, rolesInChannel } from './rights.ts'

/** The roles of the two signers of each such decision. */
export const TWO_SIGNATURES = {
  false_report: { first: ['reviewer', 'investigator'], second: ['director'] },
  sanction: { first: ['reviewer', 'investigator'], second: ['director'] },
} as const satisfies Record<string, { readonly first: readonly Role[]; readonly second: readonly Role[] }>

/** For so many days after its day the first signature counts. */
const FIRST_DAYS = 30
/** For so many days before the first signature both signers must have held their roles already. */
const ROLE_DAYS = 7

/** The last day on which the second signature can be given. */
export function lastDayToDecide(firstDay: string): string {
  return addDays(firstDay, FIRST_DAYS)
}

/** The last day of the statements that show since when two signers hold their roles: the earlier signature counts. */
export function lastDayOfRoles(...days: readonly [string, ...string[]]): string {
  return addDays([...days].sort()[0] ?? '', -ROLE_DAYS)
}

/** For so many days the clocks of two devices may differ. */
const CLOCKS_APART = 1

export interface Signature {
  /** Staff number. */
  readonly author: number
  readonly day: string
  /** Serial of the statement that the author acted under. */
  readonly serial: number
  /** Hash of the last of the reporter's headers that the author had read. */
  readonly seen: string
}

/** A statement, as far as it says who held which role. */
export interface Roster {
  readonly serial: number
  readonly day: string
  readonly staff: readonly (Member & { readonly verifyKey: string })[]
}

export interface Pair {
  readonly first: Signature
  readonly second: Signature
  readonly channel: string
  /** The statements that are known: those that both acted under, and the newest that is old enough. */
  readonly rosters: Iterable<Roster>
}

/** The first three make the first signature void, whoever gives the second. */
export type PairFault = 'reporter_wrote' | 'too_late' | 'left' | 'same_person' | 'new_in_role'

/** What makes two signatures void; null if they stand. That the second refers to the first is checked elsewhere. */
export function pairFault(
  decision: keyof typeof TWO_SIGNATURES,
  { first, second, channel, rosters }: Pair,
): PairFault | null {
  if (first.seen !== second.seen) return 'reporter_wrote'
  const apart = daysBetween(first.day, second.day)
  if (second.day > lastDayToDecide(first.day) || apart < -CLOCKS_APART) return 'too_late'
  const by = TWO_SIGNATURES[decision]
  const known = [...rosters]
  const holds = (roster: Roster | undefined, author: number, roles: readonly Role[]) => {
    const member = roster?.staff.find(({ number }) => number === author)
    return member && rolesInChannel(member, channel).some((role) => roles.includes(role)) ? member.verifyKey : null
  }
  const at = (wanted: number) => known.find(({ serial }) => serial === wanted)
  // Whoever has left, or got other keys, has signed nothing any more that is worth a decision.
  const key = holds(at(first.serial), first.author, by.first)
  if (first.serial > second.serial || key === null || holds(at(second.serial), first.author, by.first) !== key)
    return 'left'
  if (first.author === second.author) return 'same_person'
  if (holds(at(second.serial), second.author, by.second) === null) return 'new_in_role'
  const limit = lastDayOfRoles(first.day, second.day)
  const before = known.filter(({ day }) => day <= limit).sort((a, b) => b.serial - a.serial)[0]
  const held = holds(before, first.author, by.first) !== null && holds(before, second.author, by.second) !== null
  return held ? null : 'new_in_role'
}
