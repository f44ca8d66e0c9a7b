import { expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Answer, Question } from '../../../domain/names/questionnaire.ts'
import { isAnswered } from '../../../domain/questionnaire.ts'
import { english } from '../../core/english.ts'
import { formWords, type Words } from '../../core/words.ts'
import { answerLines } from './answer-text.ts'

const t = makeTranslator<Words>(formWords as Words, 'id')
const options = [{ value: 'suap', label: { id: 'Suap', en: 'Bribery' } }]

test.each<[string, Partial<Question>, Answer, string[]]>([
  ['a text is itself', { type: 'long' }, 'Dua baris\nlagi', ['Dua baris\nlagi']],
  ['a choice is its label', { type: 'choice', options }, 'suap', ['Suap']],
  ['a choice that the questions no longer know stays readable', { type: 'choice', options }, 'lama', ['lama']],
  ['several choices are a line each', { type: 'choices', options }, ['suap', 'lama'], ['Suap', 'lama']],
  ['an amount is rupiah', { type: 'amount' }, '250000000', ['Rp\u00a0250.000.000']],
  ['a tick is yes', { type: 'tick' }, true, ['Ya']],
  ['a month is not made into a day', { type: 'date' }, { from: '2026-03' }, ['Maret 2026']],
  ['a period has both ends', { type: 'date' }, { from: '2025', to: '2026-03-04' }, ['2025 – 4 Maret 2026']],
  ['an end alone is not taken for the day', { type: 'date' }, { from: '', to: '2025' }, ['Sampai 2025']],
  ['words about time stand below it', { type: 'date' }, { from: '', note: 'sore hari' }, ['sore hari']],
  [
    'a person is shown by what is known',
    { type: 'people' },
    [{ name: 'A', position: '', unit: 'Dinas B' }],
    ['A · Dinas B'],
  ],
])('%s', (_, question, answer, lines) => {
  const asked = { id: 'q', type: 'short', label: { id: 'Q' }, element: null, ...question } as Question
  expect(answerLines(asked, answer, t)).toEqual(lines)
  // Everything that is shown is also sent.
  expect(isAnswered(answer)).toBe(true)
})

test('in English the office’s own words are English if it has any', () => {
  const question = { id: 'q', type: 'choice', label: { id: 'Q' }, element: null, options } as Question
  expect(answerLines(question, 'suap', makeTranslator<Words>(english, 'en'))).toEqual(['Bribery'])
})
