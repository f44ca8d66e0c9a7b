// What an organisation is: words, contacts, rules. Data in the database, never in a bundle.

import type { Text } from './names/languages.ts'
import type { Questionnaire } from './names/questionnaire.ts'
import type { Choice, Flow, Site, StageTargets } from './names/site.ts'

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
