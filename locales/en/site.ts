import type { site as indonesian } from '../id/site.ts'
import type { Translation } from '../translator.ts'

export const site = {
  'site.place': 'Whistleblowing System',
  'site.pages': 'Pages of this site',
  'site.page.home': 'Home',
  'site.page.guide': 'How to report',
  'site.page.flow': 'The reporting process',
  'site.page.criteria': 'Criteria',
  'site.page.confidentiality': 'Confidentiality',
  'site.page.limits': 'Limits of protection',
  'site.page.questions': 'Questions',
  'site.page.accessibility': 'Accessibility',
  'site.menu': 'Menu',
  'site.pages.more': 'Further pages',
  'site.description': 'The channel of {office} for reporting wrongdoing in {region}, without having to give a name.',
  'site.description.guide': 'Step by step: preparing, writing, adding evidence, sending and following a report.',
  'site.description.flow': 'Who does what, from the report that is written to the closing answer, in eight stages.',
  'site.description.criteria': 'The elements and criteria that make a report easy to examine.',
  'site.description.confidentiality': 'How reports are locked, how names are kept apart, and what is not stored.',
  'site.description.limits': 'What this site cannot prevent, and what you can do about it.',
  'site.description.questions': 'What people ask before they report, with the answers.',
  'site.description.accessibility': 'What was done so that anybody can report, and what is still lacking.',
  'site.demo.title': 'Demonstration site',
  'site.demo.text': 'Only for trying out; do not write a real report.',
  'site.key': 'The six words of this office’s key',
  'site.key.how': 'How to compare them',
  'site.software': 'Runs on Peluit, free software under the AGPL-3.0 licence.',

  'site.not_found.title': 'There is no such page',
  'site.not_found.text': 'Check the address, or start from the home page.',
  'site.failed.title': 'This page cannot be shown right now',
  'site.failed.text': 'The server is in trouble. Please try again in a few minutes.',
  'site.go_home': 'To the home page',

  'home.title': 'Tell us what you know. You need not give your name.',
  'home.lead':
    'This is where {office} receives reports of wrongdoing in {region}. Your report is locked on your own device before it is sent.',
  'home.own_device': 'Use your own phone and a network outside the office.',
  'home.same_page':
    'All these buttons open the same page, where you choose once more. That way your browser’s history does not show what you came to do.',
  'home.noscript': 'The form needs JavaScript. In Tor Browser, choose the security level “Safer” instead of “Safest”.',
  'home.drawing': 'Drawing: a house with a hipped roof; its door has the shape of a keyhole.',
  'home.closed.title': 'No new reports are taken here at present',
  'home.closed.text':
    'Reports already sent are still being handled and can still be opened. To report something new, come back another day, or contact the office if that is safe for you.',
  'home.closing.title': 'This form takes reports up to and including {date}',
  'home.closing.text':
    'The list of keys of this office must be signed again before that date has passed. Otherwise the form closes until the list is signed. Reports already sent can still be read, but no letters or evidence can be added.',
  'home.expired.text':
    'The list of keys of this office is more than 90 days old and must be signed again. Until then your device sends nothing here. Reports already sent are not lost and can still be read with your code.',
  'home.closing.ways':
    'Other ways to reach {office}, if that is safe for you (telephone, e-mail and social networks do not hide who you are):',
  'home.preparing.title': 'This channel is being prepared',
  'home.preparing.text':
    'Reports cannot be taken yet, because the keys have not been made. Come back another day, or contact the office if that is safe for you.',
  'home.channels': 'What you can report here',
  'home.channel.closed': '{title}: no new reports at present',

  'home.promises': 'Three promises, and their limits',
  'promise.locked.title': 'The server cannot open your report',
  'promise.locked.text':
    'Report and evidence open only with the keys of this channel’s handlers. Whoever runs the server stores a locked box, without the key.',
  'promise.locked.how': 'How a report is locked',
  'promise.locked.limit': 'Limits on the server’s side',
  'promise.nameless.title': 'No name is needed',
  'promise.nameless.text.code':
    'Eight words made on your device stand in for your name. If you wish to leave a name all the same, it is kept apart from the report.',
  'promise.nameless.text.pseudonym':
    'A pseudonym that you choose yourself stands in for your name. If you wish to leave a name all the same, it is kept apart from the report.',
  'promise.nameless.how': 'How names are kept apart',
  'promise.nameless.limit': 'What can still reveal you',
  'promise.answer.title': {
    one: 'An answer within {count} day',
    other: 'An answer within {count} days',
  },
  'promise.answer.text':
    'Your page shows the due date as soon as the report is sent. In the office’s queue, a report past that date is marked late.',
  'promise.answer.how': 'How the time is counted',
  'promise.answer.limit': 'What software cannot enforce',

  'home.register': 'Register',
  'home.steps': 'The steps of reporting',
  'home.steps.guide': 'How to report, step by step',
  'home.advice.more': 'How confidentiality is kept',

  'home.elements': 'The elements of a report',
  'home.elements.text':
    'The more of these questions a report answers, the easier it is to examine. Write what you know; the office can ask you for the rest. Add what evidence you have: photographs, documents or recordings.',
  'home.elements.drawing': 'Diagram: one sheet of report surrounded by its elements: {list}.',
  'home.elements.sheet': 'Report',

  'home.stages': 'Eight stages of handling',
  'home.stages.text': 'Your page shows at any time which stage your report has reached.',
  'home.stage.last': 'Closed and archived',
  'home.stage.last.meaning':
    'You can read the outcome and the closing answer. The case is then kept until its retention period ends.',

  'home.figures': 'Figures that we publish',
  'home.figures.all': 'All figures, by month and by stage',
  'home.questions': 'Frequent questions',
  'question.traced': 'Can I be found out?',
  'question.traced.answer':
    'The system asks for no name and does not record your network address. What most often reveals a reporter is the report itself: something that only you know, or how you are connected to the person reported. Use your own device, avoid the office’s network, and read the page on the limits of protection before you write.',
  'question.proof': 'Must my evidence be complete?',
  'question.proof.answer':
    'No. Add what you can already reach. Do not take risks to find more; evidence can follow later through your page.',
  'question.follow': 'How do I know that my report is being handled?',
  'question.follow.answer':
    'Open your page. It shows the stages with their dates, the office’s questions and answers, and the date by which an answer is due.',
  'question.lost': 'What if I lose my code?',
  'question.lost.answer':
    'Nobody can restore it, not even this office. The report is still handled, but you can no longer open its page. You may send a new report.',
  'question.lost_login': 'What if I lose my password or my code?',
  'question.lost_login.answer':
    'As long as you still have one of them, the code or the user name with its password, you can open your page. If both are lost, nobody can restore them, not even this office. The report is still handled, and you may send a new one.',
  'question.change': 'Can a report be changed or withdrawn?',
  'question.change.answer':
    'Nobody can change a report once it is sent. You can add messages and evidence, or withdraw it.',
  'question.inspectorate': 'What if the person reported works at the Inspectorate?',
  'question.inspectorate.elsewhere':
    'The form asks this first, before you write anything, and links to a channel at another organisation with keys of its own.',
  'question.inspectorate.here':
    'This office has not linked another channel for that, and reports sent here are read by people of the Inspectorate. The page on confidentiality names other ways.',

  'home.questions.all': 'All questions and answers',
  'home.flow': 'Every step of handling, with a diagram',
  'home.criteria': 'All about the criteria',
  'home.others': 'If your report is not for this channel',
  'home.others.go': 'Go to that channel',

  'home.contacts': 'Address and contacts',
  'home.contacts.text':
    'Telephone, e-mail and social networks do not hide who you are. To stay anonymous, use the form.',
  'contact.address': 'Address',
  'contact.phone': 'Telephone',
  'contact.email': 'E-mail',
  'contact.web': 'Website',
  'contact.instagram': 'Instagram',
  'contact.facebook': 'Facebook',
  'contact.x': 'X',
  'contact.youtube': 'YouTube',
  'contact.tiktok': 'TikTok',
  'contact.hours': 'Office hours',
  'home.legal': 'Legal basis',
} as const satisfies Translation<typeof indonesian>
