// Eight places, and which of them typing or pasting into one fills.
import type { Opening } from '../core/device.ts'

export const WORD_COUNT = 8

export interface Filled {
  readonly words: readonly string[]
  /** The place where the typing continues, or null if it stays. */
  readonly next: number | null
}

/**
 * The words after this text was typed or pasted in a place. Several words fill the following places, too, and a whole
 * code all of them. A space after one word ends it, even on a keyboard that sends no key event for it. Before the tools
 * have arrived, a text stays as typed.
 */
export function typeInto(tools: Opening | null, words: readonly string[], at: number, text: string): Filled {
  const put = (from: number, given: readonly string[]) =>
    words.map((word, place) => (place < from ? word : (given[place - from] ?? word)))
  if (!tools) return { words: put(at, [text]), next: null }
  const [first = '', ...others] = tools.splitCode(text)
  // One more letter would begin another word.
  const ended = tools.splitCode(`${text}a`).length > others.length + 1
  if (others.length > 0) {
    const given = tools.readCode(text)
    const from = given.length < WORD_COUNT ? at : 0
    return { words: put(from, given), next: Math.min(from + given.length - (ended ? 0 : 1), WORD_COUNT - 1) }
  }
  const whole = ended ? onlyWord(tools, first) : null
  return { words: put(at, [whole ?? first]), next: whole ? at + 1 : null }
}

/** The words of a text that contains all of them. */
export function typeAll(tools: Opening | null, text: string): readonly string[] {
  const given = tools ? tools.readCode(text) : [text]
  return Array.from({ length: WORD_COUNT }, (_, place) => given[place] ?? '')
}

/** The words as they are meant, before they are checked: half-typed words are completed. */
export function settle(tools: Opening, words: readonly string[]): readonly string[] {
  const parts = words.map(tools.splitCode)
  if (parts.some(({ length }) => length > 1)) return typeAll(tools, words.join(' '))
  return parts.map(([word = '']) => tools.meantWord(word) ?? word)
}

/** The word that a space completes: a whole one, or the only suggestion. */
function onlyWord(tools: Opening, text: string): string | null {
  const offer = tools.suggestWords(text)
  if (!offer) return text
  const [only, ...others] = offer.kind === 'begun' ? offer.words : []
  return only !== undefined && others.length === 0 ? only : null
}
