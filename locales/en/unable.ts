import type { unable as indonesian } from '../id/unable.ts'
import type { Translation } from '../translator.ts'

export const unable = {
  'unable.insecure.title': 'This page must be opened with https',
  'unable.insecure.text':
    'Everything here is sealed and opened on your device. A browser allows that only at an address that begins with https://, and this page was opened with http://.',
  'unable.insecure.open': 'Open with https',
  'unable.onion.title': 'This page must be opened with Tor Browser',
  'unable.onion.text':
    'Everything here is sealed and opened on your device. At an .onion address this browser does not allow that. Copy the address of this page and open it with Tor Browser.',
  'unable.old.title': 'This browser needs an update',
  'unable.old.text':
    'Everything here is sealed and opened on your device, but this version of the browser cannot do that. Update it, or use another browser: Chrome 99, Firefox 115, Safari 15.4 or later.',
  'unable.contacts': 'Other ways to reach the office, where it names any, are on the home page',
} as const satisfies Translation<typeof indonesian>
