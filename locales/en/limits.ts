import type { limits as indonesian } from '../id/limits.ts'
import type { Translation } from '../translator.ts'

export const limits = {
  'limits.title': 'Limits of protection',
  'limits.lead':
    'No software protects from everything. This is what this site cannot prevent, and what you can do about it.',
  'limits.do': 'What you can do:',

  'limits.you': 'Around you',
  'limits.content.title': 'The report itself may point at you',
  'limits.content.text':
    'Handlers and, if the case goes on, the person reported may guess the writer from something that few people know, from a way of writing, or from evidence that only you hold.',
  'limits.content.do': 'Write about the act, not about your part. Read it again as the person reported would.',
  'limits.device.title': 'A device that is watched',
  'limits.device.text':
    'A phone with spyware, a keyboard app that records, or an office computer can see what you write before it is locked.',
  'limits.device.do': 'Use your own phone with the keyboard it came with, not a device of the office.',
  'limits.network.title': 'The network knows that you opened this site',
  'limits.network.text': 'Whoever runs the network cannot read your report, but sees which site was visited, and when.',
  'limits.network.do': 'Avoid the office’s Wi-Fi. Use mobile data, or Tor Browser, which hides the visit.',
  'limits.history.title': 'Traces of the visit in your browser',
  'limits.history.text':
    'This page enters your browser’s history like any other. The link “{button}” takes you to another site, but does not erase the history.',
  'limits.history.do': 'Use a private window, or clear the history afterwards.',
  'limits.files.title': 'Evidence files carry hidden details',
  'limits.files.text':
    'Only JPEG, PNG and WebP pictures are cleaned automatically. Documents, videos and recordings may hold their author’s name, and printouts may bear marks of their printer. File names are not changed: a date or a person’s name in one goes along.',
  'limits.files.do': 'When in doubt, send a photograph or a screenshot instead of the original file.',
  'limits.code.title': 'A code that is lost or seen',
  'limits.code.text': 'Anybody who holds the code can open your page. Nobody can restore a code that is lost.',
  'limits.code.do': 'Write it on paper, keep it where only you know, and do not photograph it.',

  'limits.office': 'In the office',
  'limits.handler.title': 'A handler who leaks',
  'limits.handler.text':
    'People who may read a report can tell others about it. Locks do not prevent a betrayal of office.',
  'limits.handler.do': 'Write no more than is needed, least of all about yourself.',
  'limits.custodian.title': 'A custodian together with the server’s operator',
  'limits.custodian.text':
    'If the two conspire, they can open an identity vault without a record that you see. Neither can do it alone.',
  'limits.custodian.do': 'Leave your identity empty unless it is needed. An empty vault holds nothing.',
  'limits.notice.title': 'News that the server keeps back',
  'limits.notice.text':
    'A dishonest server can keep back the news that your identity was opened, if it keeps back all later news of the office, too. The next news of the office shows that something is missing.',
  'limits.notice.do': 'If the office is silent for long, ask by another way.',
  'limits.former.title': 'A former handler together with the server’s operator',
  'limits.former.text':
    'If they conspire, they can go on reading cases that the former handler once opened, or add messages with an old date. For up to 90 days after the office has struck them out, they can also show new reporters the old list of keys and read those new reports.',
  'limits.former.do': 'If a message seems odd, do not answer it. Send a new report and say what seems odd.',
  'limits.answer.title': 'An answer that does not come',
  'limits.answer.text': 'This site counts the days and marks what is late, but it cannot make anybody answer or act.',
  'limits.answer.do':
    'If the deadline passes, ask on your page. You can also turn to the Ombudsman or the provincial inspectorate.',
  'limits.spam.title': 'A report that is taken for spam',
  'limits.spam.text': {
    other:
      'A director can discard what they think is not a report. Its files are gone at once. Somebody else in the office can take it back, without the files, for {count} days after that or after your last letter, but this site cannot make them. Then the content is destroyed.',
  },
  'limits.spam.do':
    'Say what happened from the first sentence on, keep copies of your evidence, and open your page now and then: the reason and the last day are written there, and you can object with a letter.',

  'limits.server': 'On the server',
  'limits.site.title': 'A site that is altered in secret',
  'limits.site.text':
    'The program that locks your report is delivered by this server. Whoever controls the server can deliver another one that copies what you write. Browsers cannot yet prove that a program is genuine.',
  'limits.site.do': 'If the person you report has power over this server, choose another, independent body.',
  'limits.deletion.title': 'A report that is deleted',
  'limits.deletion.text':
    'Whoever runs the server can neither read nor change a report, but can delete it. That a report has vanished cannot yet be proved to others.',
  'limits.deletion.do': 'Keep the registration number and copies of your evidence in a safe place of your own.',
  'limits.links.title': 'Several reports with one code',
  'limits.links.text':
    'Storage does not show which reports share a code. But whoever runs the server can see it when you open your page, if they watch at that moment.',
  'limits.links.do':
    'If reports must not be linked, send each with a new code, at another time and over another network.',
  'limits.password.title': 'A weak password',
  'limits.password.text':
    'If you use a user name and password, whoever runs the server can try to guess them. The code of eight words cannot be guessed in practice.',
  'limits.password.do':
    'Choose a long password that you use nowhere else. The code alone, without a user name, is safer.',
} as const satisfies Translation<typeof indonesian>
