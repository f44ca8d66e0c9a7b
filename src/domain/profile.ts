// The profile of an organisation: texts, contacts, rules. It is data in the database, never part of a bundle.

import type { Text } from './names/languages.ts'
import type { Questionnaire } from './names/questionnaire.ts'
import type { Choice, Flow, Site, StageTargets } from './names/site.ts'
import type { Steps } from './steps.ts'

/** A page of the office's own, in Markdown without raw HTML. */
export interface Page {
  /** Address below the root: lower case letters, digits, hyphens. */
  readonly slug: string
  readonly title: Text
  readonly body: Text
  /** Whether the navigation names it; others are found through links and the footer. */
  readonly inMenu: boolean
  /** The steps that the page describes: it is shown only while the office's flow has them. */
  readonly steps?: Steps | undefined
}

export interface FrequentQuestion {
  readonly question: Text
  readonly answer: Text
  /** The steps that the answer describes: it is shown only while the office's flow has them. */
  readonly steps?: Steps | undefined
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
  readonly site: Omit<Site, 'demo' | 'statement' | 'channels' | 'flow' | 'stageTargets' | 'daysOff' | 'protection'>
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
  /** The forms of protection that a reporter can ask for; without any, reporters describe them in their own words. */
  readonly protection?: readonly Choice[] | undefined
  /** Working days to the first answer to a request for protection; three unless the office sets others. */
  readonly protectionDays?: number | undefined
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
