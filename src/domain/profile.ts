// What an organisation is: words, contacts, rules. Data in the database, never in a bundle.

import type { TimeZone } from './days.ts'
import type { Questionnaire, Text } from './questionnaire.ts'

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
  readonly demo: boolean
}

/** The whole of a preset: the site, how the office works, and the questionnaires. */
export interface Profile {
  readonly site: Omit<Site, 'demo' | 'channels'>
  readonly questionnaires: readonly Questionnaire[]
  readonly units: readonly Choice[]
  /** daily: reporters' entries become visible at `hour`; at_once: immediately, with the risk explained. */
  readonly release: { readonly mode: 'daily' | 'at_once'; readonly hour: number }
}

/** What the server keeps of a profile; its questionnaires are stored by their hashes. */
export type StoredProfile = Omit<Profile, 'questionnaires'>
