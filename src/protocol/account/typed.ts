// A code as people type, paste or dictate it.
import { CODE_WORDS, codeProblem } from './code.ts'
import { wordIndex } from './words/index.ts'
import { meantWord } from './words/meant.ts'

/** Nobody writes a code in more characters; a whole page pasted by mistake costs no time. */
const LONGEST = 2000

/**
 * Lower-case words from whatever was typed or pasted: everything but letters between them is ignored. Full-width letters
 * are letters, accents are left out, and what has no width (a soft hyphen, a joiner) cuts no word in two; the zero-width
 * space does, because it stands between words.
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
 * The words of a code that were meant: beginnings that name a word are taken for it. Of more than eight, the eight in a
 * row that fit together, once what is not in the list is left out: a chat's label, "kode:", is pasted along. Where none
 * fit, what is unknown at the ends goes; the rest stays as it is, to be told about.
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
