// Why a channel takes no reports, or soon will not: what the statement, the questionnaires and the people say together.

/** A statement older than this wants a director's log-in, which signs it anew; clients refuse one of 400 days. */
import { daysBetween } from './names/day.ts'
import { STATEMENT_MAX_AGE } from './names/limits.ts'
import { MIN_OPENERS } from './rights.ts'
export const OLD_STATEMENT_DAYS = 300

export interface ExaminedChannel {
  readonly id: string
  /** Hash of the newest stored questionnaire; null where there is none. */
  readonly newest: string | null
  /** Hash of the one that the statement names; null while the channel has no key. */
  readonly signed: string | null
  /** What the statement says; null while the channel has no key. */
  readonly open: boolean | null
  /** Whether an administrator closed it for a while. */
  readonly paused: boolean
  /** People who can open it and can log in. */
  readonly openers: number
}

/** An installation as somebody sees it who reads no report. */
export interface Examined {
  readonly today: string
  readonly statementDay: string
  readonly custody: boolean
  /** Custodians who have the custody key and can log in, and those who still wait for it. */
  readonly keepers: number
  readonly waitingKeepers: number
  /** Whether somebody has the custody key who is no custodian any more. */
  readonly keeperLeft: boolean
  /** Whether the recipient for office recovery is at hand, to which every channel key must be locked. */
  readonly recovery: boolean
  /** People who can sign for the office and can log in. */
  readonly directors: number
  /** Whether reports about the office itself have another organisation to go to. */
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
  /** The channel that it is about; null where it is about all. */
  readonly channel: string | null
  /** dead: no report comes in by this way. risk: it works, but not for long or not as meant. */
  readonly grade: 'dead' | 'risk'
}

/** Everything that keeps channels closed or will, the gravest first. */
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
    age > OLD_STATEMENT_DAYS && age <= STATEMENT_MAX_AGE && risk('old_statement'),
    !elsewhere && risk('no_elsewhere'),
  ]
  return findings.filter((finding) => finding !== false).sort((one, other) => weight(one) - weight(other))
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
