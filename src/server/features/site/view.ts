import type { Translator } from '../../../../locales/translator.ts'
import { ADDRESSES, type Page, type PLACES } from './addresses.ts'
import type { Facts } from './facts.ts'
import type { SiteWords } from './words.ts'

/** What every page is given: its words, the facts, and where reports about the Inspektorat go. */
export interface View {
  readonly t: Translator<SiteWords>
  readonly facts: Facts
  readonly elsewhere: string | null
}

/** The address of a page in the language of the view, or of a place on it. */
export function addressOf({ t }: Pick<View, 't'>, page: Page, place?: (typeof PLACES)[keyof typeof PLACES]): string {
  return ADDRESSES[t.language][page] + (place ? `#${place}` : '')
}
