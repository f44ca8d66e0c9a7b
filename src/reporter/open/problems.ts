import { formatList } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import type { FieldProblem } from '../../ui/index.ts'
import type { Device } from '../core/device.ts'
import type { Words } from '../core/words.ts'

export interface WordProblems {
  /** For the list on top: each leads to its word; empty words are told together. */
  readonly summary: readonly FieldProblem[]
  /** Beside the word, by its place. */
  readonly words: ReadonlyMap<number, string>
}

/** What is wrong with the words, found before anything is computed; null when nothing is. */
export function problemsOf(device: Device, words: readonly string[], t: Translator<Words>): WordProblems | null {
  const empty = words.flatMap((word, at) => (word === '' ? [at] : []))
  const unknown = words.flatMap((word, at) => (word !== '' && device.wordIndex(word) === null ? [at] : []))
  const numbers = (places: readonly number[]) =>
    formatList(
      places.map((at) => String(at + 1)),
      t.language,
    )
  const summary = [
    ...unknown.map((at) => ({
      id: `word-${at}`,
      message: t('reporter.open.unknown', { number: at + 1, word: words[at] ?? '' }),
    })),
    ...empty.slice(0, 1).map((at) => ({
      id: `word-${at}`,
      message: t('reporter.open.empty', { numbers: numbers(empty) }),
    })),
  ]
  if (summary.length > 0) {
    const beside = [
      ...unknown.map((at) => [at, t('reporter.open.unknown_short')] as const),
      ...empty.map((at) => [at, t('reporter.open.empty_short')] as const),
    ]
    return { summary, words: new Map(beside) }
  }
  if (device.codeProblem(words) === null) return null
  return { summary: [{ id: 'word-0', message: t('reporter.open.check') }], words: new Map() }
}
