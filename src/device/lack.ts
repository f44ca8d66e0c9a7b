// Checks the browser for what all screens depend on, before anybody types a word.

/** Why nothing can be sealed or opened on this page: no https, no Tor Browser at an onion address, too old a browser. */
export type Lack = 'insecure' | 'onion' | 'old'

/** The properties of a browser's window that are checked. */
export interface Asked {
  readonly isSecureContext: boolean
  readonly location: { readonly hostname: string }
  readonly crypto?: { readonly subtle?: unknown }
  /** As old as cascade layers: Chrome 99, Firefox 97, Safari 15.4. */
  readonly CSSLayerBlockRule?: unknown
}

/** What this browser lacks on this page; null when everything works. */
export function lackOf({ isSecureContext, location, crypto, CSSLayerBlockRule }: Asked): Lack | null {
  if (crypto?.subtle) return CSSLayerBlockRule ? null : 'old'
  if (isSecureContext) return 'old'
  return location.hostname.endsWith('.onion') ? 'onion' : 'insecure'
}

/** The same address with https on its usual port; the part after the # is kept. */
export function secureAddress(address: string): string {
  const url = new URL(address)
  url.protocol = 'https:'
  url.port = ''
  return url.href
}
