import type { reporter as indonesian } from '../id/reporter.ts'
import type { Translation } from '../translator.ts'

export const reporter = {
  'reporter.place': 'Whistleblowing system',
  'reporter.loading': 'Preparing the form…',
  'reporter.load_failed.title': 'The page is not ready yet',
  'reporter.load_failed.text': 'The server could not be reached. Check your network and try again.',
  'reporter.load_failed.renewed':
    'If the network is fine and this keeps happening, the site may just have been updated. Save what is not saved and note your code first, then reload the page.',
  'reporter.cover.continue': 'Continue',
  'reporter.cover.text': 'The screen is covered while you do not look at it or touch it.',
  'reporter.footer.words': 'Six words of this office’s key',
  'reporter.footer.hint': 'Compare them with the poster at the Inspectorate. If they differ, stop and send nothing.',
  'reporter.footer.checking': 'The office’s key is being checked…',
  'reporter.footer.offline':
    'The office’s key could not be checked yet. It will be checked again before anything is sent.',
  'reporter.footer.expired': 'This office’s list of keys is more than 90 days old.',
  'reporter.footer.poster': 'This key is the one on the poster that you scanned.',
  'reporter.demo': 'This is only an example. Do not send a real report here.',

  'reporter.halt.title': 'We stopped, for your safety',
  'reporter.halt.text':
    'A security check found something that does not fit. Nothing has been sent since then, and this page cannot go on.',
  'reporter.halt.key': 'The server offered a key that is not this office’s. Somebody may be posing as the office.',
  'reporter.halt.signature': 'A digital signature is not valid. Somebody may have changed the content.',
  'reporter.halt.stale': 'The server offered a list of keys that is older than one named in your report.',
  'reporter.halt.date':
    'This device shows the date {date}. Check it first: if that is not today, set it right in the settings of the device, then load this page again.',
  'reporter.halt.too_old':
    'If that date is right, the list of keys from the server is more than 90 days old and no longer holds. The office may be late in renewing it, or somebody may be showing you an old list.',
  'reporter.halt.chain': 'The entries of this report are not whole: something is missing, swapped or cut short.',
  'reporter.halt.role': 'A note was written by somebody who may not write it.',
  'reporter.halt.content': 'Something is not what was signed, or cannot be opened.',
  'reporter.halt.form': 'The server sent data of an unknown shape.',
  'reporter.halt.purpose': 'Some data was made for another purpose.',
  'reporter.halt.advice':
    'What you can do: close this page, try again from another network, and compare the six words with the poster. If it keeps happening, send nothing; go to the Inspectorate in person if that is safe for you.',

  'reporter.failure.closed': 'This channel takes no reports at the moment. What you wrote is still on this screen.',
  'reporter.failure.storage_full':
    'The server has no room, so this was not stored. What you wrote is not lost: leave this page open and try again later. If it is urgent, turn to the Inspectorate directly, if that is safe for you.',
  'reporter.failure.no_room_for_files':
    'The server has too little room for files. Text is usually still taken: send the text first and add the files later, or try again later.',
  'reporter.failure.files_wait':
    'The server takes no more files for the moment. The text can be sent without this file; try again another day, or after our first answer.',
  'reporter.failure.too_large': 'The file is larger than the room that is left.',
  'reporter.failure.work_needed': 'The server asks for another check. Try again.',
  'reporter.failure.not_found': 'The report’s place on the server is gone. Reload the page and open it with your code.',
  'reporter.failure.conflict':
    'Something changed in another window. Try again. If it keeps happening, reload and look again.',
  'reporter.failure.outdated':
    'The office has renewed its keys since you opened this page, so it no longer takes anything from here. Save what you wrote as a draft, reload the page, and go on from the draft.',
  'reporter.failure.file': 'This file cannot be read. Choose it once more.',

  'reporter.start.title': 'Tell us what you know',
  'reporter.start.lead': 'No name needed. It is sealed on your device before it is sent.',
  'reporter.start.write_hint': 'About 10 minutes. You may stop and save a draft.',
  'reporter.start.open_hint': 'To read answers, reply, or go on with a draft.',
  'reporter.start.channel': 'Choose the kind of report',
  'reporter.start.what_next':
    'After sending you get a registration number and a code of eight words. The code stands in for your name.',

  'reporter.office.title': 'Does anyone you report work at this Inspectorate?',
  'reporter.office.why': 'Reports about staff of {office} should not be read by their own colleagues.',
  'reporter.office.no': 'No, somebody else',
  'reporter.office.yes': 'Yes, staff of the Inspectorate are involved',
  'reporter.office.choose': 'Choose one, then go on.',

  'reporter.criteria.title': 'Is what you know complete?',

  'reporter.caution.title': 'Before you write',
  'reporter.caution.network':
    'Do not use an office computer, phone or Wi-Fi. Whoever runs the network can see that you visited this site, though not what you write.',
  'reporter.caution.self':
    'Do not write your name, your position, or how you are connected to the person reported. Leave out what only you can know, unless it is needed.',
  'reporter.caution.place': 'Choose a quiet place where nobody sees your screen.',
  'reporter.caution.memory':
    'Nothing is stored on this phone. If the page closes before a draft is saved, the text is lost.',
  'reporter.caution.paper': 'Have paper and a pen ready to note the code.',
  'reporter.caution.begin': 'Start writing',

  'reporter.step.count': 'Step {step} of {total}',
  'reporter.step.evidence': 'Evidence',
  'reporter.step.identity': 'Your identity',
  'reporter.step.check': 'Check and send',
  'reporter.step.none': 'There are no questions in this step. Please go on.',
  'reporter.field.rest': 'Write the rest in another step, attach it as a file, or send it in a letter later.',
  'reporter.date.invalid': 'This date is incomplete or does not exist. Give the year, then month and day if you know.',
  'reporter.date.year': 'Write the year with four digits, between {from} and {to}.',
  'reporter.date.order': 'The end is earlier than the beginning.',
  'reporter.date.from': 'From',
  'reporter.date.to': 'To',
  'reporter.date.period': 'It went on for some time',
  'reporter.date.note': 'In words',
  'reporter.date.note_hint': 'For instance: every end of month, before the holidays, in the afternoon.',
  'reporter.people.one': 'Person {number}',
  'reporter.people.name': 'Name',
  'reporter.people.position': 'Position or work',
  'reporter.people.unit': 'Unit',
  'reporter.people.add': 'Add a person',
  'reporter.people.remove': 'Remove person {number}',
  'reporter.amount': 'Reads as: {amount} ({words})',
  'reporter.amount.unread': 'This amount cannot be read yet. Write for example 1,500,000 or 1.5 million.',

  'reporter.evidence.title': 'Do you have evidence?',
  'reporter.evidence.pick': 'Choose files',
  'reporter.evidence.more': 'Add files',
  'reporter.evidence.save_first.title': 'Save a draft first?',
  'reporter.evidence.save_first.text':
    'While you choose a file, a phone short of memory may close this page and the text is lost. With a saved draft you can go on with your code.',
  'reporter.evidence.skip_saving': 'Go on without saving',
  'reporter.evidence.how':
    'Hidden data in JPEG, PNG and WebP pictures is removed, but file names stay: change a name first if it holds a date or your name. Each file is sealed and sent piece by piece. The connection may break: sending goes on by itself.',
  'reporter.evidence.kept': 'Each file goes into your draft as soon as it is uploaded.',
  'reporter.evidence.not_kept':
    'Uploaded files are not in a draft yet. If this page closes, they must be chosen again. Press Save draft to keep them.',
  'reporter.file.saved': 'saved in the draft',
  'reporter.file.saving': 'uploaded, being saved in the draft',
  'reporter.file.unsaved': 'uploaded, not in the draft yet',
  'reporter.evidence.go_on': 'You may go on to the next step while files are sent.',
  'reporter.evidence.limit': 'At most {count} files.',
  'reporter.evidence.over': 'Left out, because they are beyond the limit: {names}.',
  'reporter.evidence.removed': 'Hidden data removed: {traces}.',
  'reporter.evidence.clean': 'No hidden data was found in it.',
  'reporter.evidence.uncleaned': 'Hidden data is NOT removed: this file can hold its author’s name, a place or a time.',
  'reporter.evidence.instead.picture':
    'It is safer to open this picture, take a screenshot of it, and send the screenshot instead.',
  'reporter.evidence.instead.sound':
    'Voices in it can be recognised. It is safer to write down what is said, and to send the recording only if it is needed.',
  'reporter.evidence.instead.other':
    'It is safer to send screenshots of the parts that matter instead of the original file.',
  'reporter.evidence.unchecked':
    'Hidden data is NOT removed: this picture is damaged, cut off, or cannot be checked to its end. It is safer to remove it from the list and send a screenshot of it.',
  'reporter.evidence.empty':
    'This file is empty. If it should not be, remove it from the list and choose it once more.',
  'reporter.evidence.original': 'Send the original, with its hidden data',
  'reporter.evidence.original_kept':
    'The original is sent. Its hidden data goes with it: it may tell place, time and kind of phone.',
  'reporter.evidence.cleaned_again': 'Clean it instead',
  'reporter.evidence.asking':
    'Before it takes this file, the server asks your phone to do a calculation; this can take some minutes. It goes on by itself.',
  'reporter.evidence.offline': 'Waiting for a connection. It goes on by itself.',
  'reporter.evidence.sending': 'Sending, {done} of {total} files done. Keep this page open.',
  'reporter.evidence.failed': 'Some files were not sent. Try again or remove them from the list.',
  'reporter.trace.location': 'place',
  'reporter.trace.camera': 'kind of camera or phone',
  'reporter.trace.time': 'when it was taken',
  'reporter.trace.author': 'author’s name',
  'reporter.trace.thumbnail': 'small picture',
  'reporter.trace.comment': 'remarks',
  'reporter.trace.other': 'other notes',

  'reporter.identity.title': 'You need not give your name',
  'reporter.identity.text':
    'You may skip this step. What you fill in goes into a separate vault. Those who handle the report cannot read it without a custodian’s leave.',
  'reporter.identity.custodian':
    'Only an identity custodian can allow the vault to be opened, with a written reason. You see every decision.',
  'reporter.identity.later': 'You can fill it in later, for instance when you ask for protection or a reward.',
  'reporter.identity.skip': 'Skip this step',
  'reporter.identity.fill': 'Fill in my data',
  'reporter.identity.email': 'This e-mail address is not complete. Example: name@example.org.',
  'reporter.identity.too_long': 'The identity details are too long for the vault. Shorten them a little.',

  'reporter.check.title': 'Check before sending',
  'reporter.check.text': 'This is how your report will be read. Once sent, it cannot be changed.',
  'reporter.check.empty': 'Not filled in',
  'reporter.check.missing': 'This answer is needed: {question}',
  'reporter.check.no_evidence': 'No files yet. Some evidence helps a great deal; it can also follow later.',
  'reporter.check.no_files': 'No files.',
  'reporter.check.identity_empty': 'Not filled in. The vault is sent empty; from outside nobody sees the difference.',
  'reporter.check.identity_filled': 'Goes into the identity vault, apart from the report.',
  'reporter.check.readers': 'Who can read it',
  'reporter.check.readers.reviewer': { one: 'Reviewers: one person', other: 'Reviewers: {count} people' },
  'reporter.check.readers.director': { one: 'Directors: one person', other: 'Directors: {count} people' },
  'reporter.check.readers.team': 'Investigators, only when the director assigns them',
  'reporter.check.readers.custodian': {
    one: 'The identity custodian (one person) does not read the report',
    other: 'Identity custodians ({count} people) do not read the report',
  },
  'reporter.check.readers.server':
    'Whoever runs the server cannot read it: it is sealed on this device, and only the handlers hold the keys.',
  'reporter.check.affirm_missing': 'Tick this statement before sending.',
  'reporter.check.send_appears': 'The send button appears once you tick this statement.',
  'reporter.check.edit': 'Edit {element}',
  'reporter.check.return': 'Back to the check',
  'reporter.check.after': 'After sending you get a registration number and a code of eight words at once.',
  'reporter.check.after_number': 'After sending you get a registration number at once. Your code stays the same.',
  'reporter.yes_tick': 'Yes',

  'reporter.sending.title': 'Sending your report',
  'reporter.sending.text': 'Keep this page open.',
  'reporter.sending.keys': 'Checking the office’s keys',
  'reporter.sending.place': 'Preparing a place',
  'reporter.sending.files': 'Sending files: {done} of {total}',
  'reporter.sending.seal': 'Sealing the report',
  'reporter.sending.store': 'Storing it on the server',
  'reporter.sending.paying': 'Your device is calculating, because the text is long',
  'reporter.sending.paying.again': 'Your device is calculating again: round {round}',
  'reporter.sending.paying.why':
    'This calculation hinders people who want to flood the office. Your report is stored afterwards. On an old phone it can take about a minute.',
  'reporter.sending.failed.title': 'Not certain yet',
  'reporter.sending.maybe': 'The report may have been stored. Trying again is safe: the report is never stored twice.',
  'reporter.sending.note': 'Note this code now, so that you can look later.',
  'reporter.sending.refused.title': 'Not sent yet',
  'reporter.sending.taken':
    'Another window has sent another report from the same draft. What is on this screen was not sent. Press Try again to send it as a report of its own.',
  'reporter.sending.slow': 'The connection is slow. The report may have been stored.',
  'reporter.sending.back': 'Back to the report',

  'reporter.draft.title': 'Draft saved',
  'reporter.draft.text':
    'The draft is sealed with keys that come from your code. Only this code opens it; the office cannot.',
  'reporter.draft.kept':
    'You may close this page and go on later with the code. The draft is kept until {date}, then deleted; saving again extends the time.',
  'reporter.draft.continue': 'Go on writing',
  'reporter.draft.saved': 'Draft saved until {date}. The code stays the same.',
  'reporter.draft.unsaved': 'Your last changes are not saved.',
  'reporter.draft.failed': 'The draft is not saved yet',
  'reporter.draft.failed_again': 'The latest changes are not in the draft yet',
  'reporter.draft.code': 'Show the code',

  'reporter.receipt.title': 'Your report was received',
  'reporter.receipt.registration': 'Registration number',
  'reporter.receipt.registration_hint': 'It opens nothing, but whoever mentions it shows that they reported.',
  'reporter.receipt.day': 'Sent on',
  'reporter.receipt.due': 'Answer due by',
  'reporter.code.title': 'Your account code',
  'reporter.code.advice':
    'Write these eight words on paper, in this order, and keep it in a safe place. Nobody can replace the code.',
  'reporter.code.only': 'It is the only way to your page.',
  'reporter.code.secret': 'Whoever has the code can read your report. Show it to nobody.',
  'reporter.code.written': 'I have written it down',
  'reporter.code.same': 'This report uses the code that you already have. There is no new code.',
  'reporter.code.unnoted':
    'Have you written down the eight words? If you forget the password, only they open your page.',
  'reporter.code.same_login': 'This report is on your page, with the same user name and code.',
  'reporter.code.pick.title': 'Make sure your note is right',
  'reporter.code.pick.text': 'Look at your paper and press the word that has this number.',
  'reporter.code.pick.word': 'Word number {number}',
  'reporter.code.pick.wrong': 'Not that word. Look at your paper again, or show the code once more.',
  'reporter.code.pick.again': 'Show the code again',
  'reporter.code.pick.right': 'Your note is right.',
  'reporter.code.other': 'Other ways to keep the code',
  'reporter.code.go': 'Open the reporter’s page',

  'reporter.vault.title': 'Identity vault',
} as const satisfies Translation<typeof indonesian>
