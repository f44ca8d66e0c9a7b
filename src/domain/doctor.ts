// The health check of an office: finds out from statement, questionnaires and people why a channel takes no reports, or
// soon will not.

import { addDays } from './days.ts'
import { daysBetween } from './names/day.ts'
import { STATEMENT_MAX_AGE } from './names/limits.ts'
import { MIN_OPENERS } from './rights.ts'

/** From this age on, a director's log-in signs the statement again. */
export const RENEWAL_DAYS = 30
/** From this age on, the statement should have been signed again long ago: the health check says so. */
export const OLD_STATEMENT_DAYS = 60
/** From this age on, the public home page names the last day of the form, and other ways in. */
export const CLOSING_DAYS = 75

export interface ExaminedChannel {
  readonly id: string
  /** Hash of the newest stored questionnaire; null if there is none. */
  readonly newest: string | null
  /** Hash of the questionnaire that the statement names; null while the channel has no key. */
  readonly signed: string | null
  /** Whether the statement says that the channel is open; null while the channel has no key. */
  readonly open: boolean | null
  /** Whether an administrator has closed it for a while. */
  readonly paused: boolean
  /** How many people can open it and can log in. */
  readonly openers: number
}

/** An office as a person sees it who reads no reports. */
export interface Examined {
  readonly today: string
  readonly statementDay: string
  readonly custody: boolean
  /** How many custodians have the custody key and can log in, and how many still wait for it. */
  readonly keepers: number
  readonly waitingKeepers: number
  /** Whether a person who is no longer a custodian still has the custody key. */
  readonly keeperLeft: boolean
  /** Whether the recipient of office recovery is known; every channel key must be sealed to it. */
  readonly recovery: boolean
  /** How many people can sign for the office and can log in. */
  readonly directors: number
  /** Whether reports about the office itself can go to another organisation. */
  readonly elsewhere: boolean
  readonly channels: readonly ExaminedChannel[]
}

export type FindingCode =
  | 'no_channel'
  | 'no_custody'
  | 'no_keeper'
  | 'keeper_waits'
  | 'keeper_left'
  | 'no_recovery'
  | 'no_director'
  | 'one_director'
  | 'expired_statement'
  | 'old_statement'
  | 'no_elsewhere'
  | 'no_questionnaire'
  | 'unsigned_questionnaire'
  | 'no_key'
  | 'few_openers'
  | 'closed'
  | 'paused'

export interface Finding {
  readonly code: FindingCode
  /** The channel that it concerns; null if it concerns all. */
  readonly channel: string | null
  /** dead: no report can come in. risk: reports come in, but not for long or not as intended. */
  readonly grade: 'dead' | 'risk'
}

/** Everything that keeps channels closed or soon will, the most serious first. */
export function examine(examined: Examined): Finding[] {
  const {
    custody,
    keepers,
    waitingKeepers,
    keeperLeft,
    recovery,
    directors,
    elsewhere,
    channels,
    statementDay,
    today,
  } = examined
  const age = daysBetween(statementDay, today)
  const findings: (Finding | false)[] = [
    channels.length === 0 && dead('no_channel'),
    !custody && dead('no_custody'),
    !recovery && dead('no_recovery'),
    directors === 0 && dead('no_director'),
    age > STATEMENT_MAX_AGE && dead('expired_statement'),
    ...channels.flatMap(examineChannel),
    custody && keepers === 0 && risk('no_keeper'),
    custody && keepers > 0 && waitingKeepers > 0 && risk('keeper_waits'),
    custody && keeperLeft && risk('keeper_left'),
    directors === 1 && risk('one_director'),
    age >= OLD_STATEMENT_DAYS && age <= STATEMENT_MAX_AGE && risk('old_statement'),
    !elsewhere && risk('no_elsewhere'),
  ]
  return findings.filter((finding) => finding !== false).sort((one, other) => weight(one) - weight(other))
}

/** The last day on which devices accept a statement of this day, once it is near; null before and afterwards. */
export function closingDay(statementDay: string, today: string): string | null {
  const age = daysBetween(statementDay, today)
  return age >= CLOSING_DAYS && age <= STATEMENT_MAX_AGE ? addDays(statementDay, STATEMENT_MAX_AGE) : null
}

function examineChannel({ id, newest, signed, open, paused, openers }: ExaminedChannel): (Finding | false)[] {
  return [
    newest === null && dead('no_questionnaire', id),
    open === null && dead('no_key', id),
    openers < MIN_OPENERS && dead('few_openers', id),
    open === false && dead('closed', id),
    paused && dead('paused', id),
    newest !== null && signed !== null && newest !== signed && risk('unsigned_questionnaire', id),
  ]
}

function dead(code: FindingCode, channel: string | null = null): Finding {
  return { code, channel, grade: 'dead' }
}

function risk(code: FindingCode, channel: string | null = null): Finding {
  return { code, channel, grade: 'risk' }
}

function weight({ grade }: Finding): number {
  return grade === 'dead' ? 0 : 1
}
