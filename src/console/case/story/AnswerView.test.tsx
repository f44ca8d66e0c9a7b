import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Answer, Question } from '../../../domain/names/questionnaire.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { AnswerView } from './AnswerView.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const options = [{ value: 'suap', label: { id: 'Suap' } }]

test('each kind of answer is shown in the form of its question', () => {
  expect(words('suap', 'choice')).toBe('Suap')
  expect(words(['suap'], 'choices')).toBe('Suap')
  expect(words('120000000', 'amount')).toBe('Rp120.000.000')
  expect(words({ from: '2026-05', to: '2026-09-03', note: 'kira-kira' }, 'date')).toBe(
    'Mei 2026 sampai 3 September 2026\nkira-kira',
  )
  expect(words({ from: '', to: '2025' }, 'date')).toBe('sampai 2025')
  expect(words([{ name: '', position: 'Kepala Dinas', unit: '' }], 'people')).toBe('Tanpa namaJabatan: Kepala Dinas')
  expect(words(true, 'tick')).toBe('Ya')
})

test('an answer that does not fit its question is shown unchanged, as text', () => {
  expect(words('<img src=x>', 'long')).toBe('&lt;img src=x>')
  expect(words('unknown', 'choice')).toBe('unknown')
  expect(words('1e99', 'amount')).toBe('1e99')
  expect(words({ from: 'kemarin' }, 'date')).toBe('kemarin')
  expect(words(['a', 'b'], 'short')).toBe('ab')
})

function words(answer: Answer, type: Question['type']): string {
  const question: Question = { id: 'q', type, label: { id: 'Q' }, element: 'what', options }
  const html = render(
    <LanguageProvider t={t}>
      <AnswerView answer={answer} question={question} />
    </LanguageProvider>,
  )
  return html.replace(/<\/?(p|ul|li|strong|span)\b[^>]*>/g, '')
}
