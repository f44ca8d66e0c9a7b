import { languages } from '../../../../locales/translator.ts'
import { ADDRESSES, ANCHORS, APPLICATION } from './addresses.ts'

/** Words that people try, and what they look for. */
const TRIED: Readonly<Record<string, string>> = {
  '/kontak': `${ADDRESSES.id.home}#${ANCHORS.contacts}`,
  '/en/contact': `${ADDRESSES.en.home}#${ANCHORS.contacts}`,
  '/beranda': ADDRESSES.id.home,
  '/index.html': ADDRESSES.id.home,
}

/** The addresses of every office that a visitor may mean. The staff room has pages below its own. */
const KNOWN: readonly string[] = [
  ...languages.flatMap((id) => Object.values(ADDRESSES[id])),
  APPLICATION.id,
  '/petugas',
]

/**
 * The address that an unknown one almost is, or null: telephones capitalise the first letter, posters end in a slash,
 * messages in a full stop. `slugs` are the office's own pages. Gives only addresses from these lists, whatever was asked.
 */
export function meantBy(path: string, slugs: readonly string[]): string | null {
  const plain =
    path
      .toLowerCase()
      .replace(/^\/+/, '/')
      .replace(/[/.,;:!?)]+$/, '') || '/'
  const own = slugs.flatMap((slug) => [`/${slug}`, `/en/${slug}`])
  const meant = TRIED[plain] ?? [...KNOWN, ...own].find((known) => known === plain) ?? null
  return meant === path ? null : meant
}
