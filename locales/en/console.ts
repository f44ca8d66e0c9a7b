import type { console as indonesian } from '../id/console.ts'
import type { Translation } from '../translator.ts'

export const console = {
  'console.place': 'Staff room',
} as const satisfies Translation<typeof indonesian>
