import type { install as indonesian } from '../id/install.ts'
import type { Translation } from '../translator.ts'

export const install = {
  'install.offer': 'Install on this phone',
  'install.title': 'Before you install it',
  'install.shows':
    'The phone’s screen will show a picture of a sheet of paper with the words “{name}”. Anybody who holds this phone can see it.',
  'install.keeps':
    'Only the program is kept on the phone, the same for everybody, so that it opens on a weak network too. Codes, reports and evidence are not kept.',
  'install.needless': 'Everything can be done in the browser without installing.',
  'install.press': 'Install',
  'install.cancel': 'Not now',
  'install.working': 'The program is being stored on the phone.',
  'install.ready': 'The program is stored. Add it to the phone’s screen now.',
  'install.add': 'Add to the screen',
  'install.manual':
    'To put it on the phone’s screen, open the browser’s menu and choose “Add to home screen” or “Install app”.',
  'install.done': 'It is installed. You can open it from the phone’s screen.',
  'install.failed': 'The program cannot be stored yet. Check your network and try again; the form can still be used.',
  'install.present': 'This program is stored on the phone.',
  'install.remove': 'Remove the program from the phone',
  'install.removed':
    'The program has been removed from the phone. If its picture is still on the screen, press and hold it, then remove it.',
} as const satisfies Translation<typeof indonesian>
