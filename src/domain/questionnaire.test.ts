import { describe, expect, test } from 'vitest'
import type { Answer, Answers, Question, Questionnaire } from './names/questionnaire.ts'
import { answersToSend, askedQuestions, completeness, isAnswered, missingAnswers } from './questionnaire.ts'

const text = { id: 'Kata' }
const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  type: 'short',
  label: text,
  element: 'what',
  ...more,
})
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)

describe('a question with a condition', () => {
  const questions = [question('kind'), question('sum', { when: { question: 'kind', in: ['uang', 'emas'] } })]

  test('is asked while the other answer is one of its values; a question without a condition is always asked', () => {
    expect(ids(askedQuestions(questions, { kind: 'uang' }))).toEqual(['kind', 'sum'])
    expect(ids(askedQuestions(questions, { kind: 'emas' }))).toEqual(['kind', 'sum'])
    expect(ids(askedQuestions(questions, { kind: 'jasa' }))).toEqual(['kind'])
    expect(ids(askedQuestions(questions, {}))).toEqual(['kind'])
  })

  test('on a question with several choices needs only one of them', () => {
    expect(ids(askedQuestions(questions, { kind: ['jasa', 'uang'] }))).toEqual(['kind', 'sum'])
    expect(ids(askedQuestions(questions, { kind: ['jasa'] }))).toEqual(['kind'])
  })
})

describe('an answer', () => {
  const nobody = { name: ' ', position: '', unit: '' }
  const empty: (Answer | undefined)[] = [
    undefined,
    false,
    '',
    ' \n',
    [],
    [''],
    [nobody],
    { from: '' },
    { from: '', to: '', note: ' ' },
  ]
  const given: Answer[] = [
    true,
    'x',
    ['', 'x'],
    [nobody, { ...nobody, name: 'Ani' }],
    [{ ...nobody, position: 'Kepala' }],
    [{ ...nobody, unit: 'Dinas' }],
    { from: '2026' },
    { from: '', to: '2026' },
    { from: '', note: 'lama sekali' },
  ]

  test.each(empty)('that holds only white space or empty fields does not count: %j', (answer) => {
    expect(isAnswered(answer)).toBe(false)
  })

  test.each(given)('that holds something counts: %j', (answer) => {
    expect(isAnswered(answer)).toBe(true)
  })
})

describe('an element', () => {
  const stateOf = (questions: readonly Question[], answers: Answers) => {
    const questionnaire = { elements: ['what', 'who'], questions } as unknown as Questionnaire
    return completeness(questionnaire, answers).what
  }
  const required = [question('a', { required: true }), question('b', { required: true }), question('c')]
  const free = [question('a'), question('b')]

  test('is filled when every required question is answered, and partly filled when any question is', () => {
    expect(stateOf(required, {})).toBe('empty')
    expect(stateOf(required, { a: 'x' })).toBe('partly')
    expect(stateOf(required, { c: 'x' })).toBe('partly')
    expect(stateOf(required, { a: 'x', b: 'x' })).toBe('filled')
  })

  test('without required questions is filled when every question is answered', () => {
    expect(stateOf(free, {})).toBe('empty')
    expect(stateOf(free, { a: 'x' })).toBe('partly')
    expect(stateOf(free, { a: 'x', b: 'x' })).toBe('filled')
  })

  test('depends only on its own questions, and is empty if it has none', () => {
    expect(stateOf([question('a'), question('w', { element: 'who' })], { a: 'x' })).toBe('filled')
    expect(stateOf([question('w', { element: 'who' })], { w: 'x' })).toBe('empty')
    expect(stateOf([question('a')], { a: 'x' })).toBe('filled')
  })
})

test('only required questions without an answer count as missing', () => {
  const questions = [question('a', { required: true }), question('b', { required: true }), question('c')]
  expect(ids(missingAnswers(questions, { a: 'x' }))).toEqual(['b'])
  expect(missingAnswers(questions, { a: 'x', b: 'x' })).toEqual([])
})

test('empty answers, and answers to questions that are no longer asked, are not sent', () => {
  const questions = [question('a'), question('b', { when: { question: 'a', in: ['ya'] } }), question('c')]
  expect(answersToSend(questions, { a: 'tidak', b: 'rahasia', c: ' ' })).toEqual({ a: 'tidak' })
  expect(answersToSend(questions, { a: 'ya', b: 'rahasia' })).toEqual({ a: 'ya', b: 'rahasia' })
})
