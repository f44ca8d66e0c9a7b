// What a link may contain after its #: the poster's fingerprint, whether to write or to open a report, and English.
import type { Language } from '../../../locales/translator.ts'

export interface Wish {
  /** Fingerprint of the signing key from the poster's QR code, or null. */
  readonly poster: string | null
  readonly door: 'write' | 'open' | null
  /** The language of the page with the link, or null to begin in Indonesian. */
  readonly language: Language | null
}

/** Reads the fragment and removes it from the address and the history at once. */
export function takeFragment(): Wish {
  const fragment = location.hash.slice(1)
  if (fragment !== '') history.replaceState(null, '', location.pathname)
  const named = new URLSearchParams(fragment)
  const door = named.has('tulis') ? 'write' : named.has('buka') ? 'open' : null
  return { poster: named.get('k'), door, language: named.has('en') ? 'en' : null }
}
