// Which word of the list a person means who types its beginning, writes it by ear, or slips on the keyboard.
import { WORDS, wordIndex } from './index.ts'
import { fold } from './rules.ts'

/** So many letters name a word, by the rules of the list. */
const NAMING = 4
/** More would be a list to read, not a help. */
const MOST = 4

/**
 * All words that begin with these letters, in order; nothing for no letters. Four letters leave one word at most. Where
 * they are fewer or no word begins so, also the word that sounds like the whole: `syal`, noted by ear, is found by `sal`.
 */
export function completeWord(prefix: string): readonly string[] {
  if (prefix === '') return []
  const found = WORDS.filter((word) => word.startsWith(prefix))
  if (found.length > 0 && prefix.length >= NAMING) return found
  const alike = WORDS[soundOfWords().indexOf(fold(prefix))]
  return alike && !found.includes(alike) ? [...found, alike] : found
}

/**
 * The word itself, or the only one that these letters name: its first four, or more, or its sound. Null where fewer
 * letters or none fit: what is not certain is asked for.
 */
export function meantWord(text: string): string | null {
  if (wordIndex(text) !== null) return text
  const [only, ...others] = text.length >= NAMING ? completeWord(text) : []
  return only !== undefined && others.length === 0 ? only : null
}

export interface Suggestion {
  /** Why it is not one word: too few letters yet, or letters with which no word begins. */
  readonly kind: 'begun' | 'unknown'
  /** At most four, the nearest first; none where too many or no words are near. */
  readonly words: readonly string[]
}

/** What to offer for a text that is no word of the list; null for one that is. */
export function suggestWords(text: string): Suggestion | null {
  if (wordIndex(text) !== null) return null
  const begun = completeWord(text)
  if (begun.length > 0) return { kind: 'begun', words: begun.length > MOST ? [] : begun }
  return { kind: 'unknown', words: text.length < 3 ? [] : nearWords(text) }
}

/** The words that are one or two slips away; a whole word before one of which only the beginning was written. */
function nearWords(text: string): string[] {
  const folded = fold(text)
  // In four letters the second slip leaves too little to go by.
  const most = folded.length > NAMING ? 2 : 1.5
  return soundOfWords()
    .map((sound, at) => ({ at, slips: slipsBetween(folded, sound) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ at }) => WORDS[at] as string)
}

/**
 * Letters to insert, drop, replace or exchange with their neighbour (optimal string alignment) until one is the other;
 * half a slip more where only the word's beginning was written.
 */
function slipsBetween(text: string, word: string): number {
  let before: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, j) => j)
  for (let i = 1; i <= text.length; i++) {
    const next = [i]
    for (let j = 1; j <= word.length; j++) {
      const same = text[i - 1] === word[j - 1]
      const exchanged = i > 1 && j > 1 && text[i - 1] === word[j - 2] && text[i - 2] === word[j - 1]
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        exchanged ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return Math.min(at(row, word.length), Math.min(...row) + 0.5)
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}

/** How each word of the list sounds, once it is asked for. */
function soundOfWords(): readonly string[] {
  sounds ??= WORDS.map(fold)
  return sounds
}

let sounds: readonly string[] | undefined
