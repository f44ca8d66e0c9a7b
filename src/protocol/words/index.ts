// The words of account codes: which word stands for which number, and what to offer while a person types.

import { WORDS } from './words.ts'

const places = new Map(WORDS.map((word, place) => [word, place]))

/** The number that a word stands for, or null: only the exact word counts, a guess would open the wrong account. */
export function wordIndex(word: string): number | null {
  return places.get(word) ?? null
}

/** All words that begin with these letters, in order; nothing for no letters. Four letters leave one word at most. */
export function completeWord(prefix: string): readonly string[] {
  return prefix === '' ? [] : WORDS.filter((word) => word.startsWith(prefix))
}

export { WORDS }
