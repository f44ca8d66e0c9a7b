import { type Language, languages } from '../../../../locales/translator.ts'
import { addressOfHost } from '../../../domain/address.ts'
import { type Assets, atOnce, ENTRIES } from '../../assets.ts'
import type { Organization } from '../../database/index.ts'
import { homePolicy, type Packed, pack } from '../../http/index.ts'
import { ADDRESSES, GUESTS, type GuestPage, type Page } from './addresses.ts'
import { type Drawable, drawPage } from './draw.tsx'
import { bareFacts, type Facts } from './facts/facts.ts'
import { etagOf, organizationColors } from './frame/colors.ts'
import type { View } from './view.ts'
import { translators } from './words.ts'

const COLORS = '/organization.css'

/** The page and the language at each address. */
export const places: readonly {
  readonly path: string
  readonly language: Language
  readonly page: Exclude<Page, GuestPage>
}[] = languages.flatMap((language) =>
  Object.entries(ADDRESSES[language])
    .filter(([page]) => !GUESTS.some((guest) => guest === page))
    .map(([page, path]) => ({ path, language, page: page as Exclude<Page, GuestPage> })),
)

export interface Drawn {
  readonly packed: Packed
  /** What the home page needs besides: its policy, and the ETag of its content, the same for everybody. */
  readonly home: { readonly policy: string; readonly etag: string } | null
}

/** Pages that are drawn and compressed, once for equal facts. They are few, and facts change at most daily. */
const drawn = new Map<string, Drawn>()

/** A page, or a message in the same frame. `here` is the requested address, of which only the port is used. */
export function pageOf(assets: Assets, facts: Facts, here: string, language: Language, what: Drawable): Drawn {
  const { host } = facts.elsewhere
  const view: View = { t: translators[language], facts, elsewhere: host === null ? null : addressOfHost(host, here) }
  const styles = stylesOf(assets, facts)
  const name = typeof what === 'string' ? what : 'guest' in what ? what.key : { slug: what.slug }
  const known = JSON.stringify([language, name, { ...facts, profile: numberOf(facts.profile) }, view.elsewhere, styles])
  const found = drawn.get(known)
  if (found) return found
  if (drawn.size >= 500) drawn.clear()
  const made = what === 'home' ? drawHome(assets, view, styles) : draw({ view, styles }, what)
  drawn.set(known, made)
  return made
}

function draw({ view, styles }: { view: View; styles: readonly string[] }, what: Drawable): Drawn {
  return { packed: pack(drawPage({ view, styles, ownStyle: null, prefetch: [] }, what)), home: null }
}

/** The page where nearly everybody comes in, so nothing of it may wait for a second round trip. */
function drawHome(assets: Assets, view: View, styles: readonly string[]): Drawn {
  const ownStyle = styles.map((path) => sheetAt(assets, path, view.facts)).join('')
  const page = drawPage({ view, styles: [], ownStyle, prefetch: prefetchOf(assets) }, 'home')
  return { packed: pack(page), home: { policy: homePolicy(ownStyle), etag: etagOf(page) } }
}

function sheetAt(assets: Assets, path: string, { site }: Facts): string {
  return path === COLORS ? organizationColors(site.colors).css : (assets.find(path)?.bytes.toString('utf8') ?? '')
}

const numbers = new WeakMap<object, number>()
let count = 0

/** A number for each profile, short enough for a key: a text is parsed once, so equal profiles are one object. */
function numberOf(profile: object): number {
  const known = numbers.get(profile)
  if (known !== undefined) return known
  count += 1
  numbers.set(profile, count)
  return count
}

/** A view for texts that are not pages: the words of a language and the facts that need no query. */
export function bareView(organization: Organization, language: Language): View {
  return { t: translators[language], facts: bareFacts(organization), elsewhere: null }
}

/** The office's own colours follow the shared style sheet so that they win; without any, a request is saved. */
function stylesOf(assets: Assets, { site }: Facts): string[] {
  const own = organizationColors(site.colors).css ? [COLORS] : []
  return [...assets.entry(ENTRIES.pages).styles, ...own]
}

/**
 * What the browser fetches for the form while the home page is read: every cacheable file of it. So the form opens
 * sooner, and the cache of a reader who stays on this page holds the same files as a reporter's.
 */
function prefetchOf(assets: Assets): string[] {
  return [COLORS, ...atOnce(assets.entry(ENTRIES.reporter))]
}
