import type { confidentiality as indonesian } from '../id/confidentiality.ts'
import type { Translation } from '../translator.ts'

export const confidentiality = {
  'confidentiality.title': 'Confidentiality',
  'confidentiality.lead':
    'This page explains how your report is protected, what is stored, and how you can check it yourself.',

  'advice.heading': 'Three pieces of advice before you write',
  'advice.self.title': 'Do not name yourself',
  'advice.self.text':
    'Do not write your name, or how you are connected to the person reported: “my superior”, for instance.',
  'advice.hint.title': 'Give nothing that points at you',
  'advice.hint.text':
    'Avoid what only a handful of people know. Check whether your evidence bears your name, initials or watermark.',
  'advice.secret.title': 'Keep your code to yourself',
  'advice.secret.text':
    'Show nobody your {code}, user name, password or registration number, not even somebody who claims to be from the office.',

  'locked.heading': 'How a report is locked',
  'locked.device': 'Your device',
  'locked.device.text': 'writes and locks',
  'locked.server': 'Server',
  'locked.server.text': 'stores, has no key',
  'locked.office': 'Handlers',
  'locked.office.text': 'open and answer',
  'locked.text':
    'Report, evidence and messages are locked on your device before they are sent. The server stores these locked boxes and never holds the key, nor do its backups.',
  'locked.openers': {
    one: 'New reports in the channel “{title}” can at present be opened by {count} person: a reviewer or director of that channel.',
    other:
      'New reports in the channel “{title}” can at present be opened by {count} people: reviewers and directors of that channel.',
  },
  'locked.assigned':
    'Investigators can open only the cases assigned to them. The administrator can open no report at all. For emergencies the office keeps sealed recovery sheets on paper, which can open reports as well.',
  'locked.method':
    'Each box is a standard age file with a combined ML-KEM-768 and X25519 key, designed to keep what is recorded today closed to a future quantum computer.',
  'locked.limit': 'Limits on the server’s side',

  'nameless.heading': 'How names are kept apart',
  'nameless.text':
    'A report needs no name, telephone number or e-mail address. If you give them, they go into an identity vault with another key, which those who handle your report do not have.',
  'nameless.opening':
    'Only an identity custodian opens the vault, on a written request with its reason. The decision is recorded, and your page shows you the day, the role that asked, and the reason.',
  'nameless.later':
    'You can also give your identity later, for instance when you need protection. Until leave to open the vault is in effect, you can replace or empty it, and the leave is void.',
  'nameless.limit': 'What can still reveal you',

  'answer.heading': 'How the time is counted',
  'answer.text': {
    one: 'A first answer is due {count} day after the day on which the report was received. Only what a handler marks as an answer, or the closing answer, counts; standard texts do not.',
    other:
      'A first answer is due {count} days after the day on which the report was received. Only what a handler marks as an answer, or the closing answer, counts; standard texts do not.',
  },
  'answer.limit': 'What software cannot enforce',

  'kept.heading': 'What is stored, and what is not',
  'kept.stored': 'Stored on the server',
  'kept.stored.sealed': 'Reports, evidence, messages and handlers’ notes, all of them locked.',
  'kept.stored.register': 'Registration number, channel, and the day of receipt.',
  'kept.stored.stage': 'Stage and outcome, with the day of each change, of the first answer and of discarding as spam.',
  'kept.stored.type': 'The type of violation set by a handler, and who is assigned.',
  'kept.stored.size': 'The number of boxes, and their sizes after rounding up.',
  'kept.stored.vault':
    'Requests to open an identity vault: the member who asked, the decision, and the days. Purpose and reasons are locked.',
  'kept.absent': 'Not stored',
  'kept.absent.content': 'The content of reports, evidence and messages in readable form.',
  'kept.absent.code': '{code}, password and keys of yours.',
  'kept.absent.address': 'IP address, kind of phone and kind of browser of a reporter.',
  'kept.absent.hour': 'The hour of sending: once the report is passed to the office, only the day remains.',
  'kept.absent.relation': 'That several reports come from the same code.',
  'kept.absent.device': 'Cookies or identifiers on a reporter’s device.',

  'words.heading': 'The six words of this office’s key',
  'words.text':
    'These six words stand for the key that signs this office’s list of keys. By comparing them you make sure that your report is locked for this office and not for somebody else.',
  'words.steps.poster': 'Look at the poster in the office, or ask somebody you trust to read it to you.',
  'words.steps.compare':
    'Compare word by word, in their order, with the six words at the bottom of the form. The link on the poster checks them by itself.',
  'words.steps.differ': 'If a single word differs, write nothing. Tell the office, if that is safe for you.',
  'words.since':
    'This key has been in use since {date} and was never changed. Latest list of keys: number {serial}, {day}.',
  'words.changed.title': 'The key was changed on {date}',
  'words.changed.text':
    'Its six words changed with it. Compare them with the new poster before you write. Latest list of keys: number {serial}, {day}.',
  'words.none': 'This office has not made its keys yet, so there is nothing to compare.',

  'inspectorate.heading': 'If the person reported works at the Inspectorate',
  'inspectorate.elsewhere':
    'Reports about people at the Inspectorate are not sent here. There is a channel at another organisation, with keys and handlers of its own:',
  'inspectorate.here':
    'This office has not linked another channel. Reports sent here are read by people of the Inspectorate, so a report about them is better taken to another body: the provincial inspectorate, the Ombudsman or the KPK, for instance.',
  'inspectorate.changed': 'This link was changed on {date}.',
  'inspectorate.removed.title': 'The link to another channel was removed on {date}',
  'inspectorate.removed.text': 'Reports about the Inspectorate used to be sent to {host}.',
} as const satisfies Translation<typeof indonesian>
