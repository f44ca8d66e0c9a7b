// The words of account codes, and the number of each word.
import { WORDS } from './words.ts'

const places = new Map(WORDS.map((word, place) => [word, place]))

/** The number of a word, or null. Only the exact word counts, because a guess would open the wrong account. */
export function wordIndex(word: string): number | null {
  return places.get(word) ?? null
}

export { WORDS }
