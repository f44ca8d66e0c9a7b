// The profile of an organisation: texts, contacts, rules. It is data in the database, never part of a bundle.

import type { TimeZone } from './days.ts'
import type { StageTargets } from './deadlines.ts'
import type { Questionnaire, Text } from './questionnaire.ts'
import type { DaysOff } from './working-days.ts'

export interface Contact {
  readonly kind: 'address' | 'phone' | 'email' | 'web' | 'hours'
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
  /** The steps of reporting, and this office's words for them. */
  readonly flow: Flow
  readonly stageTargets: StageTargets
  /** Public holidays and collective leave by year, which are not working days. Empty if no form counts them. */
  readonly daysOff: readonly DaysOff[]
  readonly demo: boolean
}

/** The steps of reporting, and this office's words for them. These are data: the applications are the same for all. */
export interface Flow {
  /**
   * code: the code is the account (Mojokerto, Klungkung); code_then_password: after sending, a user name and password
   * are offered beside the code (Banjarnegara); register_first: they are chosen before the first report (Bontang).
   */
  readonly account: 'code' | 'code_then_password' | 'register_first'
  /** The criteria are shown before the first question. */
  readonly criteriaFirst: boolean
  /** The send button appears only after the affirmation is ticked. */
  readonly sendAfterAffirmation: boolean
  /** Replaces the usual words of these buttons and places. */
  readonly words: {
    readonly write?: Text | undefined
    readonly send?: Text | undefined
    readonly cancel?: Text | undefined
    readonly code?: Text | undefined
    readonly mine?: Text | undefined
    readonly another?: Text | undefined
  }
}

export const USUAL_FLOW: Flow = { account: 'code', criteriaFirst: false, sendAfterAffirmation: false, words: {} }

/** A page of the office's own, in Markdown without raw HTML. */
export interface Page {
  /** Address below the root: lower case letters, digits, hyphens. */
  readonly slug: string
  readonly title: Text
  readonly body: Text
  /** Whether the navigation names it; others are found through links and the footer. */
  readonly inMenu: boolean
}

export interface FrequentQuestion {
  readonly question: Text
  readonly answer: Text
}

/** Public holidays and collective leave of one year, which are not working days. */
export interface HolidayYear {
  readonly year: number
  /** The official decision with this list. */
  readonly source: string
  readonly days: readonly { readonly day: string; readonly name: string }[]
}

/** A whole preset: the site, how the office works, and the questionnaires. */
export interface Profile {
  readonly site: Omit<Site, 'demo' | 'statement' | 'channels' | 'flow' | 'stageTargets' | 'daysOff'>
  readonly questionnaires: readonly Questionnaire[]
  readonly units: readonly Choice[]
  /** daily: reporters' entries become visible at `hour`; at_once: immediately, with the risk explained. */
  readonly release: { readonly mode: 'daily' | 'at_once'; readonly hour: number }
  readonly flow?: Flow | undefined
  readonly pages?: readonly Page[] | undefined
  readonly questions?: readonly FrequentQuestion[] | undefined
  /** What a report should contain, in Markdown: shown on its own page, and before the form if the flow says so. */
  readonly criteria?: Text | undefined
  /** For people whom this office does not serve: where to go instead; shown on the home page. */
  readonly others?: { readonly text: Text; readonly link: string } | undefined
  /** How the public statistics are published: `rounded` unless the office chose `exact`. */
  readonly publication?: 'rounded' | 'exact' | undefined
  /** Targets in days per stage: a concern of the office, whereas the first answer is a legal duty. */
  readonly stageTargets?: StageTargets | undefined
  /** Days off by year; a year that is not listed is counted without any. */
  readonly holidays?: readonly HolidayYear[] | undefined
}

/** The stored part of a profile; its questionnaires are stored separately, by their hashes. */
export type StoredProfile = Omit<Profile, 'questionnaires'> & { readonly emblem?: Emblem | undefined }

/** The office's emblem: a small PNG in base64url, checked before it was stored. */
export interface Emblem {
  readonly png: string
  readonly width: number
  readonly height: number
}
