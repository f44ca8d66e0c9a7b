// Decides which addresses an office's text may link to: this site and other websites, and nothing else.

/** More characters than real addresses have. A limit is needed because a text may repeat one address many times. */
const LONGEST = 1000

/** The address and, if it is on another site, that site's host; null for an address that is not allowed. */
export function safeAddress(href: string): { readonly href: string; readonly outside: string | null } | null {
  // Browsers drop tabs and line breaks and read \ as /: "/<tab>/elsewhere" would lead to another site.
  if (href.length > LONGEST || /[\s\\\p{Cc}]/u.test(href)) return null
  if (/^(\/(?!\/)|#)/.test(href)) return { href, outside: null }
  if (!/^https?:\/\/[a-z0-9]/i.test(href)) return null
  try {
    return { href, outside: new URL(href).host }
  } catch {
    return null
  }
}
