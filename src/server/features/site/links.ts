// Addresses that come from data. A page links only to what is plainly a web address.
import { neutralSite } from '../../../ui/QuickExit/QuickExit.tsx'

/** Where the quick exit leads: the office's choice, or a site that explains itself on anybody's screen. */
export function exitAddress(chosen: string): string {
  return isWebAddress(chosen) ? chosen : neutralSite
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[a-z0-9]/i.test(text) && URL.canParse(text)
}

/**
 * The address of another organisation's host, or null when it is none. An onion service has no certificate, and a
 * demo has other organisations on its own port.
 */
export function addressOfHost(host: string, here: string): string | null {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(host)) return null
  const { port } = new URL(here)
  if (/(^|\.)localhost$/.test(host)) return `http://${host}${port ? `:${port}` : ''}/`
  return `${host.endsWith('.onion') ? 'http' : 'https'}://${host}/`
}
