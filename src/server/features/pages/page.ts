import { type Language, languages } from '../../../../locales/translator.ts'
import { addressOfHost } from '../../../domain/address.ts'
import type { Assets } from '../../assets.ts'
import type { Organization } from '../../database/index.ts'
import { type Packed, pack } from '../../http/index.ts'
import { ADDRESSES, GUESTS, type GuestPage, type Page } from './addresses.ts'
import { type Drawable, drawPage } from './draw.tsx'
import { bareFacts, type Facts } from './facts/facts.ts'
import { organizationColors } from './frame/colors.ts'
import type { View } from './view.ts'
import { translators } from './words.ts'

/** Which page in which language is at this address. */
export const places: readonly {
  readonly path: string
  readonly language: Language
  readonly page: Exclude<Page, GuestPage>
}[] = languages.flatMap((language) =>
  Object.entries(ADDRESSES[language])
    .filter(([page]) => !GUESTS.some((guest) => guest === page))
    .map(([page, path]) => ({ path, language, page: page as Exclude<Page, GuestPage> })),
)

/** Drawn and packed once for equal facts; few organisations, few pages, and facts change by the day at most. */
const drawn = new Map<string, Packed>()

/** A page, or a message in the same frame. `here` is the address asked for: only its port is ever used. */
export function pageOf(assets: Assets, facts: Facts, here: string, language: Language, what: Drawable): Packed {
  const { host } = facts.elsewhere
  const view: View = { t: translators[language], facts, elsewhere: host === null ? null : addressOfHost(host, here) }
  const styles = stylesOf(assets, facts)
  const name = typeof what === 'string' ? what : 'guest' in what ? what.key : { slug: what.slug }
  const known = JSON.stringify([language, name, { ...facts, profile: numberOf(facts.profile) }, view.elsewhere, styles])
  const found = drawn.get(known)
  if (found) return found
  if (drawn.size >= 500) drawn.clear()
  const packed = pack(drawPage(view, styles, what))
  drawn.set(known, packed)
  return packed
}

const numbers = new WeakMap<object, number>()
let count = 0

/** A profile holds whole pages. It is parsed once for each text, so the object stands for its content. */
function numberOf(profile: object): number {
  const known = numbers.get(profile)
  if (known !== undefined) return known
  count += 1
  numbers.set(profile, count)
  return count
}

/** For texts that are no page: the words of a language and what is known of the office. */
export function bareView(organization: Organization, language: Language): View {
  return { t: translators[language], facts: bareFacts(organization), elsewhere: null }
}

/** The office's own colours follow the shared sheet so that they win; an office without any saves a request. */
function stylesOf(assets: Assets, { site }: Facts): string[] {
  const own = organizationColors(site.colors).css ? ['/organization.css'] : []
  return [...assets.entry('src/server/features/pages/pages.css').styles, ...own]
}
