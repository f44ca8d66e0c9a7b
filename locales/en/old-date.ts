import type { oldDate as indonesian } from '../id/old-date.ts'
import type { Translation } from '../translator.ts'

export const oldDate = {
  'old_date.title': 'More than {days} working days ago',
  'old_date.text':
    'It is to be reported within {days} working days of this date. Report it all the same, and write why only now. Weekends, public holidays and collective leave are not counted.',
} as const satisfies Translation<typeof indonesian>
