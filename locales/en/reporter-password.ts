import type { reporterPassword as indonesian } from '../id/reporter-password.ts'
import type { Translation } from '../translator.ts'

export const reporterPassword = {
  'reporter.doors.register_hint': 'Choose a pseudonym and a password, then write at once. No personal data.',
  'reporter.doors.login_hint': 'With user name and password, to read answers or write again.',
  'reporter.doors.code_hint': 'If you keep a code of eight words.',
  'reporter.offer.text': 'Next time you can sign in without the code. One user name serves all your reports here.',
  'reporter.offer.create': 'Make them now',
  'reporter.offer.skip': 'The code is enough',
  'reporter.register.title_new': 'Register with a pseudonym',
  'reporter.register.title_add': 'Make a user name and password',
  'reporter.register.title_change': 'Change user name or password',
  'reporter.register.text_new':
    'You make up both, and neither is ever sent: this device sends only what it computes from them.',
  'reporter.register.text_add': 'They open your page as the code does, and are never sent. The code stays valid.',
  'reporter.register.text_change': 'The old ones end once the new ones are stored. The code stays valid.',
  'reporter.register.name': 'User name (a pseudonym)',
  'reporter.register.name_hint':
    'Not your name, position, office, date of birth, or the name of your account elsewhere.',
  'reporter.register.password_hint':
    'At least {count} characters. Three or four words that do not belong together are easy to keep and hard to guess.',
  'reporter.register.weaker':
    'A password is weaker than the code: the operator of the server can try to guess it. If you forget it, only the code opens your page.',
  'reporter.register.trace':
    'If the browser offers to save the password, decline. A saved password is a trace on this device.',
  'reporter.register.submit': 'Register',
  'reporter.register.busy': 'Preparing the key. On a phone this can take some seconds.',
  'reporter.register.problem.empty': 'Enter the user name.',
  'reporter.register.problem.own_name': 'You gave this name for the identity vault. Choose a pseudonym.',
  'reporter.register.problem.email': 'This is an e-mail address. Choose a pseudonym that does not point at you.',
  'reporter.register.problem.phone': 'This is a phone number. Choose a pseudonym that does not point at you.',
  'reporter.register.problem.nik': 'This number looks like a NIK. Choose a pseudonym that does not point at you.',
  'reporter.register.problem.nip': 'This number looks like a NIP. Choose a pseudonym that does not point at you.',
  'reporter.register.problem.short': 'The password is too short. Use at least {count} characters.',
  'reporter.register.problem.common': 'This password is easy to guess. Choose another one.',
  'reporter.register.problem.like_name': 'The password is the same as the user name. Choose another one.',
  'reporter.registered.title': 'You are signed in',
  'reporter.registered.text':
    'User name and password are stored. Note the code below as well: if you forget the password, only the code opens your page.',
  'reporter.registered.later': 'Later',
  'reporter.login.title_open': 'Sign in',
  'reporter.login.title_recall': 'The existing user name',
  'reporter.login.text_open': 'User name and password become a key on this device. Neither is ever sent.',
  'reporter.login.text_recall':
    'Enter the user name and password of this page. After that you can change or remove them.',
  'reporter.login.name': 'User name',
  'reporter.login.password': 'Password',
  'reporter.login.show': 'Show the password',
  'reporter.login.no_password': 'Enter the password.',
  'reporter.login.busy': 'Computing the key. On a phone this can take some seconds.',
  'reporter.login.wrong_open':
    'This user name and password do not fit together. Check how both are spelled, or open with the code.',
  'reporter.login.wrong_recall': 'This user name and password do not open this page.',
} as const satisfies Translation<typeof indonesian>
