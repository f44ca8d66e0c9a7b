import type { Translator } from '../../../locales/translator.ts'
import type { FieldProblem } from '../../ui/index.ts'
import type { Device } from '../core/device.ts'
import type { Words } from '../core/words.ts'

/** What is wrong with the words, each problem at its word; found before anything is computed. */
export function problemsOf(device: Device, words: readonly string[], t: Translator<Words>): FieldProblem[] {
  const found = words.flatMap((word, at) => {
    const id = `word-${at}`
    if (word === '') return [{ id, message: t('reporter.open.empty', { number: at + 1 }) }]
    if (device.wordIndex(word) !== null) return []
    return [{ id, message: t('reporter.open.unknown', { number: at + 1, word }) }]
  })
  if (found.length > 0 || device.codeProblem(words) === null) return found
  return [{ id: 'word-0', message: t('reporter.open.check') }]
}
