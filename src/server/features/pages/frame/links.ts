// Addresses that come from data. A page links only to addresses that are clearly on the web.
import { neutralSite } from '../../../../ui/QuickExit/QuickExit.tsx'

/** Where the quick exit leads: the office's choice, or a site that raises no questions on anybody's screen. */
export function exitAddress(chosen: string): string {
  return isWebAddress(chosen) ? chosen : neutralSite
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[a-z0-9]/i.test(text) && URL.canParse(text)
}
