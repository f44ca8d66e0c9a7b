import type { accessibility as indonesian } from '../id/accessibility.ts'
import type { Translation } from '../translator.ts'

export const accessibility = {
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'Anybody must be able to report to {office}, whatever their eyesight, hands, device or network. The aim is WCAG 2.2, level AA.',
  'accessibility.done': 'What has been done',
  'accessibility.done.keyboard': 'Everything can be done with the keyboard alone, and the focus can always be seen.',
  'accessibility.done.reader':
    'Headings, sections, buttons, fields and errors have names, so that a screen reader can read them out.',
  'accessibility.done.script':
    'The pages of this site need no JavaScript. The form needs it, because the report is locked on your device.',
  'accessibility.done.text': 'Text can be made twice as large with nothing cut off, also on a screen of 360 pixels.',
  'accessibility.done.contrast':
    'Light and dark colours follow your device. Contrast is computed, also for colours that the office chose, and nothing is said by colour alone.',
  'accessibility.done.motion': 'Nothing flashes, and motion stops where your device asks for it.',
  'accessibility.done.time': 'There is no time limit for writing. A draft can be saved and continued.',
  'accessibility.done.code':
    'The code of eight words can be pasted or completed from a list; whoever cannot write it on paper is offered other ways.',
  'accessibility.known': 'What is still lacking',
  'accessibility.known.files': 'Evidence is shown to handlers as it is; there is no text in place of what it shows.',
  'accessibility.known.drawings':
    'Letters in diagrams do not grow with the text. What they say is always written beside them.',
  'accessibility.known.exit':
    'Quick exit by pressing Esc three times works in the form only. On these pages it is an ordinary link.',
  'accessibility.known.own':
    'What the office wrote itself may not exist in English yet; then the Indonesian text is shown.',
  'accessibility.checked': 'How it is checked',
  'accessibility.checked.text':
    'Every change of the software is tested automatically: the rules of WCAG, screen widths, text sizes, keyboard and the structure of the HTML. No tests with users, or with screen readers by people with disabilities, have been made yet.',
  'accessibility.tell': 'If something stands in your way',
  'accessibility.tell.text':
    'Tell the office through the address or telephone on the home page. Do not mention what a report says. A report can also be made in person, and a handler will write it down for you.',
  'accessibility.tell.elsewhere':
    'Tell the office in person or through its general number. Do not mention what a report says. A report can also be made in person, and a handler will write it down for you.',
} as const satisfies Translation<typeof indonesian>
