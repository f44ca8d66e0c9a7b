import type { identity as indonesian } from '../id/identity.ts'
import type { Translation } from '../translator.ts'

export const identity = {
  'identity.purpose.contact': 'To contact the reporter',
  'identity.purpose.verify': 'To verify a fact',
  'identity.purpose.protect': 'To protect the reporter',
  'identity.purpose.reward': 'To give a reward',
  'identity.purpose.court': 'A duty to a court',
  'identity.purpose.other': 'Something else',

  'identity.state.asked': 'Waiting for a decision',
  'identity.state.questioned': 'Asked back',
  'identity.state.replaced': 'Replaced',
  'identity.state.refused': 'Refused',
  'identity.state.granted': 'Granted, not in effect yet',
  'identity.state.ready': 'Ready to pass on',
  'identity.state.handed_on': 'Passed on',
  'identity.state.changed': 'Vault changed',
  'identity.state.ended': 'Ended',

  'identity.title': 'The reporter’s identity',
  'identity.short': 'Identity',
  'identity.notice.questioned': 'The identity custodian asks about your request.',
  'identity.notice.read': 'Read and answer',
  'identity.some':
    'This case has an identity vault. Whether it is filled or empty cannot be seen from here. To read it, ask the identity custodian.',
  'identity.none': 'This case no longer has an identity vault.',
  'identity.discarded': 'The identity cannot be asked for in a discarded case.',
  'identity.ask': 'Ask for the identity',
  'identity.ask.again': 'Ask again',
  'identity.ask.done':
    'The request has reached the identity custodian. The decision will show here, and the reporter reads it too.',
  'identity.ask.title': 'Ask for the identity',
  'identity.ask.readers':
    'The identity custodian reads the case number, your name and role, and what you write here; not the report.',
  'identity.ask.colleagues': 'The other handlers of this case read it too.',
  'identity.ask.reporter':
    'The reporter reads the decision: the day, your role, the purpose, and one sentence by the custodian. They do not read your reason.',
  'identity.ask.purpose': 'What the identity is needed for',
  'identity.ask.purpose.empty': 'Choose a purpose.',
  'identity.ask.needed': 'What is needed',
  'identity.ask.needed.hint': 'For example: name and telephone number. What is passed on is always the whole vault.',
  'identity.ask.needed.empty': 'Write what is needed.',
  'identity.ask.reason': 'Reason',
  'identity.ask.reason.hint':
    'Why is it not enough to ask the reporter through this page? Say no more of the report than is necessary.',
  'identity.ask.reason.empty': 'Write the reason.',
  'identity.ask.confirm': 'Send the request',
  'identity.ask.overtaken':
    'Another request of yours is still open, or this case has just changed. Close this window and see where it stands; what you wrote is kept.',

  'identity.request.by': 'Asked for by {name} on {date}',
  'identity.request.own': 'You asked for it on {date}',
  'identity.request.purpose': 'Purpose',
  'identity.request.needed': 'What is needed',
  'identity.request.reason': 'Reason',
  'identity.request.asked': 'The identity custodian has not decided yet. There is nothing for you to do now.',
  'identity.request.questioned': 'The identity custodian asks first:',
  'identity.request.questioned.own': 'Answer this question. Your answer replaces the former request.',
  'identity.request.questioned.other': 'Waiting for an answer by {name}.',
  'identity.request.answer': 'Answer',
  'identity.request.replaced': 'A newer request took its place.',
  'identity.request.refused':
    'The identity custodian refused it on {date}, with a sentence that the reporter reads too:',
  'identity.request.granted':
    'Granted on {date}. The grant takes effect after the next daily release; until then the reporter can still change the vault. After that the custodian passes it on.',
  'identity.request.ready':
    'Granted and in effect. The custodian still has to pass it on to {name}, on {date} at the latest.',
  'identity.request.handed_on.own': 'Passed on to you alone. You can open it again and again until {date}.',
  'identity.request.handed_on.other': 'Passed on to {name} alone, until {date}. You cannot open it.',
  'identity.request.changed':
    'The reporter changed the vault before the grant took effect. So the grant no longer counts. Ask again if it is still needed.',
  'identity.request.ended': 'This grant has ended. Ask again if it is still needed.',
  'identity.request.ended.undecided': 'This request ended without a decision, and no longer waits for the custodian.',
  'identity.request.earlier': { one: '{count} earlier request', other: '{count} earlier requests' },
  'identity.request.unknown': 'The server does not say where this request stands.',

  'identity.fault.row':
    'What the server says of this request differs from what was signed. Trust what was signed, and tell the people who run the server.',
  'identity.fault.purpose':
    'The purpose that custodian and reporter read is not the one in this case. Ask {name} about it.',
  'identity.fault.terms':
    'The custodian’s decision names another person or another version of the vault than this request. Ask the custodian about it.',
  'identity.fault.unsigned':
    'The server names a request for the identity that nobody signed. Tell the people who run the server.',

  'identity.open': 'Open the identity',
  'identity.open.title': 'The reporter’s identity, case {number}',
  'identity.open.loading': 'Fetching and checking the vault …',
  'identity.open.empty': 'This vault is empty: the reporter did not fill it in, or emptied it again.',
  'identity.open.limits':
    'The watermark, the closing by itself and the lock on copying prevent accidents, not intent. Whoever reads this can remember it, write it down or photograph it.',
  'identity.open.left': 'Closes by itself in {minutes} min {seconds} s',
  'identity.open.until': 'Can be opened again until {date}. After that a new request is needed.',
  'identity.open.copy': 'Allow copying',
  'identity.open.copying': 'The text can now be selected and copied. Peluit no longer guards what you copy.',
  'identity.open.close': 'Close the identity',
  'identity.open.mark': '{name} (staff\u00a0{number}), {date}, {time}',
  'identity.open.closed.time':
    'The identity was closed because it had been open for ten minutes. You can open it again.',
  'identity.open.closed.hidden':
    'The identity was closed because this page was no longer visible. You can open it again.',
  'identity.open.gone':
    'This identity can no longer be opened: its time is over, or your right to this case has ended.',

  'identity.letter.granted': 'Opening the identity granted',
  'identity.letter.refused': 'Opening the identity refused',
  'identity.letter.unreadable': 'A decision on the reporter’s identity',
  'identity.letter.unreadable.text':
    'A custodian decided something about the reporter’s identity, but it cannot be read, or is not what its signature says. Ask the custodian about it.',
  'identity.letter.for': 'For',
  'identity.letter.for.value': '{name}, as {role}',
  'identity.letter.until': 'Counts until',
  'identity.slip.opening': 'Request to open the identity',
  'identity.slip.question': 'The identity custodian asks first',

  'custody.requests': 'Requests for an identity',
  'custody.requests.loading': 'Fetching and checking the requests …',
  'custody.requests.more': 'There are more requests. The next ones appear when those above are done.',
  'custody.requests.empty': 'No request is waiting for you',
  'custody.requests.empty.text':
    'When a handler asks for an identity, the request shows here: case number, who asks, what for, and why. The report itself never shows. You grant, refuse, or ask first.',
  'custody.requests.stale': 'This list could not be renewed. It is tried again by itself.',
  'custody.request.title': 'Case {number}',
  'custody.request.who': 'Who asks',
  'custody.request.who.value': '{name}, as {role}',
  'custody.request.since': 'Since',
  'custody.request.questioned': 'You or another custodian asked back on {date}. Waiting for an answer by {name}.',
  'custody.request.questioned.decide': 'You can still decide without waiting.',
  'custody.request.granted':
    'Granted on {date}. The grant takes effect after the next daily release; after that you pass it on from here.',
  'custody.request.ready': 'The grant is in effect. Pass it on to {name}, on {date} at the latest.',
  'custody.request.other': 'This request needs nothing from you now.',
  'custody.request.unchecked': 'A request that cannot be checked',
  'custody.request.unchecked.text':
    'Signature or content of this request of {date} do not fit. Do not refuse it and do not decide anything. Have the handler who asked send a new request, and tell the director.',
  'custody.grant': 'Grant',
  'custody.refuse': 'Refuse',
  'custody.question': 'Ask first',
  'custody.hand_on': 'Pass on',
  'custody.hand_on.all': 'Pass all on ({number})',
  'custody.hand_on.line': 'Case {number}, to {name}',
  'custody.hand_on.done': 'Case {number}: only {name} can open it, until {date}. You do not see what it holds.',
  'custody.hand_on.failed': 'Case {number} has not been passed on yet.',
  'custody.grant.title': 'Grant this request?',
  'custody.grant.consequence':
    '{name}, as {role}, will receive everything in the identity vault of case {number}. The purpose: {purpose}. They alone receive it. This decision cannot be taken back.',
  'custody.grant.next':
    'The grant takes effect after the next daily release, or at once if this office releases at once. After that you pass it on from this page. It ends {count} days after today.',
  'custody.refuse.title': 'Refuse this request?',
  'custody.refuse.consequence':
    '{name}, as {role}, does not receive what is in the identity vault of case {number}. This decision cannot be taken back; they can send a new request.',
  'custody.decide.reporter':
    'The reporter reads the day, the role of who asks, the purpose, and your sentence below. The handlers of the case read it too.',
  'custody.decide.sentence': 'Sentence for the reporter',
  'custody.decide.sentence.hint': 'In plain words, without names. Take an example and change it, or write your own.',
  'custody.decide.sentence.empty': 'Write the sentence for the reporter first.',
  'custody.decide.examples': 'Examples',
  'custody.decide.use': 'Use example {number}',
  'custody.grant.example.1':
    'Your identity is opened for one person only, because without it your report cannot be taken further. They must keep it confidential.',
  'custody.grant.example.2':
    'Your identity is opened for one person only, so that you can be protected. They must keep it confidential.',
  'custody.refuse.example.1':
    'A handler asked for your identity to be opened. This was refused, because your report can be handled without knowing who you are.',
  'custody.refuse.example.2':
    'A handler asked for your identity to be opened. This was refused, because the reason was not sufficient. Your identity stays closed.',
  'custody.decide.overtaken':
    'This request no longer waits for a decision. Perhaps yours has been stored, or another custodian was faster. See the register below.',
  'custody.question.overtaken':
    'This request can no longer be asked about. Perhaps it has been decided or replaced. See the register below.',
  'custody.decide.conflict':
    'This case has just changed, so nothing was stored. Its state has been fetched again: check it, then press once more.',
  'custody.decide.unsure':
    'The connection was lost, so it is not certain whether this was stored. The list is being fetched again: if the request still waits, press once more.',
  'custody.question.title': 'Ask first',
  'custody.question.consequence':
    '{name} reads your question and answers with a new request. The other handlers of the case read it too; the reporter does not.',
  'custody.question.text': 'Your question',
  'custody.question.text.hint': 'For example: has the reporter been asked through their page?',
  'custody.question.empty': 'Write the question first.',
  'custody.question.confirm': 'Send the question',
  'custody.grant.done': 'The grant for case {number} is stored. The reporter reads it at their next visit.',
  'custody.refuse.done': 'The refusal for case {number} is stored. The reporter reads it at their next visit.',
  'custody.question.done': 'The question has been sent to the handler who asks.',

  'place.disclosures': 'Identity requests',

  'register.title': 'Register of identity requests',
  'register.text': 'Every request and its decision, the newest first. What a vault holds is never recorded here.',
  'register.text.observer':
    'Every request and its decision, the newest first, without case numbers. What a vault holds is never recorded here.',
  'register.loading': 'Fetching the register …',
  'register.why': 'Purpose',
  'register.why.show': 'Read the request',
  'register.why.loading': 'Opening the request…',
  'register.empty': 'No request for an identity yet',
  'register.empty.text': 'Every request shows here, refused ones too.',
  'register.more': 'Show older ones',
  'register.number': 'Number',
  'register.asked': 'Asked',
  'register.by': 'By',
  'register.state': 'State',
  'register.decided': 'Decided',
  'register.decided.value': '{date}, {name}',
  'register.handed': 'Passed on',
  'register.handed.value': '{date}, can be opened until {until}',
  'register.not_yet': 'not yet',
} as const satisfies Translation<typeof indonesian>
