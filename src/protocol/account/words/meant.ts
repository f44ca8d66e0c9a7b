// Finds the word of the list that a person means who types only its beginning, writes it by ear or mistypes it.
import { WORDS, wordIndex } from './index.ts'
import { fold } from './rules.ts'

/** So many first letters identify a word, by the rules of the list. */
const NAMING = 4
/** The most suggestions: more would be a list to read, not a help. */
const MOST = 4

/**
 * All words that begin with these letters, in order; none for no letters. Four letters leave at most one word. If there
 * are fewer letters, or no word begins with them, also the word that sounds like them: `sal` finds `syal`.
 */
export function completeWord(prefix: string): readonly string[] {
  if (prefix === '') return []
  const found = WORDS.filter((word) => word.startsWith(prefix))
  if (found.length > 0 && prefix.length >= NAMING) return found
  const alike = WORDS[soundOfWords().indexOf(fold(prefix))]
  return alike && !found.includes(alike) ? [...found, alike] : found
}

/**
 * The word itself, or the only one that these letters identify: by its first four letters or more, or by its sound.
 * Null if there are too few letters or no word fits: the person is asked about anything uncertain.
 */
export function meantWord(text: string): string | null {
  if (wordIndex(text) !== null) return text
  const [only, ...others] = text.length >= NAMING ? completeWord(text) : []
  return only !== undefined && others.length === 0 ? only : null
}

export interface Suggestion {
  /** Why it is not one word: too few letters yet, or letters with which no word begins. */
  readonly kind: 'begun' | 'unknown'
  /** At most four, the nearest first; empty if too many words, or none, are near. */
  readonly words: readonly string[]
}

/** The suggestion for a text that is not a word of the list; null for one that is. */
export function suggestWords(text: string): Suggestion | null {
  if (wordIndex(text) !== null) return null
  const begun = completeWord(text)
  if (begun.length > 0) return { kind: 'begun', words: begun.length > MOST ? [] : begun }
  return { kind: 'unknown', words: text.length < 3 ? [] : nearWords(text) }
}

/** The words that are one or two typing mistakes away; a match of a whole word comes before one of its beginning. */
function nearWords(text: string): string[] {
  const folded = fold(text)
  // In four letters a second mistake leaves too little information.
  const most = folded.length > NAMING ? 2 : 1.5
  return soundOfWords()
    .map((sound, at) => ({ at, slips: slipsBetween(folded, sound) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ at }) => WORDS[at] as string)
}

/**
 * How many letters must be inserted, dropped, replaced or exchanged with their neighbour to turn one text into the
 * other (optimal string alignment), plus a half if only the word's beginning was written.
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

/** The sound of each word of the list, computed at the first call. */
function soundOfWords(): readonly string[] {
  sounds ??= WORDS.map(fold)
  return sounds
}

let sounds: readonly string[] | undefined
