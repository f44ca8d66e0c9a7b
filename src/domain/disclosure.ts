// Rules of opening an identity vault: who asks, how long a grant counts, and what the server learns of a decision.
import { addDays } from './days.ts'
import { isDay } from './names/day.ts'
import { ACTIVE_STATES, type RequestState } from './names/disclosure.ts'

/** A custodian's device can pass a vault on, and its requester open it, for so many days after the day of the grant. */
export const GRANT_DAYS = 14

/** For so many days after the day on which it was passed on, the requester can open it again. */
const OPEN_DAYS = 7

/** The last day of a grant: after it nobody opens the vault, whenever it was passed on. */
export function lastDayOfGrant(grantedDay: string): string {
  return addDays(grantedDay, GRANT_DAYS)
}

/** The last day on which the requester can open a vault that was passed on on this day. */
export function lastDayToOpen(handedDay: string, lastDay: string): string {
  const own = addDays(handedDay, OPEN_DAYS)
  return own < lastDay ? own : lastDay
}

/** Whether a request in this state can still lead to an opened vault. */
export function isActive(state: RequestState): boolean {
  return (ACTIVE_STATES as readonly RequestState[]).includes(state)
}

/** What the server carries out of a decision about one request. */
export interface Decision {
  /** Staff number of the member to whom alone the vault is passed on. */
  readonly requester: number
  /** The version of the vault that the request is about. */
  readonly version: number
  /** The last day of the grant; null for a refusal. */
  readonly lastDay: string | null
}

/** A decision as the subject of its act: `granted 3 1 2026-03-16` or `refused 3 1`. */
export function decisionSubject({ requester, version, lastDay }: Decision): string {
  return lastDay === null ? `refused ${requester} ${version}` : `granted ${requester} ${version} ${lastDay}`
}

/** Inverse of `decisionSubject`; null for a text that it would not have written. */
export function parseDecision(subject: string): Decision | null {
  const [word, requester = '', version = '', lastDay = null] = subject.split(' ')
  if (word === 'granted' && (lastDay === null || !isDay(lastDay))) return null
  const decision = { requester: Number(requester), version: Number(version), lastDay }
  const isWhole = [decision.requester, decision.version].every((number) => Number.isSafeInteger(number) && number > 0)
  return isWhole && decisionSubject(decision) === subject ? decision : null
}
