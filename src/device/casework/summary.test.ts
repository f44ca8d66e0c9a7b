import { expect, test } from 'vitest'
import type { Question, Questionnaire } from '../../domain/names/questionnaire.ts'
import type { OpenCase } from './open-case.ts'
import { isFound, summaryOf } from './summary.ts'

const question = (id: string, type: Question['type'], element: Question['element']): Question => ({
  id,
  type,
  element,
  label: { id },
  ...(type === 'choice' && { options: [{ value: 'suap', label: { id: 'Suap' } }] }),
})

const questionnaire: Questionnaire = {
  v: 1,
  channel: 'pelanggaran',
  version: 1,
  title: { id: 'Pengaduan' },
  elements: ['what', 'who'],
  questions: [
    question('kind', 'choice', 'what'),
    question('what', 'long', 'what'),
    question('people', 'people', 'who'),
  ],
  identity: [],
  evidence: { hint: { id: '' }, expected: false },
  affirmation: { id: '' },
}

function caseWith(answers: OpenCase['report']['answers']): OpenCase {
  const report = { kind: 'report', answers, files: [] }
  const message = { kind: 'message', text: 'Sudah kami terima.' }
  return { report, reporter: [{ content: report }], office: [{ content: message }], dossier: null } as never
}

test('a case is titled with the first line of what happened, or else with the kind that was chosen', () => {
  const told = caseWith({ kind: 'suap', what: '\n  Uang diminta di loket.\nLalu lagi.' })
  expect(summaryOf(told, questionnaire).title).toBe('Uang diminta di loket.')
  expect(summaryOf(caseWith({ kind: 'suap' }), questionnaire).title).toBe('Suap')
  expect(summaryOf(caseWith({}), questionnaire).title).toBe('')
  expect(summaryOf(caseWith({ what: 'x'.repeat(500) }), questionnaire).title).toHaveLength(161)
})

test('words are found in answers, names and letters, in any order and case', () => {
  const people = [{ name: 'Kepala Dinas', position: '', unit: 'PUPR' }]
  const summary = summaryOf(caseWith({ what: 'Uang diminta.', people }), questionnaire)
  expect(isFound(summary, 'pupr UANG')).toBe(true)
  expect(isFound(summary, 'kami terima')).toBe(true)
  expect(isFound(summary, 'uang pajak')).toBe(false)
})
