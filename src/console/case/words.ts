import type { casework } from '../../../locales/id/casework.ts'
import type { ConsoleWords } from '../app/words.ts'

/** The console's words with those of the casework: `useT<CaseworkWords>()`. */
export type CaseworkWords = ConsoleWords & typeof casework
