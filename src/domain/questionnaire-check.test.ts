import { expect, test } from 'vitest'
import type { Question, Questionnaire } from './questionnaire.ts'
import { inOrder, questionnaireFaults } from './questionnaire-check.ts'

const text = { id: 'Kata' }
const option = (value: string) => ({ value, label: text })
const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'short',
  label: text,
  element: 'what',
  ...more,
})
const kind = question('kind', { type: 'choice', options: [option('uang'), option('barang')] })

function codes(changes: Partial<Questionnaire>): string[] {
  const whole: Questionnaire = {
    v: 1,
    channel: 'pelanggaran',
    version: 1,
    title: text,
    elements: ['what'],
    questions: [kind],
    identity: [],
    evidence: { hint: text, expected: false },
    affirmation: text,
    ...changes,
  }
  return questionnaireFaults(whole).map(({ code, at, value }) => [code, at, value].filter(Boolean).join(' '))
}

test('a questionnaire whose parts fit has no fault', () => {
  const amount = question('amount', { when: { question: 'kind', in: ['uang'] } })
  const day = question('day', { type: 'date', workingDays: 30 })
  expect(codes({ questions: [kind, amount, day] })).toEqual([])
})

test('every fault is named with its question', () => {
  const wrong: [expected: string, Partial<Questionnaire>][] = [
    ['question_twice kind', { questions: [kind, kind] }],
    ['question_twice kind', { identity: [question('kind', { element: null })] }],
    ['element_twice what', { elements: ['what', 'what'] }],
    ['element_unused why', { elements: ['what', 'why'] }],
    ['no_element b', { questions: [kind, question('b', { element: 'how' })] }],
    ['no_element b', { questions: [kind, question('b', { element: null })] }],
    ['vault_element b', { identity: [question('b')] }],
    ['options_unwanted b', { questions: [kind, question('b', { options: [option('x'), option('y')] })] }],
    ['options_missing b', { questions: [kind, question('b', { type: 'choices', options: [option('x')] })] }],
    ['option_twice b x', { questions: [kind, question('b', { type: 'choice', options: [option('x'), option('x')] })] }],
    ['condition_later b later', { questions: [kind, question('b', { when: { question: 'later', in: ['x'] } })] }],
    ['condition_later b b', { questions: [kind, question('b', { when: { question: 'b', in: ['x'] } })] }],
    ['condition_value b emas', { questions: [kind, question('b', { when: { question: 'kind', in: ['emas'] } })] }],
    ['answer_long b', { questions: [kind, question('b', { max: 201 })] }],
    ['answer_long b', { questions: [kind, question('b', { type: 'date', max: 1 })] }],
    ['limit_unwanted b', { questions: [kind, question('b', { workingDays: 30 })] }],
  ]
  for (const [expected, changes] of wrong) expect(codes(changes)).toEqual([expected])
})

test('all answers together fit into a report', () => {
  const long = (count: number) => Array.from({ length: count }, (_, i) => question(`q${i}`, { type: 'long' }))
  expect(codes({ questions: long(5) })).toEqual([])
  expect(codes({ questions: long(6) })).toEqual(['answers_long q0'])
  expect(codes({ questions: [...long(5), question('who', { type: 'people', max: 50 })] })).toEqual([])
  expect(codes({ questions: [...long(5), question('who', { type: 'people' })] })).toEqual(['answers_long q0'])
  const identity = [question('me', { type: 'long', element: null })]
  expect(codes({ questions: long(5), identity })).toEqual(['answers_long q0'])
})

test('what comes earlier is decided by the steps, not by the list', () => {
  const reason = question('reason', { element: 'why', when: { question: 'kind', in: ['uang'] } })
  expect(codes({ elements: ['what', 'why'], questions: [reason, kind] })).toEqual([])
  expect(codes({ elements: ['why', 'what'], questions: [kind, reason] })).toEqual(['condition_later reason kind'])
  expect(inOrder([reason, kind], ['what', 'why']).map(({ id }) => id)).toEqual(['kind', 'reason'])
})
