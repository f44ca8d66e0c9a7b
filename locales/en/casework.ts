import type { casework as indonesian } from '../id/casework.ts'
import type { Translation } from '../translator.ts'

export const casework = {
  'queue.title': 'Queue',
  'queue.tabs': 'Parts of the queue',
  'queue.tab.today': 'Today',
  'queue.tab.letters': 'New letters',
  'queue.tab.late': 'Late',
  'queue.tab.due_soon': 'Due soon',
  'queue.tab.new': 'New',
  'queue.tab.waiting': 'Waiting for the reporter',
  'queue.tab.open': 'Open',
  'queue.tab.all': 'All',
  'queue.section.letters': 'New letters from reporters',
  'queue.section.late': 'Answer is late',
  'queue.section.due_soon': 'Due soon',
  'queue.section.new': 'Just received',
  'queue.section.waiting': 'Waiting for the reporter’s answer',
  'queue.section.open': 'All open cases',
  'queue.section.all': 'All cases',
  'queue.section.more': 'See all: {count} cases',
  'queue.count': { one: '{count} case', other: '{count} cases' },
  'queue.loading': 'Loading the queue…',
  'queue.refresh': 'Reload',
  'queue.more': 'Show more',
  'queue.offline': 'The queue cannot be loaded without a connection. Check the network and try again. Nothing is lost.',
  'queue.not_allowed':
    'The queue is for reviewers, directors and investigators. Ask the administrator if that should be your role.',
  'queue.keys': 'Keyboard: j and k move between rows, Enter opens, / searches.',

  'queue.filter.title': 'Filter',
  'queue.filter.stage': 'Stage',
  'queue.filter.type': 'Violation type',
  'queue.filter.channel': 'Channel',
  'queue.filter.team': 'Team',
  'queue.filter.any': 'All',
  'queue.filter.team.me': 'Assigned to me',
  'queue.filter.team.nobody': 'No team yet',
  'queue.filter.clear': 'Clear the filter',
  'queue.filter.last': 'Go on with your last filter',

  'queue.search.label': 'Find a number or words',
  'queue.search.hint': 'Words are sought on this device only. Nothing but a registration number is sent to the server.',
  'queue.search.clear': 'End the search',
  'queue.search.scope': 'Searching {opened} of {total} cases that were opened on this device.',
  'queue.search.open_more': 'Open more to search in',
  'queue.search.opening': 'Opening cases on this device',
  'queue.search.stop': 'Stop',
  'queue.search.limit': 'Up to {count} cases can be open at once. Narrow them down with the filter to search others.',
  'queue.search.failed': 'Opening stopped because the connection was lost. Try again to go on.',
  'queue.search.results': { one: '{count} case found', other: '{count} cases found' },
  'queue.search.none': 'None of the opened cases fits.',
  'queue.search.none.hint': 'Open more cases, or search by registration number.',

  'queue.row.type': 'Type',
  'queue.row.stage': 'Stage',
  'queue.row.target': { one: 'Past its target by {count} day', other: 'Past its target by {count} days' },
  'queue.row.letter.protection_request': 'Asks for protection or reports retaliation, waiting since {date}',
  'queue.row.letter.withdrawal': 'Withdraws the report, waiting since {date}',
  'queue.row.letter.evidence': 'Adds evidence, waiting since {date}',
  'queue.row.letter.message': 'Wrote a letter, waiting since {date}',
  'queue.row.deadline': 'Deadline',
  'queue.row.team': 'Team',
  'queue.row.no_type': 'Type not set yet',
  'queue.row.no_team': 'No team yet',
  'queue.row.opening': 'Opening…',
  'queue.row.untold': 'The act is not described',
  'queue.row.unread': 'Unread',
  'queue.row.breach': 'This case did not pass the checks. Open it for an explanation.',
  'queue.row.unreachable': 'Could not be opened yet',
  'queue.row.member': 'Handler {number}',

  'queue.empty.today': 'Nothing is urgent today',
  'queue.empty.today.hint':
    'New letters from reporters and what is late, due soon, new or waiting for the reporter will show here.',
  'queue.empty.letters': 'No new letters',
  'queue.empty.letters.hint':
    'Letters, further evidence, requests for protection and withdrawals show here once they are released, at whatever stage the case is, until they are answered.',
  'queue.empty.late': 'Nothing is late',
  'queue.empty.late.hint': 'A case shows here when its first answer is past the deadline.',
  'queue.empty.due_soon': 'Nothing is due soon',
  'queue.empty.due_soon.hint': 'A case shows here seven days before its first answer is due.',
  'queue.empty.new': 'No new reports',
  'queue.empty.new.hint': 'New reports show here after the daily release, until they are reviewed.',
  'queue.empty.waiting': 'Nothing waits for a reporter',
  'queue.empty.waiting.hint': 'A case shows here while it is at the stage of clarification.',
  'queue.empty.open': 'No open cases yet',
  'queue.empty.open.hint':
    'Reports show here once they are sent and released. Investigators see the cases assigned to them.',
  'queue.empty.all': 'No cases yet',
  'queue.empty.all.hint':
    'Reports show here once they are sent and released. Investigators see the cases assigned to them.',
  'queue.empty.filtered': 'No case fits this filter',
  'queue.empty.filtered.hint': 'Change or clear the filter to see other cases.',

  'queue.discarded': 'Discarded',
  'queue.discarded.some': 'Discarded ({number})',
  'queue.discarded.letters': { one: '{count} with a letter', other: '{count} with letters' },

  'discarded.title': 'Discarded cases',
  'discarded.text': {
    other:
      'What was discarded as spam is kept here for {count} days, without its files. Until then another reviewer or director who opens its channel can take it back. After that its content is destroyed.',
  },
  'discarded.loading': 'Loading the discarded cases…',
  'discarded.more': 'Show more',
  'discarded.empty': 'No case is discarded',
  'discarded.empty.text': 'If a director discards something as spam, the case appears here.',
  'discarded.row.received': 'Received {date}',
  'discarded.row.day': 'Discarded {date}',
  'discarded.row.until': 'Can be taken back until {date}',
  'discarded.row.left': { one: '{count} day left', other: '{count} days left' },
  'discarded.row.last': 'today is the last day',
  'discarded.row.past': 'About to be destroyed',
  'discarded.row.no_letter': 'No letter is waiting',

  'case.title': 'Case {number}',
  'case.back': 'Queue',
  'case.loading': 'Fetching the case and checking its signatures…',
  'case.loading.opening': 'Opening the case on this device…',
  'case.reload': 'Reload the case',
  'case.failed.title': 'The case cannot be loaded',
  'case.failed.offline':
    'The connection was lost. Check the network and try again. Text that was not sent is kept, locked to you.',
  'case.failed.not_found':
    'This case does not exist or is not assigned to you. Go back to the queue to see your cases.',
  'case.failed.other': 'The server, or something between it and this device, has a problem. Try again in a moment.',

  'case.breach.title': 'This case did not pass the checks',
  'case.breach.lead':
    'Your device checks every entry before it shows it. Something does not fit, so nothing of this case is shown.',
  'case.breach.found': 'What was found',
  'case.breach.form': 'An entry does not have the form that the rules require. It may be damaged or replaced.',
  'case.breach.signature': 'An entry is not signed by the person it names as its author.',
  'case.breach.key': 'The server gave a key that neither the office’s statement of keys nor the report names.',
  'case.breach.purpose': 'The server gave a lockbox that was made for something else.',
  'case.breach.stale': 'The server gave an older statement of keys than one you have seen.',
  'case.breach.chain':
    'The order of entries is not whole: something is missing, repeated, swapped, or shorter than what you have read.',
  'case.breach.role': 'An entry or an assignment was made by somebody who may not make it.',
  'case.breach.content': 'What the server gave is not what was signed.',
  'case.breach.todo': 'What to do',
  'case.breach.stop': 'Stop here',
  'case.breach.stop.text': 'Do not decide anything or answer the reporter on the strength of this case.',
  'case.breach.call': 'Call the administrator',
  'case.breach.call.text': 'In person or by telephone; name the code below. Do not tell what you remember of the case.',
  'case.breach.tell': 'Tell the director',
  'case.breach.tell.text': 'Note the day and the hour. Your note is evidence if this case was indeed altered.',
  'case.breach.code': 'Code for the administrator',

  'case.report.title': 'Report',
  'case.report.received': 'Received {date}. Nobody can change the report.',
  'case.report.questionnaire': 'Form {title}, version {version}',
  'case.report.other': 'Other questions',
  'case.report.unanswered': 'Not answered: {questions}',
  'case.report.element_empty': 'The reporter left this element empty.',
  'case.report.extra': 'Answers outside the form',
  'case.report.limit.in_time': {
    one: 'To be reported within one working day, by {date}. This report came in time.',
    other: 'To be reported within {count} working days, by {date}. This report came in time.',
  },
  'case.report.limit.late': {
    one: 'The limit of one working day ended on {date}. This report came after it.',
    other: 'The limit of {count} working days ended on {date}. This report came after it.',
  },
  'case.report.limit.unlisted': 'The holidays of {years} are not listed here yet, so the true limit may be later.',
  'case.report.ticked': 'Yes',
  'case.report.amount': 'Rp{amount}',
  'case.report.period': '{from} to {to}',
  'case.report.person.position': 'Position',
  'case.report.person.unit': 'Unit',
  'case.report.person.unnamed': 'No name',

  'case.evidence.title': 'Evidence',
  'case.evidence.none': 'The reporter enclosed no files.',
  'case.evidence.cleaned':
    'Hidden data was removed on the reporter’s device. The file name was not changed: change it before you pass the file on.',
  'case.evidence.uncleaned': 'May still hold hidden data: do not pass this file on outside the team.',
  'case.evidence.type': 'Kind, according to the reporter: {type}',
  'case.evidence.save': 'Save',
  'case.evidence.save_named': 'Save {name}',
  'case.evidence.saving': 'Fetching and checking piece {done} of {all}',
  'case.evidence.saved': 'Saved in your downloads folder.',
  'case.evidence.failed.offline': 'The connection was lost. Nothing was saved. Try again.',
  'case.evidence.failed.breach':
    'This is not the file that the reporter sent: its pieces were altered. Nothing was saved. Call the administrator.',
  'case.evidence.deleted': 'This file was deleted when the report was discarded as spam.',
  'case.evidence.perhaps_deleted': 'It may have been deleted when the report was discarded as spam.',
  'case.evidence.dialog.title': 'Save a file from somebody unknown?',
  'case.evidence.dialog.consequence':
    'The file will lie unencrypted on your computer. Peluit cannot check whether it is dangerous.',
  'case.evidence.dialog.advice.offline':
    'Open it only on a separate computer that is not connected to the office’s network.',
  'case.evidence.dialog.advice.macros': 'Do not allow macros, editing or links in it.',
  'case.evidence.dialog.advice.delete': 'Delete it from the downloads folder after use.',
  'case.evidence.dialog.starts':
    'The file “{name}” can run a program when it is opened. Honest evidence hardly ever comes like that.',
  'case.evidence.dialog.confirm': 'Save on this computer',

  'case.letters.title': 'Conversation and course of the case',
  'case.letters.short': 'Conversation',
  'case.letters.none': 'No conversation yet. Your answers will show here and on the reporter’s page.',
  'case.letters.reporter': 'Reporter',
  'case.letters.author': '{name} (handler\u00a0{number})',
  'case.letters.message': 'Message to the reporter',
  'case.letters.question': 'Question to the reporter',
  'case.letters.answer': 'Answer',
  'case.letters.answer_mark': 'Counted as an answer',
  'case.letters.evidence': 'Further evidence',
  'case.letters.withdrawal': 'The reporter withdraws the report',
  'case.letters.protection_request': 'The reporter asks for protection',
  'case.letters.retaliation': 'The reporter reports retaliation',
  'case.letters.stage': '{from} → {to}',
  'case.letters.outcome': 'Outcome: {outcome}',
  'case.letters.passed': 'Passed to {body}',
  'case.letters.classified': 'Violation type: {type}',
  'case.letters.unclassified': 'Violation type removed',
  'case.letters.discard': 'Discarded as spam',
  'case.letters.take_back': 'Taken back',
  'case.letters.disclosure.granted': 'Identity vault opened',
  'case.letters.disclosure.refused': 'Opening the identity vault refused',
  'case.letters.internal': 'For handlers only',
  'case.letters.assignment': 'Assigned to {names}',
  'case.letters.assignment.nobody': 'Assignment withdrawn',
  'case.letters.note': 'Internal note',
  'case.letters.request': 'Request to open the identity vault',
  'case.letters.document': 'Working paper',

  'case.reply.title': 'Write to the reporter',
  'case.reply.kind': 'Kind of letter',
  'case.reply.message': 'Message',
  'case.reply.question': 'Question',
  'case.reply.text': 'Letter',
  'case.reply.hint':
    'The reporter can read it at once and it cannot be taken back. Do not name the reporter or anything that points at them.',
  'case.reply.answer': 'This is an answer',
  'case.reply.answer.hint': 'Stops the clock of the first answer. Standard texts never count.',
  'case.reply.send': 'Send to the reporter',
  'case.reply.empty': 'Write the letter first.',
  'case.reply.sent': 'Sent. The reporter reads it when they open their page.',
  'case.reply.kept': 'What you had not sent is back.',
  'case.conflict':
    'A colleague wrote in this case before you. It was reloaded and your text is still here. Read first, then send again.',
  'case.unsure':
    'The connection was lost or this program failed, so it is not known whether it was sent. Your text is still here. Reload the case before you send again.',
  'case.arrived': 'It had been sent before the connection was lost.',
  'case.refused': 'The server refused this step. Reload the case; its stage or your permission may have changed.',
  'case.full':
    'The server has almost no room left, so this was not stored. Your text is still on this screen. Tell whoever runs the server, and send it again once there is room.',
  'case.many':
    'This case already holds as many entries as can be stored, so this was not stored. Your text is still on this screen. Tell the administrator.',

  'case.unanswered.closed': 'A letter from the reporter came after this case was closed',
  'case.unanswered.archived': 'A letter from the reporter came after this case was archived',
  'case.unanswered.message': 'The reporter wrote a letter ({date}).',
  'case.unanswered.evidence': 'The reporter added evidence ({date}).',
  'case.unanswered.withdrawal': 'The reporter withdrew the report ({date}).',
  'case.unanswered.protection_request': 'The reporter asked for protection ({date}).',
  'case.unanswered.retaliation': 'The reporter reported retaliation ({date}).',
  'case.protection.forms': 'Protection asked for',
  'case.protection.from': 'From whom',
  'case.protection.since': 'Since when',
  'case.retaliation.from': 'Who did it',
  'case.retaliation.since': 'When it happened',
  'case.unanswered.reopen': 'Answer it, or reopen the case if there is more to be done.',
  'case.unanswered.ask.closed':
    'Answer it. If there is more to be done, ask a reviewer or director to reopen the case.',
  'case.unanswered.ask.archived': 'Answer it. If there is more to be done, ask a director to reopen the case.',
  'case.unanswered.answer': 'Answer this letter',
  'case.unanswered.step': 'Go to reopening',

  'case.facts.title': 'Facts',
  'case.facts.number': 'Registration number',
  'case.facts.stage': 'Stage',
  'case.facts.since': '{stage}, since {date}',
  'case.facts.target': 'Target of this stage',
  'case.facts.outcome': 'Outcome',
  'case.facts.received': 'Received',
  'case.facts.channel': 'Channel',
  'case.facts.deadline': 'First answer',
  'case.facts.answered': 'Answered {date}',

  'case.moves.title': 'Next step',
  'case.moves.now': 'Now: {stage}',
  'case.moves.none': 'There is no step that you can take at this stage.',
  'case.moves.none.closed':
    'This case is closed. A reviewer or director can reopen it. You can still answer the reporter’s letters.',
  'case.moves.none.archived':
    'This case is archived. Only a director can reopen it. You can still answer the reporter’s letters.',
  'case.moves.back': 'Back to {stage}',
  'case.moves.review': 'Start the review',
  'case.moves.routing': 'Route to a team',
  'case.moves.clarification': 'Ask for clarification',
  'case.moves.investigation': 'Start the investigation',
  'case.moves.reporting': 'Write the result',
  'case.moves.follow_up': 'Follow up',
  'case.moves.closed': 'Close',
  'case.moves.archived': 'Archive',
  'case.moves.reopen': 'Reopen',

  'case.move.title': 'Move to the stage {stage}?',
  'case.move.consequence': 'The reporter sees the new stage and the answer below at once. Neither can be taken back.',
  'case.move.consequence.closed':
    'The reporter sees the outcome and the closing answer at once. Reopening the case needs a reason, and the reporter sees it reopened.',
  'case.move.consequence.archived':
    'The reporter sees that the case is archived. Their letters still reach this office and can be answered. Only a director can reopen the case, with a reason.',
  'case.move.consequence.false_report':
    'The outcome “False report” weighs heavily on a reporter who may only be mistaken. Make sure that reason and proof are written down.',
  'case.move.text': 'Answer to the reporter',
  'case.move.text.hint': 'Do not name the reporter or anything that points at them.',
  'case.move.text.standard': 'Use the standard text',
  'case.move.text.empty': 'Write an answer to the reporter.',
  'case.move.text.question': 'Write the question below the opening sentence.',
  'case.move.answer': 'This is an answer',
  'case.move.answer.standard': 'A standard text does not count as an answer. Change it to be able to tick this.',
  'case.move.answer.closing': 'A closing answer always counts as an answer.',
  'case.move.outcome': 'Outcome',
  'case.move.outcome.empty': 'Choose the outcome.',
  'case.move.passed': 'Passed to',
  'case.move.passed.hint': 'The reporter reads the name of this body.',
  'case.move.passed.empty': 'Name the body to which it is passed.',
  'case.move.reason': 'Internal reason',
  'case.move.reason.add': 'Add an internal reason',
  'case.move.reason.hint': 'Read by handlers only, never by the reporter.',
  'case.move.reason.empty': 'This step needs a written reason.',
  'case.move.overtaken':
    'The case is now at the stage {stage}, so this step can no longer be taken. Copy what you wrote if you still need it, for example into a letter, then cancel.',
  'case.move.done': 'The case is now at the stage {stage}. The reporter sees it when they open their page.',

  'case.text.review':
    'Your report is being reviewed. We are checking that the account and the initial evidence are complete. You can read what happens next on this page.',
  'case.text.routing':
    'Your report has been reviewed and goes to the team that will handle it. You can read what happens next on this page.',
  'case.text.clarification':
    'We need an explanation from you. Please answer the following question on this page; no name is needed.',
  'case.text.investigation':
    'Your report is being examined. Meanwhile you can add information and evidence on this page.',
  'case.text.reporting': 'The examination is finished. We are writing down the result.',
  'case.text.follow_up': 'The result of the examination is being followed up as the rules provide.',
  'case.text.archived':
    'This report is now kept in our archive. If there is anything new, for example if you come under pressure, please write to us on this page. Thank you for your concern.',
  'case.text.back': 'Thank you for your explanation. We are going on with your report.',
  'case.text.reopen': 'Your report has been reopened and is being reviewed again.',
  'case.text.closed.substantiated':
    'Your report has been dealt with. What you reported was proven and followed up as the rules provide. Thank you for your concern.',
  'case.text.closed.unsubstantiated':
    'Your report has been dealt with. From the evidence at hand, what you reported could not be proven. If there is new evidence, please write a new report.',
  'case.text.closed.incomplete':
    'This report does not meet the criteria yet, so we cannot go on with it. If you have more information or evidence, please write a new report.',
  'case.text.closed.out_of_scope':
    'What you reported is not within our authority. We have passed the report on to the competent body.',
  'case.text.closed.duplicate':
    'We are already dealing with the same matter in another report. This report is therefore closed.',
  'case.text.closed.false_report':
    'Our examination found that what was reported does not agree with the facts. This report is closed.',
  'case.text.closed.withdrawn': 'As you asked, this report is closed. You can write a new report at any time.',

  'case.team.title': 'Team',
  'case.team.nobody': 'No investigator is assigned yet.',
  'case.team.assign': 'Choose the team',
  'case.team.dialog.title': 'Who works on this case?',
  'case.team.dialog.consequence':
    'Those who are chosen can read the whole case, internal notes included. Those who are removed lose access, but still know what they have read.',
  'case.team.dialog.who': 'Investigators',
  'case.team.dialog.none': 'The statement of keys names no investigator yet. Invite one first.',
  'case.team.dialog.reason': 'Reason for the assignment',
  'case.team.dialog.reason.hint': 'Kept in the case, read by handlers only.',
  'case.team.dialog.confirm': 'Save the assignment',
  'case.team.unchanged': 'Nothing has changed in the team yet.',
  'case.team.done': 'The assignment is stored.',

  'case.type.title': 'Violation type',
  'case.type.label': 'Type, according to the office',
  'case.type.hint':
    'The type is not encrypted: statistics use it. Once it is saved, the reporter can read it on their page.',
  'case.type.none': 'Not set yet',
  'case.type.save': 'Save the type',
  'case.type.saved': 'The type is stored.',
  'case.type.signed': 'Signed by {name} on {date}.',
  'case.type.removed': 'The type was removed by {name} on {date}.',
  'case.type.unsigned':
    'Nobody has signed this type. It may have been set before types were signed, or changed directly on the server.',
  'case.type.unsigned.save': 'Save the right type to sign it.',
  'case.type.differs':
    'The data on the server is different: {row}. What was signed: {signed}. The queue and the statistics use the data on the server. Tell whoever runs the server.',
  'case.type.differs.save': 'Then save the right type once more.',

  'case.discard.title': 'Not a report?',
  'case.discard.text':
    'You can discard what is clearly not a report, such as advertising or random text. If in doubt, review it as usual.',
  'case.discard.action': 'Discard as spam',
  'case.discard.classified':
    'This case cannot be discarded as spam because somebody has set its violation type. If it has to end, close it with the usual step.',
  'case.discard.alone':
    'This case cannot be discarded as spam because you are now the only one who can open its channel. A colleague must be able to take it back.',
  'case.discard.dialog.title': 'Discard this case as spam?',
  'case.discard.dialog.files':
    'All the reporter’s files are deleted at once and cannot be brought back, also those that are not released yet.',
  'case.discard.dialog.kept':
    'The report, the letters and the identity vault are kept until {date} and then destroyed. Until that day {names}, or anybody else who can open this channel, can take the case back. You cannot.',
  'case.discard.dialog.reporter':
    'The reporter reads your reason at once, and can write letters until that day if they think that this is wrong.',
  'case.discard.dialog.counted': 'The public figures still count this case: as received, then discarded.',
  'case.discard.reason': 'Reason, which the reporter reads',
  'case.discard.reason.hint':
    'Write kindly: the reporter may only have sent it by mistake. Do not name the reporter or anything that points at them.',
  'case.discard.reason.empty': 'Write the reason.',
  'case.discard.overtaken':
    'The case has changed, so it can no longer be discarded. Copy what you wrote if you still need it, then cancel.',

  'case.discarded.tag': 'Discarded',
  'case.discarded.title': 'This case was discarded as spam',
  'case.discarded.by': 'Discarded by {name} on {date}, for a reason that the reporter reads, too:',
  'case.discarded.kept':
    'Its files are deleted. The report, the letters and the identity vault are kept until {date} and then destroyed. Until then nothing can be written in this case, unless it is taken back.',
  'case.discarded.passed': 'This case can no longer be taken back. Its content is about to be destroyed.',
  'case.discarded.own':
    'Because you discarded it, only somebody else can take it back: {names}, or anybody else who can open this channel. If it was a mistake, tell them before {date}.',
  'case.discarded.own.alone':
    'Because you discarded it, only somebody else can take it back, and nobody else can open this channel now. If it was a mistake, open this channel to a colleague before {date}.',
  'case.discarded.letter': 'Read it first: perhaps this was discarded by mistake.',
  'case.discarded.unsent':
    'The letter you were writing was not sent. Its text is kept here, and is back in the letter field if the case is taken back.',
  'case.discarded.letter.read': 'Read the reporter’s letter',
  'case.discarded.unsigned':
    'The data on the server says that this case was discarded on {date}, but no director has signed that. This is why the case is not in the queue. Tell whoever runs the server.',
  'case.discarded.differs':
    'The data on the server is different: it says that this case is not discarded, or was on another day. What a director signed is written here. Tell whoever runs the server.',
  'case.discarded.day': 'Discarded',

  'case.take_back.action': 'Take back',
  'case.take_back.dialog.title': 'Take this case back?',
  'case.take_back.dialog.consequence':
    'The case returns to the queue at the stage {stage} and is handled as usual, without the files that were deleted. Its first answer is still due on the same day.',
  'case.take_back.dialog.reporter': 'The reporter reads what you write below at once, and can add their files again.',
  'case.take_back.reason': 'Reason, which the reporter reads',
  'case.take_back.reason.hint': 'Do not name the reporter or anything that points at them.',
  'case.take_back.done': 'The case was taken back and is in the queue again. The reporter reads it on their page.',

  'case.vault.title': 'Identity vault',
  'case.vault.some':
    'This case has an identity vault. It may be empty or hold the reporter’s data; you cannot read it. Only the identity custodian opens it.',
  'case.vault.none': 'This case no longer has an identity vault.',

  'case.dossier.title': 'Internal notes',
  'case.dossier.none': 'No internal notes yet. Notes are encrypted and never shown to the reporter.',
  'case.dossier.some': {
    one: '{count} internal note. Never shown to the reporter.',
    other: '{count} internal notes. Never shown to the reporter.',
  },
  'case.dossier.write': 'Write a note',
  'case.dossier.dialog.title': 'Internal note',
  'case.dossier.dialog.consequence': 'Read by every handler of this case. It cannot be deleted.',
  'case.dossier.dialog.text': 'Note',
  'case.dossier.dialog.empty': 'Write the note first.',
  'case.dossier.dialog.confirm': 'Save the note',
  'case.dossier.done': 'The note is stored.',
} as const satisfies Translation<typeof indonesian>
