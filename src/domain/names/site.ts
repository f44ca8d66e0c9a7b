// The public data of an organisation: words, contacts, channels, the steps of reporting. They are stored in the
// database and never part of a bundle.
import type { Text } from './languages.ts'
import type { Stage } from './stages.ts'
import type { TimeZone } from './time-zones.ts'

export const CONTACT_KINDS = [
  'address',
  'phone',
  'email',
  'web',
  'instagram',
  'facebook',
  'x',
  'youtube',
  'tiktok',
  'hours',
] as const

export interface Contact {
  readonly kind: (typeof CONTACT_KINDS)[number]
  readonly value: string
}

export interface Choice {
  readonly value: string
  readonly label: Text
}

/** The public part: served to everybody at /api/site and shown on the public pages. */
export interface Site {
  /** Inspektorat Kabupaten … */
  readonly name: string
  readonly region: string
  /** Neutral short name for page titles and the phone's home screen. */
  readonly shortName: string
  readonly timeZone: TimeZone
  /** Legal basis, one line each, in the office's own words. */
  readonly legalBasis: readonly Text[]
  readonly contacts: readonly Contact[]
  /** The office's own colours as #rrggbb, instead of the usual nila and pandan. */
  readonly colors: { readonly nila?: string | undefined; readonly pandan?: string | undefined }
  /** Address to which Keluar Cepat (quick exit) leads: a harmless site. */
  readonly quickExit: string
  /** Days until the first answer is due, at most 30. */
  readonly firstAnswerDays: number
  /** Serial of the statement that names these channels; null before there is one. */
  readonly statement: number | null
  /** In the office's order; `open`: whether it takes reports now. */
  readonly channels: readonly {
    readonly id: string
    readonly title: Text
    readonly open: boolean
    /** Hash of the questionnaire that the statement names; clients compare it with the signed one. */
    readonly questionnaire: string | null
  }[]
  /** The violation types that a reviewer chooses from. */
  readonly types: readonly Choice[]
  /** The forms of protection that a reporter can ask for; empty if the office names none. */
  readonly protection: readonly Choice[]
  /** The steps of reporting, and this office's words for them. */
  readonly flow: Flow
  readonly stageTargets: StageTargets
  /** Public holidays and collective leave by year, which are not working days. Empty if no form counts them. */
  readonly daysOff: readonly DaysOff[]
  readonly demo: boolean
}

/**
 * The kinds of accounts. code: the code is the account (Mojokerto, Klungkung); code_then_password: after sending, a user name and password
 * are offered beside the code (Banjarnegara); register_first: they are chosen before the first report (Bontang).
 */
export const ACCOUNTS = ['code', 'code_then_password', 'register_first'] as const

/** Buttons and places of the reporter's application that an office may name in its own words. */
export const FLOW_WORDS = ['write', 'send', 'cancel', 'code', 'mine', 'another'] as const

/** Targets in days per stage; a stage may have none. */
export type StageTargets = Readonly<Partial<Record<Stage, number>>>

/** Days off of one year, as reporters' devices get them. */
export interface DaysOff {
  readonly year: number
  readonly days: readonly string[]
}

/** The steps of reporting, and this office's words for them. These are data: the applications are the same for all. */
export interface Flow {
  readonly account: (typeof ACCOUNTS)[number]
  /** The criteria are shown before the first question. */
  readonly criteriaFirst: boolean
  /** The send button appears only after the affirmation is ticked. */
  readonly sendAfterAffirmation: boolean
  /** Replaces the usual words of these buttons and places. */
  readonly words: { readonly [Word in (typeof FLOW_WORDS)[number]]?: Text | undefined }
}

export const USUAL_FLOW: Flow = { account: 'code', criteriaFirst: false, sendAfterAffirmation: false, words: {} }
