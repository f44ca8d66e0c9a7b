import type { console as indonesian } from '../id/console.ts'
import type { Translation } from '../translator.ts'

export const console = {
  'refusal.storage_full':
    'The server has almost no room left, so this was not stored. What you wrote is still on this screen. Tell whoever runs the server.',
  'refusal.too_large': 'This is larger than what can be stored. Make it shorter and try again.',

  'console.place': 'Staff room',
  'console.navigation': 'Parts of the staff room',
  'console.nothing': 'There is no such page',
  'console.replaced': 'The staff room has been updated',
  'console.replaced.text':
    'Reload the page to go on. What you have not sent is kept, and comes back once you have entered your password.',
  'console.replaced.reload': 'Reload the page',

  'place.queue': 'Queue',
  'place.case': 'Case',
  'place.discarded': 'Discarded cases',
  'place.organization': 'Organisation',
  'place.members': 'Members',
  'place.channels': 'Channels',
  'place.signing': 'Keys',
  'place.poster': 'Poster',
  'place.custody': 'Identity vault',
  'place.people': 'People',
  'place.oversight': 'Oversight',
  'place.account': 'My account',

  'breach.title': 'A check of the keys failed',
  'breach.form': 'The server sent data that is not shaped as it should be.',
  'breach.signature': 'A signature on data from the server is not valid.',
  'breach.key': 'The server offered a key that the organisation’s statement of keys does not name.',
  'breach.purpose': 'A key that the server sent was made for something else.',
  'breach.stale':
    'The statement of keys is older than one seen before, or has expired. An expired one holds again once a director has signed in.',
  'breach.stale.known': 'The newest serial that your desk remembers: {serial}. Tell it to the director if they ask.',
  'breach.chain': 'Something is missing, repeated or out of order.',
  'breach.role': 'A step was taken by someone who may not take it.',
  'breach.content': 'Something is damaged or altered and does not open with your key.',
  'breach.what_now':
    'Work stops here, so that nothing is written to the wrong people. Do not enter your password again. Tell the director and whoever runs the server.',

  'clock.title': 'Not signed: this device and the server have different dates',
  'clock.days': 'This device shows {device}, but the server shows {server}. What you typed is still on this screen.',
  'clock.set':
    'If the date of the device is wrong: open its settings, choose Date and time, and switch on the automatic setting. Then come back here and try again.',
  'clock.server':
    'If the date of the device is right, do not change it. Tell whoever runs the server that the date there is wrong.',

  'words.office': 'The organisation’s six words',
  'words.own': 'Your six words',

  'login.title': 'Sign in',
  'login.ended': 'Your session has ended. Unsent answers are kept and come back when you have signed in.',
  'login.left': 'You have signed out. Your keys are gone from this screen.',
  'login.name': 'User name',
  'login.name.missing': 'Write your user name.',
  'login.password': 'Password',
  'login.password.missing': 'Write your password.',
  'login.code': 'Device code',
  'login.code.hint': 'The eight words from your paper, with spaces. Asked because this browser does not know you yet.',
  'login.keep': 'Remember this browser',
  'login.keep.hint':
    'The browser keeps your device key, so the paper is not needed next time; the password is never kept.',
  'login.totp': 'Authenticator code',
  'login.totp.hint': 'Six digits from your authenticator application. Each code works once.',
  'login.totp.missing': 'Write the six digits from your authenticator application.',
  'login.opening': 'Opening your keys',
  'login.working': 'Earlier attempts failed, so this browser has to compute for a moment before it tries again',
  'login.refused': 'Not signed in yet',
  'login.refused.text':
    'User name, password, device code or authenticator code do not match. Check all of them, wait for the next authenticator code, then try again. If it is still refused, the clock of the phone with the authenticator may be wrong: set its date and time to automatic.',
  'login.unfounded':
    'This organisation does not exist yet. The director founds it with the invitation link from whoever runs the server.',
  'login.trouble': 'Cannot sign in?',
  'login.trouble.text':
    'Nobody can recover a password or a device code. Ask the administrator for a new invitation: you join again with new keys, and a colleague opens the cases for you anew.',

  'code.problem.count': 'A device code has eight words.',
  'code.problem.unknown_word': 'Word {number} is not on the list: {word}. Check its spelling on your paper.',
  'code.problem.near': 'Word {number} is not on the list: {word}. Did you mean {words}?',
  'code.problem.check': 'These eight words do not fit together. Check their order and each word.',

  'demo.title': 'Sign in as one of the demonstration’s people',
  'demo.text':
    'This organisation is a demonstration: everybody and every report in it is invented. Pick someone; everything is filled in for you, on the real sign-in page.',

  'lock.action': 'Lock',
  'lock.title': 'The screen is locked',
  'lock.why.idle': 'It was locked after 15 minutes without use. Unsent answers are kept, locked to you.',
  'lock.why.reload': 'The page was loaded again, so your keys are gone from memory. Your password opens them again.',
  'lock.why.asked': 'You locked the screen. Unsent answers are kept, locked to you.',
  'lock.why.desk':
    'The server no longer returns your newest desk, so the screen was locked. After unlocking, you are shown what is different.',
  'lock.why.desk_texts':
    'The server no longer returns your newest desk, so the screen was locked. Your texts are still in this page, locked to you: do not close this page. After unlocking, you are shown what is different.',
  'lock.who': 'The session of {name} is still running.',
  'lock.refused': 'The password does not match',
  'lock.refused.text':
    'Check capitals and try again. After several failures the session ends and you sign in from the start.',
  'lock.unlock': 'Unlock',
  'lock.someone_else': 'Sign out and sign in as somebody else',

  'desk.name': 'Desk',
  'desk.version': 'Version {counter}, written on {day}',
  'desk.none': 'Not stored yet.',
  'desk.what':
    'Your desk remembers what you have read in each case, and texts that are not sent yet. The server keeps it, locked to you. From it the console can tell that entries of a case have gone.',
  'desk.room':
    'It holds about 2,700 cases. When it is full, the cases that you have not opened for longest are forgotten first; these are then checked as if you had never read them.',
  'desk.kept': 'This browser remembers the newest version. If the server returns an older one, you are told.',
  'desk.not_kept': 'This browser remembers the newest version until the tab is closed.',
  'desk.new_browser':
    'A new browser does not know any version yet: there, any desk that you once wrote is accepted, and so is no desk at all. Compare version and day with your other browser.',
  'desk.lost.title': 'Your desk is not as it was last time',
  'desk.lost.older': 'The server returns an older desk',
  'desk.lost.missing': 'The server does not return your desk',
  'desk.lost.forged': 'The server returns a desk that you did not write',
  'desk.lost.here': 'What this browser remembers',
  'desk.lost.here.none': 'Nothing yet',
  'desk.lost.server': 'What the server returns',
  'desk.lost.server.older': 'Another version',
  'desk.lost.server.missing': 'Nothing',
  'desk.lost.server.forged': 'Contents without proof that you wrote them. They are not used.',
  'desk.lost.cause':
    'This happens when the server was restored from an older backup. It also happens when somebody who controls the server wants to hide entries that you have read.',
  'desk.lost.tell':
    'Ask the operator of the server whether it was restored, and tell the director yourself: this system does not pass it on for you.',
  'desk.lost.way_on':
    'You can go on with an empty desk. Nothing of the old one is used. Every case is still checked: signatures, order and roles. Only one thing cannot be known: whether the newest entries that you once read were removed.',
  'desk.lost.without': 'Go on without the old desk',
  'desk.lost.consequence':
    'An empty desk replaces the one on the server. All reports look unread, and unsent texts on the old desk are lost. If you remember how many letters a case had, compare.',
  'desk.former.title': 'You begin with an empty desk',
  'desk.former.text':
    'Your old desk has no proof yet that you wrote it, so its contents are not used. All reports look unread, and old unsent texts do not come back. From now on your desk has that proof.',
  'desk.former.again': 'You read this only once. If it appears again, tell the director.',
  'desk.former.close': 'I understand',
  'desk.full.title': 'Your desk is full',
  'desk.full.text':
    'Your latest text is only on this page: do not close this page. Send or clear another text that is not sent yet. Then there is room again, and this text is kept by itself.',
  'desk.newer.title': 'The staff room is newer than this page',
  'desk.newer.text':
    'Your desk was written by a newer program. This page cannot read it and does not overwrite it. Copy texts that are not sent yet, then load the page again. If this message returns after loading again, tell the director.',

  'expired.title': 'The statement of keys has expired',
  'expired.since': 'It was last signed on {day}, more than 90 days ago.',
  'expired.unknown':
    'This browser remembers no serial, so it cannot know whether the server shows the newest statement. If an old one is signed again, people who have left can read new reports.',
  'expired.ask':
    'Ask a colleague to sign in from the browser that they usually use, or sign in from another browser of yours. Its screen names the serial that the desk there remembers. A number that was noted on paper will do, too. Type it here. Do not take it from this site.',
  'expired.number': 'Serial from a colleague’s screen or from paper',
  'expired.number.hint': 'Digits only.',
  'expired.number.missing': 'Type the serial from your colleague or from paper.',
  'expired.number.differs':
    'The server shows a statement with another serial, so nothing was signed. Ask the colleague who signed in last. If the number still differs, tell the operator of the server.',
  'expired.people': 'People in this statement',
  'expired.person': 'Number {number}, {name}: {roles}',
  'expired.people.tick': 'Nobody in this list has left or given up the role',
  'expired.people.hint': 'Numbers and roles are signed. Names come from the server.',
  'expired.people.missing': 'Read the list of people, then tick this.',
  'expired.sign': 'Sign it again',

  'waiting.title': 'Waiting for the director’s signature',
  'waiting.compare': 'Compare these six words with the director',
  'waiting.text':
    'Meet the director in person and read these six words aloud. The director sees the same words and then signs your key. Without it no case can open for you.',
  'waiting.polling': 'This page changes by itself as soon as the director has signed.',

  'account.number': 'Member number',
  'account.roles': 'Roles',
  'account.channels': 'Channels',
  'account.no_channels': 'Opens no channel',
  'account.words.text': 'These words stand for your keys. Anyone can compare them with you to be sure of the key.',
  'account.browser': 'This browser',
  'account.browser.kept':
    'This browser keeps your device key. To sign in you need user name, password and authenticator code.',
  'account.browser.not_kept':
    'This browser forgets your device key when the tab is closed. Next time it asks for the code on paper again.',
  'account.session': 'A session ends at most 12 hours after signing in. The screen locks after 15 minutes without use.',
  'account.forget': 'Forget this browser',
  'account.forget.consequence':
    'You are signed out and your device key is removed from this browser. To sign in here again you need the eight words on paper.',
  'account.name': 'Full name',
  'account.name.hint': 'Your colleagues see it in the staff room. Reporters never do.',
  'account.name.missing': 'Write your full name.',
  'account.email': 'E-mail',
  'account.email.hint': 'Administrators and directors see it. This system sends no e-mail.',
  'account.email.wrong': 'This address is not complete. It looks like name@office.go.id',
  'account.user_name.hint': 'At least three letters. Capitals make no difference.',
  'account.user_name.short': 'A user name has at least three letters.',
  'account.password.short': 'A password has at least 12 characters.',
  'account.password.name': 'The password must not contain the user name.',
  'account.password.monotonous':
    'This password repeats the same characters. Use several words that do not belong together.',
  'account.password.advice':
    'At least 12 characters. Four words that do not belong together are easy to keep and hard to guess.',
  'account.password.advice.short': 'Still too short: at least 12 characters.',
  'account.password.advice.fair': 'Fair. One more word makes it strong.',
  'account.password.advice.good': 'Strong.',
  'account.again': 'Password once more',
  'account.again.different': 'The two passwords are not the same. Write it once more.',

  'oversight.title': 'What you can see here now',
  'oversight.text':
    'The official figures: how many reports, how fast they are answered, with what outcome. Reports and reporters’ names are not open to your role.',
  'oversight.statistics': 'Open the statistics',

  'invitation.title': 'Invitation',
  'invitation.reading': 'Reading the invitation…',
  'invitation.early': 'This organisation does not exist yet',
  'invitation.early.text':
    'The director has to found it first, with an invitation of their own. Then open your link again; an invitation lasts 7 days.',
  'invitation.spent': 'This invitation is no longer valid',
  'invitation.spent.text':
    'An invitation works once and lasts 7 days. If you have not finished joining, ask the administrator for a new one.',
  'invitation.to_login': 'To the sign-in page',

  'ceremony.founding': 'Founding',
  'ceremony.joining': 'Joining',
  'ceremony.custody': 'The custodian’s key',
  'ceremony.step': 'Step {at} of {of}',
  'ceremony.progress': 'Progress',
  'ceremony.have': 'Have at hand',
  'ceremony.begin': 'Begin',
  'ceremony.code.label': 'Device code, eight words',
  'ceremony.code.warning':
    'Take no photograph and keep it on no computer. Keep the paper locked away. This code cannot be shown again.',
  'ceremony.code.written': 'I have written it down',
  'ceremony.check.word': 'Word number {number}',
  'ceremony.check.wrong': 'Word number {number} is not the one that was shown. Check your paper.',
  'ceremony.signing.making': 'Making the organisation’s key in this browser…',
  'ceremony.signing.words':
    'These words are at the foot of the report form, on the office’s poster and on every invitation. Anyone can be sure that the key is really yours.',
  'ceremony.sheet.print': 'Print this sheet',
  'ceremony.sheet.warning': 'Print on paper, not into a PDF file. This key is kept nowhere but on paper.',
  'ceremony.sheet.by_hand': 'No printer? Copy it by hand',
  'ceremony.sheet.by_hand.text':
    'Write every character exactly like this, in capitals. Make sure that no person or camera sees the screen.',
  'ceremony.sheet.check': 'The last 12 characters on that sheet',
  'ceremony.sheet.check.hint': 'Read them from the paper: the key’s last line. This proves that the print can be read.',
  'ceremony.sheet.wrong': 'This is not what the sheet says. Check its last line and write it again.',
  'ceremony.recovery.keep1': 'First sheet: put it in an envelope, seal it, keep it in the office safe.',
  'ceremony.recovery.keep2':
    'Second sheet: put it in an envelope, seal it, keep it in another building, such as the regional archive. Print again; do not photocopy the first.',
  'ceremony.found': 'Found the organisation',
  'ceremony.totp.secret': 'The authenticator’s secret',
  'ceremony.working': 'This browser computes for a moment before it stores your keys',
  'ceremony.totp.how':
    'On your phone, open an authenticator application (Aegis, Google Authenticator or another), and scan this code. If you cannot scan, choose to enter a key by hand, and write:',
  'ceremony.totp.link': 'Open it in the authenticator application of this device',
  'ceremony.totp.settings': 'Kind: by time, 6 digits, every 30 seconds.',
  'ceremony.totp.code': 'The six digits shown now',
  'ceremony.totp.code.hint': 'They change every 30 seconds.',
  'ceremony.totp.refused':
    'This code does not match. Check the secret and the phone’s clock, wait for the next code, then try again.',

  'founding.ready': 'Found the organisation',
  'founding.ready.why':
    'You make the keys that protect all reports. They are made in this browser; whoever runs the server never holds them. Do it once, calmly, to the end.',
  'founding.have.time': 'About 20 minutes without interruption',
  'founding.have.paper': 'Paper and a pen, and a locked place to keep it',
  'founding.have.printer': 'A printer and two envelopes that can be sealed',
  'founding.have.phone': 'A phone with an authenticator application',
  'founding.have.alone': 'A room where no person or camera sees the screen',
  'founding.account': 'Your account',
  'founding.account.why': 'You sign in with this user name and password every day. Neither is ever sent to the server.',
  'founding.code': 'Your device code',
  'founding.code.why':
    'Write these eight words by hand. A new browser knows you only by this code; without it even a leaked password is worth nothing.',
  'founding.check': 'Check what you wrote',
  'founding.check.why': 'Read two words from the paper, so that the code is certainly written right.',
  'founding.signing': 'The organisation’s signing key',
  'founding.signing.why':
    'This browser has made the organisation’s signing key. With it you declare who belongs to the organisation and which channels are real.',
  'founding.sheet1': 'Recovery sheet, first print',
  'founding.sheet1.why':
    'If everybody loses their keys, only this sheet opens the old reports again. Whoever holds it can read everything.',
  'founding.sheet2': 'Recovery sheet, second print',
  'founding.sheet2.why': 'One sheet can burn or be lost. The second is kept elsewhere.',
  'founding.totp': 'Second factor',
  'founding.totp.why':
    'At every sign-in your phone proves that it is you. With the first code from the phone the organisation is founded.',
  'founding.record': 'Your organisation is founded',
  'founding.record.why': 'Print this record, sign it and keep it with the office’s papers. It contains no secret.',
  'founding.record.print': 'Print the record',
  'founding.next': 'What comes next',
  'founding.next.login': 'Sign in',
  'founding.next.login.text': 'This browser knows you already. Use a fresh authenticator code.',
  'founding.next.administrator': 'The administrator joins',
  'founding.next.administrator.text': 'Whoever runs the server invites the administrator, who invites the others.',
  'founding.next.compare': 'Compare six words',
  'founding.next.compare.text': 'Meet every new member in person, compare their six words, then sign.',
  'founding.next.channel': 'Open a channel',
  'founding.next.channel.text':
    'When the custodian has made their key and two people can open the channel, it can take reports.',

  'joining.ready': 'Join the organisation',
  'joining.ready.why':
    'You make your own keys in this browser. Then the director compares six words with you in person.',
  'joining.as': 'You are invited as',
  'joining.office':
    'Compare these six words of the organisation with the poster in the office. If they differ, stop and tell the director.',
  'joining.have.time': 'About 10 minutes without interruption',
  'joining.have.paper': 'Paper and a pen, and a locked place to keep it',
  'joining.have.phone': 'A phone with an authenticator application',
  'joining.have.director': 'A director whom you can meet today',
  'joining.account': 'Your account',
  'joining.account.why': 'You sign in with this user name and password every day. Neither is ever sent to the server.',
  'joining.code': 'Your device code',
  'joining.code.why':
    'Write these eight words by hand. A new browser knows you only by this code; without it even a leaked password is worth nothing.',
  'joining.check': 'Check what you wrote',
  'joining.check.why': 'Read two words from the paper, so that the code is certainly written right.',
  'joining.totp': 'Second factor',
  'joining.totp.why': 'At every sign-in your phone proves that it is you.',
  'joining.compare': 'Your six words',
  'joining.compare.why':
    'Your account is ready. One step is left: the director makes sure that this key is really yours.',
  'joining.signed_in': 'The director has signed your key',
  'joining.signed_in.text': 'Please sign in. Use a fresh authenticator code.',

  'paper.copy': 'Sheet {at} of {of}',
  'paper.recovery': 'The organisation’s recovery sheet',
  'paper.recovery.purpose':
    'This key opens all channels and the organisation’s signing key. Keep it in a sealed envelope. Open it only when no handler can open reports any more, before two witnesses.',
  'paper.custody': 'The identity vault’s recovery sheet',
  'paper.custody.purpose':
    'This key opens the vault of reporters’ identities. Keep it in a sealed envelope outside the Inspectorate. Open it only when the custodian has lost their key, before two witnesses.',
  'paper.how_to_type': 'To use it, type all lines one after the other without spaces.',
  'paper.made_on': 'Made on',
  'paper.kept_at': 'Kept at',
  'paper.kept_by': 'Kept by',
  'paper.signature': 'Signature',
  'paper.record': 'Record of the founding',
  'paper.record.text':
    'The organisation’s signing key and recovery key were made in the director’s browser. The recovery sheet was printed twice and each print was checked.',
  'paper.organization_id': 'The organisation’s key number',
  'paper.statement': 'Statement of keys',
  'paper.statement.first': 'Serial 0: the director alone',
  'paper.sheet1_at': 'Recovery sheet 1 is kept at',
  'paper.sheet2_at': 'Recovery sheet 2 is kept at',
  'paper.joining': 'Record of joining',
  'paper.joining.text':
    'This member’s keys were made in their own browser. The director compared the six words below in person and then signed the keys. This record holds no secret.',
  'paper.joining.member': 'Signature of the member',
  'paper.joining.director': 'Signature of the director',
  'paper.witness': 'Witness',

  'members.waiting': 'Waiting to have their six words compared',
  'members.waiting.text': 'The keys are made. Meet in person before you sign.',
  'members.nobody_waiting': 'Nobody is waiting',
  'members.nobody_waiting.text':
    'The administrator invites new members. When one has made their keys, the name appears here with six words.',
  'members.compare': 'Compare six words',
  'members.signed': 'Members in the statement of keys',
  'members.self': 'You',
  'members.unknown': 'Member number {number}',
  'members.channels': 'Channels: {channels}',
  'members.signed_in': '{name}’s key is signed. From now on the staff room is open to them.',
  'members.struck': '{name} has been struck off. The channel keys that were locked to them are gone from the server.',
  'members.strike': 'Strike off',
  'members.restored': '{name} can sign in again.',
  'members.restore.consequence':
    'They can sign in again at once, with the roles and channels that the statement of keys gives them. The administrator may have suspended them because their phone, paper or password was lost. Ask first.',
  'members.strike.title': 'Strike off {name}',
  'members.strike.consequence':
    'This member can no longer open any channel or case. To return they must be invited again, and their six words compared again.',
  'members.strike.custodian':
    'What they have opened stays known. Ask another custodian to renew the vault’s key, then sign it under Keys.',
  'members.strike.known':
    'What they have read stays known. The keys of the channels that you can open are renewed along with it, so that later reports stay closed to them. Only together with the operator of the server could they still show new reporters the old list of keys, for 90 days at most.',

  'compare.title': 'Compare with {name}',
  'compare.how':
    'Ask {name} to read the six words on their screen aloud, here before you. Not by phone, message or through others.',
  'compare.gets': 'With your signature this person gets:',
  'compare.director': 'As a director they also get the organisation’s signing key and can sign other members.',
  'compare.incompatible':
    'One person may not hold these roles together. Do not sign; ask the administrator to invite again with the right roles.',
  'compare.done': 'I have heard these six words from {name} in person, and they are all the same.',
  'compare.only': 'This person has no other member number here that is still valid.',
  'compare.only.hint':
    'What takes two people, such as a false report, must not be decided by one person with two numbers. If there is an old number, strike it first.',
  'compare.sign': 'Sign',
  'compare.different': 'Something differs',
  'compare.stop': 'Do not sign',
  'compare.stop.text':
    'Different words mean that a key was swapped or forged. Ask the administrator to suspend this member and invite them again. If it happens again, stop using the system and have the server examined.',

  'channels.text':
    'A channel takes reports when there is a custodian, its key is made, and at least two people can open it.',
  'channels.none': 'There is no channel yet',
  'channels.none.text': 'Channels come from the report forms that an administrator builds under Channels and forms.',
  'channels.status.new': 'No key yet',
  'channels.status.open': 'Taking reports',
  'channels.status.closed': 'Closed',
  'channels.status.paused': 'Closed for a while',
  'channels.paused.title': 'An administrator closed this channel for a while',
  'channels.paused.text': 'Reporters cannot send new reports through it until it is opened again.',
  'channels.pause': 'Close for a while',
  'channels.pause.title': 'Close the channel {channel} for a while',
  'channels.pause.consequence':
    'From now on it takes no new reports, and the site says so. Cases that exist go on. You or a director can open it again at any time.',
  'channels.resume': 'Open again',
  'channels.remove': 'Delete the channel',
  'channels.remove.title': 'Delete the channel {channel}',
  'channels.remove.consequence': 'It never had a key, so there is no report in it. Its form is deleted with it.',
  'channels.openers': {
    one: '{count} person can open it: {names}.',
    other: '{count} people can open it: {names}.',
  },
  'channels.no_openers': 'Nobody can open it yet.',
  'channels.obstacles': 'Still needed',
  'channels.obstacle.custody': 'The custodian makes their key, and you sign it on the page Keys.',
  'channels.obstacle.openers':
    'At least two reviewers or directors must be able to open this channel. Choose reviewers who have joined with the button below, or ask the administrator to invite somebody new.',
  'channels.obstacle.key': 'The channel’s key is made in your browser with the button below.',
  'channels.make_key': 'Make the channel’s key',
  'channels.make_key.text':
    'It is shared at once with you, with this channel’s reviewers and with the recovery sheet. When nothing else is needed, the channel opens at once.',
  'channels.open': 'Open the channel',
  'channels.questionnaire': 'Sign the new form',
  'channels.renew': 'Renew the key',
  'channels.renew.title': 'Renew the key of {channel}',
  'channels.renew.consequence':
    'Do this when somebody who could open this channel has left. Reports from now on open only for those named today; older cases stay open to them.',
  'channels.close': 'Close the channel',
  'channels.close.title': 'Close the channel {channel}',
  'channels.close.consequence': 'It takes no new reports; reporters see a page that says so. Cases that exist go on.',

  'openers.choose': 'Choose who opens it',
  'openers.title': 'Who opens {channel}?',
  'openers.text':
    'Those you choose can read every report in this channel, earlier ones too. You are always one of them.',
  'openers.colleagues': 'Other reviewers and directors',
  'openers.nobody':
    'There is no other reviewer or director yet. Ask the administrator to invite one, then compare their six words under Members.',
  'openers.gone':
    'The key of this channel is renewed: reports from now on do not open to {names}. What they have read stays known.',
  'openers.few': 'A channel takes reports when at least two people can open it.',

  'elsewhere.title': 'Reports about this organisation itself',
  'elsewhere.text':
    'A reporter who names somebody of this organisation is led to another one, with other people and other keys. A change shows on the public site.',
  'elsewhere.none': 'No other organisation is named yet. The form only advises reporting outside this office.',
  'elsewhere.host': 'Site of the other organisation',
  'elsewhere.host.hint': 'Without https://, for example wbs.province.go.id',
  'elsewhere.host.wrong': 'Write only the name of its site, for example wbs.province.go.id',
  'elsewhere.id.hint': 'It is on that organisation’s page Keys. Ask its director for it in person.',
  'elsewhere.id.wrong': 'A key number has 43 letters and digits. Copy all of it.',
  'elsewhere.id.own': 'This is the key number of your own organisation.',
  'elsewhere.done': 'Signed, and in force in the form.',
  'elsewhere.remove': 'Remove the other organisation',
  'elsewhere.remove.consequence':
    'Reporters are no longer led to another organisation. The public site names the day on which it was removed, and where it led.',

  'signing.poster': 'Make a poster',
  'signing.words':
    'Compare these words with the poster in the office. If they ever differ, somebody has changed the key.',
  'signing.statement': 'Statement of keys',
  'signing.serial': 'Serial',
  'signing.day': 'Signed on',
  'signing.since': 'Key in use since',
  'signing.members': 'Members named',
  'signing.renewal':
    'A statement is valid for 90 days. Once it is 30 days old, it is renewed by itself when a director signs in; while a change waits for a signature, only from 60 days on.',
  'signing.custody': 'The custodian’s key',
  'signing.custody.missing':
    'There is none yet. The custodian makes it after their first sign-in; then your signature is asked for here.',
  'signing.custody.offered':
    '{name} has made the key of the identity vault and keeps its recovery sheet outside the Inspectorate. This browser checks the custodian’s signature when you sign.',
  'signing.custody.renewed':
    '{name} offers a new key of the identity vault. Once you have signed, the next reporters’ identities are kept under the new key; older ones stay open to whoever holds it.',
  'signing.custody.left':
    'A custodian who has left still knows this key. Ask a custodian to renew it on the page Identity vault.',
  'signing.custody.accept': 'Sign the custodian’s key',
  'signing.custody.signed':
    'Signed. Only a custodian can open a reporter’s identity, and the reporter sees every opening.',

  'poster.text':
    'Print it and hang it where staff can see it. Reporters compare its six words with the foot of the form.',
  'poster.print': 'Print the poster',
  'poster.title': 'Have you seen wrongdoing? Report it safely.',
  'poster.promise':
    'Without your name. Only the handlers who hold the key can read it; whoever runs the server cannot.',
  'poster.compare': 'Before you send, make sure that these six words are the ones at the foot of the form:',
  'poster.link': 'This code and this link check the six words for you:',

  'custody.ready': 'Make the key of the identity vault',
  'custody.ready.why':
    'Who sent a report is kept in a vault of its own. Its key is made here, in your browser. No other handler and no director holds it.',
  'custody.ready.why_renew':
    'Identities sent from then on are kept under the new key. Older vaults can still be opened: the old key is locked to the new one.',
  'custody.have.printer': 'A printer and an envelope that can be sealed',
  'custody.have.place': 'A place outside the Inspectorate to keep it, such as the regional secretariat',
  'custody.have.director': 'A director, to sign this key afterwards',
  'custody.have.sheet': 'The vault’s old recovery sheet, from where it is kept outside the Inspectorate',
  'custody.old': 'The old recovery sheet',
  'custody.old.why':
    'No custodian holds the old key any more. Its sheet hands that key on to the new one, so that older vaults can still be opened.',
  'custody.old.label': 'The key on the old sheet',
  'custody.old.hint': 'Type all of it, beginning with AGE-SECRET-KEY-PQ-1. Spaces and new lines do not matter.',
  'custody.old.wrong': 'This is not the key on the vault’s recovery sheet. Check every letter and figure.',
  'custody.old.none': 'There is no sheet',
  'custody.old.consequence':
    'Identities in vaults sent before today can then never be opened again, by anybody. The reports stay readable.',
  'custody.old.go_on': 'Go on without the old sheet',
  'custody.sheet': 'The vault’s recovery sheet',
  'custody.sheet.why':
    'If you lose your key, only this sheet opens the vault. Whoever holds it can learn reporters’ names.',
  'custody.sheet.keep':
    'Put it in an envelope, seal it and leave it outside the Inspectorate. Do not keep it in your office. If the screen locks before the key is offered, destroy this sheet and begin again.',
  'custody.sheet.replaces': 'Once a director has signed, the old sheet is not needed any more: destroy it.',
  'custody.offer': 'Offer it to the director',
  'custody.offered': 'Waiting for the director’s signature',
  'custody.offered.text': 'The key was offered. A director signs it on the page Organisation, under Keys.',
  'custody.not_mine': 'The vault’s key is not shared with you yet',
  'custody.not_mine.text': 'Ask {names} to open the page Identity vault and press Share the key.',
  'custody.not_mine.polling': 'This page changes by itself as soon as the key is shared.',
  'custody.lost': 'Nobody holds the vault’s key any more',
  'custody.lost.text':
    'The custodians before you have left. Make a new key; the recovery sheet that is kept outside the Inspectorate hands the old one on to it.',
  'custody.waiting': 'Waiting for the vault’s key: {names}',
  'custody.waiting.text':
    'A director has compared their words and signed them as custodian. This browser locks the vault’s key to them; the server cannot read it.',
  'custody.share': 'Share the key',
  'custody.shared': 'The vault’s key was shared with {names}.',
  'custody.left': 'A custodian left on {day}',
  'custody.left.text':
    'They still know the vault’s present key. Make a new one, so that identities sent from now on are not open to them.',
  'custody.renew': 'Renew the vault’s key',
  'custody.renew.title': 'Renew the vault’s key?',
  'custody.renew.consequence':
    'You print a new recovery sheet and a director signs the key. Older vaults can still be opened.',
  'custody.duty': 'Your task',
  'custody.duty.text':
    'You decide whether somebody may learn who a reporter is. Every request and its decision stand in the register. The reporter reads the day, the role of who asks, the purpose and your sentence, also if you refuse.',
  'custody.duty.sheet': 'Make sure that the recovery sheet stays sealed outside the Inspectorate.',

  'people.promise':
    'As administrator you look after people and invitations. Reports, how many there are and what they say are not open to you.',
  'people.members': 'Members',
  'people.invitations': 'Invitations not used yet',
  'people.no_invitations': 'No open invitations',
  'people.expires': 'Valid until {date}',
  'people.withdraw': 'Withdraw the invitation',
  'people.withdraw.title': 'Withdraw the invitation of {name}',
  'people.state.joined': 'Waiting for the director',
  'people.state.member': 'Active',
  'people.state.suspended': 'Suspended',
  'people.state.left': 'Left',
  'people.suspend': 'Suspend',
  'people.suspend.title': 'Suspend {name}',
  'people.suspend.consequence':
    'Their session ends this moment and they cannot sign in until you or a director restores them. Use it when a phone, a paper or a password is lost, or when something is suspicious.',
  'people.suspend.last': 'Not suspended: the office would be locked out',
  'people.suspend.last.text':
    'This is the last director or the last administrator who can sign in. First restore or invite somebody else for that role. Once a director has signed them in, you can try again.',
  'people.lifted': 'Suspension lifted by the operator of the server on {date}',
  'people.restore': 'Restore',
  'people.restore.title': 'Restore {name}',
  'people.channels': 'State of the channels',
  'people.openers': {
    one: '{count} person can open it',
    other: '{count} people can open it',
  },
  'people.invite': 'Invite a person',
  'people.invite.submit': 'Make the invitation',
  'people.name': 'Full name',
  'people.name.missing': 'Write the name of the person you invite.',
  'people.roles': 'Roles',
  'people.roles.missing': 'Choose at least one role.',
  'people.roles.incompatible':
    'One person may not hold these together. An administrator holds no other role; a custodian none that reads cases.',
  'people.role.administrator': 'looks after people and pages; reads no report',
  'people.role.reviewer': 'takes in and reviews the reports of their channels',
  'people.role.director': 'routes, decides outcomes, signs members',
  'people.role.investigator': 'works on assigned cases',
  'people.role.custodian': 'decides on opening a reporter’s identity',
  'people.role.observer': 'sees statistics',
  'people.channels_of': 'Channels that they open',
  'people.channels_of.hint': 'Reviewers and directors read every report of these channels.',
  'people.link': 'Invitation for {name}',
  'people.link.text':
    'This link is shown once and is valid until {date}. Give it to the person directly, in a way that only they can read.',
  'people.link.copy': 'Copy the link',
  'people.link.copied': 'The link is copied.',
  'people.link.not_copied': 'The browser does not allow copying. Select the link above and copy it yourself.',
  'people.link.done': 'I have passed it on',
  'people.link.words': 'Add the organisation’s six words, so that they can be compared:',
} as const satisfies Translation<typeof indonesian>
