import type { adviser as indonesian } from '../id/adviser.ts'
import type { Translation } from '../translator.ts'

export const adviser = {
  'adviser.title': 'This sentence may point at you',
  'adviser.titles': 'Parts that may point at you',
  'adviser.name':
    'This is the name that you gave for the identity vault. In the report, every handler who works on it can read it.',
  'adviser.self':
    'Here you seem to say your own name, and every handler of this report reads it. A report can be sent without a name.',
  'adviser.phone':
    'A telephone number points at its owner. If it is yours, remove it: the office asks on your page, without a number.',
  'adviser.email': 'An e-mail address points at its owner. If it is yours, remove it: the office asks on your page.',
  'adviser.nik': 'This looks like the number of an identity card. It belongs to one person; if it is yours, remove it.',
  'adviser.nip': 'This looks like a civil servant’s number. It belongs to one person; if it is yours, remove it.',
  'adviser.plate': 'A number plate points at the owner of the vehicle. If it is yours, remove it.',
  'adviser.account': 'A bank account number points at its owner. If it is yours or your family’s, remove it.',
  'adviser.role':
    'Your position, duty, workplace or address narrows down who wrote this. Write about the act, not about your position.',
  'adviser.colleague':
    'Who works above or beside you shows who you are. Name the position alone: “the head of division” instead of “my boss”.',
  'adviser.family': 'Family ties show who you are. Mention the person without them, for example “an employee”.',
  'adviser.unique':
    'What is true of one person only, or an act that others remember, shows who you are. Write it more generally, or remove it.',
  'adviser.free': 'You are free to leave it. This check happens on your device only, and it does not find everything.',
  'adviser.keep': 'Leave it',
  'adviser.keep.label': 'Leave “{words}”',
  'adviser.go': 'Change it in the step “{step}”',
} as const satisfies Translation<typeof indonesian>
