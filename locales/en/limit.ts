import type { limit as indonesian } from '../id/limit.ts'
import type { Translation } from '../translator.ts'

export const limit = {
  'limit.on_time': 'Report it by {date}',
  'limit.left': { one: 'After today one working day is left.', other: 'After today {count} working days are left.' },
  'limit.last': 'Today is the last day.',
  'limit.late': 'The time for reporting ended on {date}',
  'limit.late.text': {
    one: 'It is one working day. Report all the same, and tell why it took longer.',
    other: 'It is {count} working days. Report all the same, and tell why it took longer.',
  },
  'limit.counted': 'Counted on your device, without weekends, public holidays and collective leave.',
  'limit.unlisted': 'The holidays of {years} are not listed here yet, so the true limit may be later.',
} as const satisfies Translation<typeof indonesian>
