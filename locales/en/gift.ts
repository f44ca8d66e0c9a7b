import type { gift as indonesian } from '../id/gift.ts'
import type { Translation } from '../translator.ts'

export const gift = {
  'gift.reporter.office.title': 'Do you work in this Inspectorate?',
  'gift.reporter.office.why': 'Reports by staff of {office} had better not be read by their own colleagues.',
  'gift.reporter.office.no': 'No',
  'gift.reporter.office.yes': 'Yes, I am on the Inspectorate’s staff',
  'gift.reporter.elsewhere.text':
    'So that your own colleagues do not read it, reports by the Inspectorate’s staff go to another office, with people and keys of its own.',
  'gift.reporter.elsewhere.none.text':
    'This office has not yet named another recipient for reports by its own staff. Report to the provincial Inspectorate or the KPK.',
  'gift.reporter.caution.self':
    'Give your own details only in the step Identity, which goes into a separate vault. Do not write them in other steps.',
  'gift.reporter.people.name': 'Name of the giver',
  'gift.reporter.people.position': 'Their position or work',
  'gift.reporter.people.unit': 'Their organisation or company',
  'gift.reporter.people.one': 'Giver {number}',
  'gift.reporter.people.add': 'Add a giver',
  'gift.reporter.people.remove': 'Remove giver {number}',
  'gift.reporter.date.from': 'Day of receipt',
  'gift.reporter.date.period': 'Received more than once',
  'gift.reporter.date.to': 'Last received',
  'gift.reporter.date.note_hint': 'For example: before the holidays, after work was handed over.',
  'gift.reporter.evidence.title': 'Is there a photo or a document of it?',
  'gift.reporter.identity.title': 'Your details as the recipient',
  'gift.reporter.identity.text':
    'A gratification report contains the recipient’s details. They go into a separate vault that the people who handle the report cannot read without a custodian’s leave. You may also fill it in later.',
  'gift.reporter.check.text': 'This is how your report will be read. Once sent, it cannot be changed.',
  'gift.reporter.check.no_evidence': 'No files yet. A photo of the gift helps a lot; it can also be added later.',
  'gift.reporter.check.identity_filled': 'Goes into the identity vault, apart from the report.',
  'gift.reporter.sending.title': 'Sending the report',
  'gift.reporter.receipt.title': 'Your report has been received',
  'gift.action.send_report': 'Send the report',
  'gift.element.what.question': 'What did you receive?',
  'gift.element.who.question': 'Who gave it?',
  'gift.element.where.question': 'Where did you receive it?',
  'gift.element.when.question': 'When did you receive it?',
  'gift.element.why.question': 'In what connection was it given?',
  'gift.element.how.question': 'How was it handed over?',
} as const satisfies Translation<typeof indonesian>
