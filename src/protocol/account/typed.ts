// Reads a code as people type, paste or dictate it.
import { CODE_WORDS, codeProblem } from './code.ts'
import { wordIndex } from './words/index.ts'
import { meantWord } from './words/meant.ts'

/** Nobody needs more characters for a code; the limit keeps a page that is pasted by mistake from costing time. */
const LONGEST = 2000

/**
 * Splits typed or pasted text into lower-case words; everything except letters separates them. Full-width letters count
 * as letters, and accents are dropped. Characters without width (a soft hyphen, a joiner) do not split a word, except
 * the zero-width space, which separates words.
 */
export function splitCode(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?!\u200b)[\p{M}\p{Cf}]/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

/**
 * The intended words of a code: a beginning that identifies a word becomes that word. Of more than eight words, unknown
 * ones are left out (a chat's label such as "kode:" is pasted too), and the first eight in a row with a right checking
 * word are the code. If there are none, unknown words at the ends are dropped, and the rest is kept for an error
 * message.
 */
export function readCode(text: string): string[] {
  const words = splitCode(text.slice(0, LONGEST)).map((word) => meantWord(word) ?? word)
  if (words.length <= CODE_WORDS) return words
  const known = words.filter(isKnown)
  for (let at = 0; at + CODE_WORDS <= known.length; at++) {
    const eight = known.slice(at, at + CODE_WORDS)
    if (codeProblem(eight) === null) return eight
  }
  let [from, to] = [0, words.length]
  while (to - from > CODE_WORDS && !isKnown(words[from])) from++
  while (to - from > CODE_WORDS && !isKnown(words[to - 1])) to--
  return words.slice(from, to)
}

function isKnown(word: string | undefined): boolean {
  return word !== undefined && wordIndex(word) !== null
}
