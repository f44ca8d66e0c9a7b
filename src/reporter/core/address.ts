// What a link may say behind its #: the poster's fingerprint, and which of the two doors to open.

export interface Wish {
  /** Fingerprint of the signing key from the poster's QR code, or null. */
  readonly poster: string | null
  readonly door: 'write' | 'open' | null
}

/** Reads the fragment and takes it out of the address and the history at once. */
export function takeFragment(): Wish {
  const fragment = location.hash.slice(1)
  if (fragment !== '') history.replaceState(null, '', location.pathname)
  const named = new URLSearchParams(fragment)
  const door = named.has('tulis') ? 'write' : named.has('buka') ? 'open' : null
  return { poster: named.get('k'), door }
}
