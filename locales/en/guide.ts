import type { guide as indonesian } from '../id/guide.ts'
import type { Translation } from '../translator.ts'

export const guide = {
  'guide.title': 'How to report',
  'guide.lead': 'You may write a little at a time. Nothing reaches the office before you press “{button}”.',

  'guide.before': 'Before you begin',
  'guide.before.device': 'Use your own phone or computer, not one of the office’s.',
  'guide.before.network':
    'Use mobile data or another network outside the office. Tor Browser also hides your visit from the network that you use.',
  'guide.before.place': 'Choose a place where nobody else sees your screen.',
  'guide.before.paper': 'Have paper and a pen at hand to write down eight words.',

  'guide.steps': 'Step by step',
  'guide.gather.title': 'Gather what you know',
  'guide.gather.text':
    'Prepare answers to the elements of a report: {list}. Gather evidence that you can already reach.',
  'guide.open.title': 'Open the form',
  'guide.open.text':
    'Press “{button}”. The first question, before you write anything, is whether the report concerns somebody in the Inspectorate itself.',
  'guide.open.criteria': 'Before that, the form shows the criteria.',
  'guide.register.title': 'Register under a pseudonym',
  'guide.register.text':
    'Press “{button}”, then choose a pseudonym that does not describe you, and a long password. You are signed in at once. A code of eight words is made as well: write it on paper, because only this code opens your page if you forget the password.',
  'guide.write.title': 'Answer one by one',
  'guide.write.text':
    'Each screen asks for one element. To pause, press “{button}”: your code is shown, and the draft is kept, locked, for seven days after it was last saved.',
  'guide.evidence.title': 'Add evidence',
  'guide.evidence.text':
    'Up to {files} files, {size} MiB in all. Hidden data in JPEG, PNG and WebP pictures, such as place and time, is removed on your device. Files of other kinds are sent as they are, so look through them first.',
  'guide.name.title': 'Decide about your name',
  'guide.name.text':
    'Name, telephone and e-mail may stay empty. If you give them, they go into an identity vault apart from the report.',
  'guide.send.title': 'Check and send',
  'guide.send.text':
    'The last screen shows the report as the office will read it. Confirm that it is true, then press “{button}”.',
  'guide.send.ticked':
    'The last screen shows the report as the office will read it. Tick the statement that it is true; only then the button “{button}” appears.',
  'guide.number.title': 'Write down the registration number',
  'guide.number.text':
    'The report enters your list with a number of its own. The number names the report, and opens nothing.',
  'guide.account.title': 'Choose a user name if you like',
  'guide.account.text':
    'With a pseudonym and a password it is easier to come back. One user name can hold many reports. The {code} stays valid, so keep your note of it.',
  'guide.code.title': 'Write down the {code}',
  'guide.code.text':
    'Copy all eight words onto paper and keep them in a safe place, with the registration number. Nobody can restore a code that is lost.',
  'guide.return.title': 'Come back with the code',
  'guide.return.text':
    '“{button}” shows the stage, the answers and the office’s questions. Look in from time to time: no notice is sent to your phone, so that no trace is left on it.',

  'guide.sign_in.title': 'Sign in again',
  'guide.sign_in.text':
    '“{login}” with user name and password, or “{button}”, shows the stage, the answers and the office’s questions. Look in from time to time: no notice is sent to your phone, so that no trace is left on it.',

  'guide.after': 'Once it is sent',
  'guide.after.daily':
    'Reports are passed to the office once a day, at about {hour}. So handlers cannot match the time of arrival with the time when somebody opened this site.',
  'guide.after.at_once': 'The handlers of this channel see the report at once.',
  'guide.after.answer': {
    one: 'A first answer is due within {count} day of the day on which the report was received.',
    other: 'A first answer is due within {count} days of the day on which the report was received.',
  },
  'guide.after.ask': 'If something is unclear, the office asks on your page. Answering needs no name.',
  'guide.after.add': 'The report can no longer be changed. You can add messages and evidence, or withdraw it.',
  'guide.after.protection': 'If anybody retaliates against you for the report, say so through “{button}” on your page.',

  'guide.kinds': 'What can be reported',
  'guide.kinds.text': 'It need not be exact: a reviewer decides the type of violation. For example:',
  'guide.not_here': 'What this channel is not for',
  'guide.not_here.emergency':
    'Emergencies: nobody watches this channel around the clock. Call the police or your local emergency service.',
  'guide.not_here.service':
    'Complaints about public services, such as a broken road or long queues: use SP4N-LAPOR! at lapor.go.id.',
} as const satisfies Translation<typeof indonesian>
