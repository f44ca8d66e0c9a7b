import { type Language, languages } from '../../../../locales/translator.ts'
import { addressOfHost } from '../../../domain/address.ts'
import type { Assets } from '../../assets.ts'
import { ADDRESSES, type Page } from './addresses.ts'
import { organizationColors } from './colors.ts'
import { drawMessage, drawPage } from './draw.tsx'
import type { Facts } from './facts.ts'
import { type Packed, pack } from './packed.ts'
import type { View } from './view.ts'
import { translators } from './words.ts'

/** Which page in which language is at this address. */
export const places: readonly { readonly path: string; readonly language: Language; readonly page: Page }[] =
  languages.flatMap((language) =>
    Object.entries(ADDRESSES[language]).map(([page, path]) => ({ path, language, page: page as Page })),
  )

/** Drawn and packed once for equal facts; few organisations, few pages, and facts change by the day at most. */
const drawn = new Map<string, Packed>()

/** A page, or a message in the same frame. `here` is the address asked for: only its port is ever used. */
export function pageOf(
  assets: Assets,
  facts: Facts,
  here: string,
  language: Language,
  what: Page | 'not_found' | 'failed',
): Packed {
  const { host } = facts.elsewhere
  const view: View = { t: translators[language], facts, elsewhere: host === null ? null : addressOfHost(host, here) }
  const styles = stylesOf(assets, facts)
  const key = JSON.stringify([language, what, facts, view.elsewhere, styles])
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= 500) drawn.clear()
  const html =
    what === 'not_found' || what === 'failed' ? drawMessage(view, styles, what) : drawPage(view, styles, what)
  const packed = pack(html)
  drawn.set(key, packed)
  return packed
}

/** The office's own colours follow the shared sheet so that they win; an office without any saves a request. */
function stylesOf(assets: Assets, { site }: Facts): string[] {
  const own = organizationColors(site.colors).css ? ['/organization.css'] : []
  return [...assets.entry('src/site/site.css').styles, ...own]
}
