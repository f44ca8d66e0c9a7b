// What a link may contain after its #: the poster's fingerprint, and whether to write or to open a report.

export interface Wish {
  /** Fingerprint of the signing key from the poster's QR code, or null. */
  readonly poster: string | null
  readonly door: 'write' | 'open' | null
}

/** Reads the fragment and removes it from the address and the history at once. */
export function takeFragment(): Wish {
  const fragment = location.hash.slice(1)
  if (fragment !== '') history.replaceState(null, '', location.pathname)
  const named = new URLSearchParams(fragment)
  const door = named.has('tulis') ? 'write' : named.has('buka') ? 'open' : null
  return { poster: named.get('k'), door }
}
