// The device code as people type it, and what is wrong with it, in words.
import { formatList } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import { codeProblem } from '../../protocol/account/code.ts'
import { wordIndex } from '../../protocol/account/words/index.ts'
import { suggestWords } from '../../protocol/account/words/meant.ts'
import type { ConsoleWords } from '../base/words.ts'

/** Why these words cannot be a code, naming the first that is not in the list; null if they can be one. */
export function deviceCodeProblem(words: readonly string[], t: Translator<ConsoleWords>): string | null {
  const problem = codeProblem(words)
  if (problem === null) return null
  const at = words.findIndex((word) => wordIndex(word) === null)
  const word = words[at]
  if (word === undefined) return t(problem === 'check' ? 'code.problem.check' : 'code.problem.count')
  const near = suggestWords(word)?.words ?? []
  if (near.length === 0) return t('code.problem.unknown_word', { number: at + 1, word })
  return t('code.problem.near', { number: at + 1, word, words: formatList(near, t.language, 'disjunction') })
}
