import type { shell as indonesian } from '../id/shell.ts'
import type { Translation } from '../translator.ts'

export const shell = {
  'shell.form.title': 'Whistleblowing system',
  'shell.form.loading': 'The form is opening…',
  'shell.office.title': 'Staff room',
  'shell.office.loading': 'The staff room is opening…',

  'shell.late.title': 'Still not open?',
  'shell.late.reload': 'On a slow network, wait a little longer. Then reload this page.',
  'shell.late.browser':
    'If that does not help, update your browser or use another one: Chrome 99, Firefox 115, Safari 15.4 or later.',
  'shell.contacts': 'Other ways to reach the office, where it names any, are on the home page',

  'shell.form.noscript': 'This form needs JavaScript',
  'shell.form.noscript.why':
    'What you write is sealed on this device before it is sent. Without JavaScript that cannot be done.',
  'shell.office.noscript': 'The staff room needs JavaScript',
  'shell.noscript.allow': 'Allow JavaScript for this site, then reload the page.',
  'shell.noscript.tor': 'In Tor Browser, choose the security level “Safer” instead of “Safest”, then reload the page.',

  'shell.nobody': 'There is no reporting channel at this address. Please check the address.',
} as const satisfies Translation<typeof indonesian>
