// The words of account codes: which word stands for which number.
import { WORDS } from './words.ts'

const places = new Map(WORDS.map((word, place) => [word, place]))

/** The number that a word stands for, or null: only the exact word counts, a guess would open the wrong account. */
export function wordIndex(word: string): number | null {
  return places.get(word) ?? null
}

export { WORDS }
