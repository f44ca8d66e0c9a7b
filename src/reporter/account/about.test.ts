import { expect, test } from 'vitest'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { aboutOf } from './about.ts'

const questionnaire = {
  questions: [
    {
      id: 'as',
      type: 'choice',
      element: 'what',
      label: { id: 'Sebagai' },
      options: [{ value: 'asn', label: { id: 'ASN' } }],
    },
    {
      id: 'kind',
      type: 'choice',
      element: 'what',
      label: { id: 'Jenis' },
      options: [{ value: 'suap', label: { id: 'Suap', en: 'Bribery' } }],
    },
    { id: 'short', type: 'short', element: 'what', label: { id: 'Judul' } },
    { id: 'what', type: 'long', element: 'what', label: { id: 'Apa' } },
    { id: 'how', type: 'long', element: 'how', label: { id: 'Bagaimana' } },
  ],
} as unknown as Questionnaire

test('a report is named by its kind and its first words, in the reader’s language', () => {
  const answers = { as: 'asn', kind: 'suap', what: '  Petugas loket\nmeminta uang.', how: 'Di map.', short: 'Loket' }
  expect(aboutOf(questionnaire, answers, 'id')).toEqual(['Suap', 'Petugas loket meminta uang.'])
  expect(aboutOf(questionnaire, answers, 'en')).toEqual(['Bribery', 'Petugas loket meminta uang.'])
})

test('a long text ends at a word, and one without spaces ends all the same', () => {
  const [words = ''] = aboutOf(questionnaire, { what: 'kata '.repeat(40) }, 'id')
  expect(words).toMatch(/^(kata ){10,}kata…$/)
  expect(words.length).toBeLessThanOrEqual(91)
  expect(aboutOf(questionnaire, { what: 'x'.repeat(200) }, 'id')).toEqual([`${'x'.repeat(90)}…`])
})

test('a short text stands in for a long one, and nothing for nothing', () => {
  expect(aboutOf(questionnaire, { short: 'Loket' }, 'id')).toEqual(['Loket'])
  expect(aboutOf(questionnaire, { kind: 'gone', how: 'Di map.' }, 'id')).toEqual([])
})
