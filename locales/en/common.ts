import type { common as indonesian } from '../id/common.ts'
import type { Translation } from '../translator.ts'

export const common = {
  'app.name': 'Peluit',
  'app.purpose': 'Whistleblowing system',

  'action.write_report': 'Write a report',
  'action.send_report': 'Send the report',
  'action.new_report': 'Write a new report',
  'action.open_with_code': 'Open with a code',
  'action.save_draft': 'Save draft',
  'action.add_evidence': 'Add evidence',
  'action.reply': 'Reply',
  'action.ask_protection': 'Ask for protection',
  'action.report_retaliation': 'Report retaliation',
  'action.back': 'Back',
  'action.next': 'Next',
  'action.save': 'Save',
  'action.send': 'Send',
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.add': 'Add',
  'action.edit': 'Edit',
  'action.remove': 'Remove',
  'action.open': 'Open',
  'action.retry': 'Try again',
  'action.copy': 'Copy',
  'action.print': 'Print',
  'action.download': 'Download',
  'action.search': 'Search',
  'action.sign_in': 'Sign in',
  'action.sign_out': 'Sign out',

  'answer.yes': 'Yes',
  'answer.no': 'No',

  'language.label': 'Language',
  'language.id': 'Bahasa Indonesia',
  'language.en': 'English',

  'error.invalid': 'Some answers need another look. Check the marked ones and try again.',
  'error.unauthenticated': 'Your session has ended. Please sign in again.',
  'error.not_found': 'What you are looking for is not here. Check the address or the code.',
  'error.not_allowed': 'This step is not yours to take. Ask the director if it is needed.',
  'error.conflict': 'Someone else has just changed this. Reload, then make your change again.',
  'error.too_many': 'Too many attempts. Wait a few minutes, then try again.',
  'error.offline':
    'The connection is gone. What you wrote is still on this screen. Check your network, then try again.',
  'error.program':
    'Something failed in this program or in your browser, not in the network. What you wrote is still on this screen. Try again; if it keeps failing, use another or a newer browser.',
  'error.unexpected':
    'The server, or something between it and this device, has a problem. What you wrote is still on this screen. Try again in a moment.',
} as const satisfies Translation<typeof indonesian>
