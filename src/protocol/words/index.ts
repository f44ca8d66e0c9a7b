// The words of account codes: which word stands for which number, and what to offer while a person types.

import { fold } from './rules.ts'
import { WORDS } from './words.ts'

const places = new Map(WORDS.map((word, place) => [word, place]))

/** The number that a word stands for, or null: only the exact word counts, a guess would open the wrong account. */
export function wordIndex(word: string): number | null {
  return places.get(word) ?? null
}

/**
 * All words that begin with these letters, in order; nothing for no letters. Four letters leave one word at most. Where
 * they are fewer or no word begins so, also the word that sounds like the whole: `syal`, noted by ear, is found by `sal`.
 */
export function completeWord(prefix: string): readonly string[] {
  if (prefix === '') return []
  const found = WORDS.filter((word) => word.startsWith(prefix))
  if (found.length > 0 && prefix.length > 3) return found
  heard ??= WORDS.map(fold)
  const alike = WORDS[heard.indexOf(fold(prefix))]
  return alike && !found.includes(alike) ? [...found, alike] : found
}

/** How each word of the list sounds, once it is asked for. */
let heard: readonly string[] | undefined

export { WORDS }
