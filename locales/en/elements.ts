import type { elements as indonesian } from '../id/elements.ts'
import type { Translation } from '../translator.ts'

export const elements = {
  'element.what': 'What',
  'element.who': 'Who',
  'element.where': 'Where',
  'element.when': 'When',
  'element.why': 'Why',
  'element.how': 'How',
  'element.what.question': 'What happened?',
  'element.who.question': 'Who is involved?',
  'element.where.question': 'Where did it happen?',
  'element.when.question': 'When did it happen?',
  'element.why.question': 'Why was it done?',
  'element.how.question': 'How was it done?',
} as const satisfies Translation<typeof indonesian>
