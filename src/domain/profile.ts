// What an organisation is: words, contacts, rules. Data in the database, never in a bundle.

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

/** Public part: served to everybody at /api/site and drawn into the public pages. */
export interface Site {
  /** Inspektorat Kabupaten … */
  readonly name: string
  readonly region: string
  /** Neutral short name for the title and, later, the phone's home screen. */
  readonly shortName: string
  readonly timeZone: TimeZone
  /** Legal basis in one line, the office's own words. */
  readonly legalBasis: readonly Text[]
  readonly contacts: readonly Contact[]
  /** Replaces nila and pandan: #rrggbb. */
  readonly colors: { readonly nila?: string | undefined; readonly pandan?: string | undefined }
  /** Where Keluar Cepat leads: a harmless site. */
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
  /** How a reporter gets in, and this office's words for it. */
  readonly flow: Flow
  readonly stageTargets: StageTargets
  /** Public holidays and collective leave, by year: no working days. Empty where no form counts them. */
  readonly daysOff: readonly DaysOff[]
  readonly demo: boolean
}

/** How a reporter gets in, and the words of this office for it. Data: the applications are the same for everybody. */
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

/** Public holidays and collective leave of one year: no working days. */
export interface HolidayYear {
  readonly year: number
  /** The decision that the list follows. */
  readonly source: string
  readonly days: readonly { readonly day: string; readonly name: string }[]
}

/** The whole of a preset: the site, how the office works, and the questionnaires. */
export interface Profile {
  readonly site: Omit<Site, 'demo' | 'statement' | 'channels' | 'flow' | 'stageTargets' | 'daysOff'>
  readonly questionnaires: readonly Questionnaire[]
  readonly units: readonly Choice[]
  /** daily: reporters' entries become visible at `hour`; at_once: immediately, with the risk explained. */
  readonly release: { readonly mode: 'daily' | 'at_once'; readonly hour: number }
  readonly flow?: Flow | undefined
  readonly pages?: readonly Page[] | undefined
  readonly questions?: readonly FrequentQuestion[] | undefined
  /** What a report should contain, in Markdown: shown before the form where the flow says so, and on its own page. */
  readonly criteria?: Text | undefined
  /** Where people go whom this office does not serve: shown on the home page. */
  readonly others?: { readonly text: Text; readonly link: string } | undefined
  /** How the public statistics are published: `rounded` unless the office chose `exact`. */
  readonly publication?: 'rounded' | 'exact' | undefined
  /** Targets in days per stage: a worry for the office, where the first answer is a duty. */
  readonly stageTargets?: StageTargets | undefined
  /** Years that are not listed are counted without days off. */
  readonly holidays?: readonly HolidayYear[] | undefined
}

/** What the server keeps of a profile; its questionnaires are stored by their hashes. */
export type StoredProfile = Omit<Profile, 'questionnaires'> & { readonly emblem?: Emblem | undefined }

/** The office's emblem: a small PNG in base64url, checked when it came. */
export interface Emblem {
  readonly png: string
  readonly width: number
  readonly height: number
}
