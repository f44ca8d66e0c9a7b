// The device code as people type it: abbreviations that only one word fits are taken for that word.
import { codeProblem, splitCode } from '../../protocol/code.ts'
import { completeWord, wordIndex } from '../../protocol/words/index.ts'

/** The words that were meant. */
export function readDeviceCode(text: string): string[] {
  return splitCode(text).map((word) => {
    const [only, ...others] = wordIndex(word) === null ? completeWord(word) : [word]
    return only !== undefined && others.length === 0 ? only : word
  })
}

/** What is wrong with them, as the key of a sentence; null when they can be a code. */
export function deviceCodeProblem(words: readonly string[]) {
  const problem = codeProblem(words)
  return problem === null ? null : (`code.problem.${problem}` as const)
}
