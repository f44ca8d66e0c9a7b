import type { flow as indonesian } from '../id/flow.ts'
import type { Translation } from '../translator.ts'

export const flow = {
  'flow.title': 'The reporting process',
  'flow.lead': 'From what you write to the closing answer: who does what, and when it is your turn.',
  'flow.short': 'In short',
  'flow.short.drawing':
    'Diagram: {count} steps of the reporter from top to bottom. The same steps are written beside it.',
  'flow.detailed': 'In full',
  'flow.detailed.text': {
    one: 'Stages only move forward, except clarification, which can come at any time, and a case that is reopened. A first answer is due within {count} day of the day of receipt.',
    other:
      'Stages only move forward, except clarification, which can come at any time, and a case that is reopened. A first answer is due within {count} days of the day of receipt.',
  },
  'flow.detailed.drawing':
    'Diagram with two lanes. In yours: writing and sending, answering during clarification, reading the closing answer. In the office’s: eight stages in order, which are also written beside it.',
  'flow.you': 'You',
  'flow.office': 'The office',
  'flow.target': { one: 'Target of this office: {count} day.', other: 'Target of this office: {count} days.' },
  'flow.next': 'How to report, step by step',
  'flow.code': 'Account code',

  'flow.after': 'Once it is sent',
  'flow.step.criteria': 'Check that it is complete',
  'flow.step.criteria.text': 'The form shows the criteria first. See whether you have enough.',
  'flow.step.register': 'Choose a user name and password',
  'flow.step.register.text': 'Take a pseudonym that does not describe you. Your real name is not needed.',
  'flow.step.write': 'Write the report and add evidence',
  'flow.step.write.text': 'Press “{button}”, answer element by element, then attach the evidence that you have.',
  'flow.step.write.cancel': '“{button}” discards the text, files and draft; the office receives nothing.',
  'flow.step.send': 'Check and send',
  'flow.step.send.text': 'Read it once more, confirm that it is true, then press “{button}”.',
  'flow.step.send.ticked':
    'Read it once more and tick the statement that it is true. Only then the button “{button}” appears.',
  'flow.step.code': 'Write down your code',
  'flow.step.code.text':
    '{code}: eight words that open your page, and only you hold them. Your account is made together with them.',
  'flow.step.account': 'Choose a user name if you like',
  'flow.step.account.text': 'A user name and a password can stand in for the code.',
  'flow.step.number': 'Write down the registration number',
  'flow.step.number.text': 'Each report has a number of its own. The number opens nothing.',
  'flow.step.follow': 'Follow the stages and answer questions',
  'flow.step.follow.text': {
    one: 'Your page shows stages, questions and answers. A first answer is due within {count} day.',
    other: 'Your page shows stages, questions and answers. A first answer is due within {count} days.',
  },
  'flow.lane.answer': 'Answering on your page',
  'flow.lane.read': 'Reading the closing answer',

  'filling.account.code': 'After sending you hold the {code}, and that code stands in for your name.',
  'filling.account.code_then_password':
    'After sending you hold the {code}. With it you can make a user name and a password.',
  'filling.account.register_first':
    'You register first, with a pseudonym and a password of your choice. Take a pseudonym that does not describe you.',
  'filling.page': 'Reporter’s page',
  'filling.figures.rounded':
    'The published figures are rounded and cover finished months only, so that a single report cannot be recognised in them.',
  'filling.figures.exact':
    'The published figures are not rounded, and cover finished months only. From small figures people can guess more.',

  'criteria.title': 'What a report should contain',
  'criteria.lead': 'Reports that meet these points are the easiest to examine. What you do not know may stay empty.',
  'criteria.office': 'This office’s criteria',
  'criteria.next': 'How to report, step by step',

  'questions.title': 'Questions and answers',
  'questions.lead': 'Press a question to read its answer.',
  'questions.office': 'On reports to this office',
  'questions.system': 'On your protection',
} as const satisfies Translation<typeof indonesian>
