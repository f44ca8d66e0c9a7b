import { formatList } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import type { FieldProblem } from '../../ui/index.ts'
import type { Opening } from '../core/device.ts'
import type { Words } from '../core/words.ts'

export interface WordProblems {
  /** For the summary at the top: each problem links to its word; empty words are listed together. */
  readonly summary: readonly FieldProblem[]
  /** Shown beside the word, by its place. */
  readonly words: ReadonlyMap<number, string>
}

/** What is wrong with the words, found before anything is computed; null if nothing is. */
export function problemsOf(tools: Opening, words: readonly string[], t: Translator<Words>): WordProblems | null {
  const empty = words.flatMap((word, at) => (word === '' ? [at] : []))
  const numbers = (places: readonly number[]) =>
    formatList(
      places.map((at) => String(at + 1)),
      t.language,
    )
  const unclear = words.flatMap((word, at) => {
    const suggestion = word === '' ? null : tools.suggestWords(word)
    return suggestion ? [{ at, word, ...suggestion }] : []
  })
  const summary = [
    ...unclear.map(({ at, word, kind, words }) => {
      const given = { number: at + 1, word }
      const key = words.length > 0 ? (`reporter.open.${kind}_near` as const) : (`reporter.open.${kind}` as const)
      return { id: `word-${at}`, message: t(key, { ...given, words: formatList(words, t.language, 'disjunction') }) }
    }),
    ...empty.slice(0, 1).map((at) => ({
      id: `word-${at}`,
      message: t('reporter.open.empty', { numbers: numbers(empty) }),
    })),
  ]
  if (summary.length > 0) {
    const beside = [
      ...unclear.map(({ at, kind }) => [at, t(`reporter.open.${kind}_short`)] as const),
      ...empty.map((at) => [at, t('reporter.open.empty_short')] as const),
    ]
    return { summary, words: new Map(beside) }
  }
  if (tools.codeProblem(words) === null) return null
  return { summary: [{ id: 'word-0', message: t('reporter.open.check') }], words: new Map() }
}
