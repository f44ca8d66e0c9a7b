import { expect, test } from 'vitest'
import type { Question, Questionnaire } from './names/questionnaire.ts'
import { mostBytes, questionnaireFaults, questionsInOrder } from './questionnaire-check.ts'

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

function whole(changes: Partial<Questionnaire>): Questionnaire {
  return {
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
}

function codes(changes: Partial<Questionnaire>): string[] {
  return questionnaireFaults(whole(changes)).map(({ code, at, value }) => [code, at, value].filter(Boolean).join(' '))
}

test('a valid questionnaire has no faults', () => {
  const amount = question('amount', { when: { question: 'kind', in: ['uang'] } })
  const day = question('day', { type: 'date', workingDays: 30 })
  expect(codes({ questions: [kind, amount, day] })).toEqual([])
})

test('every fault is reported with its question', () => {
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
  const vault = long(6).map((question) => ({ ...question, element: null }))
  const found = questionnaireFaults(whole({ identity: vault })).filter(({ code }) => code === 'answers_long')
  expect(found).toEqual([{ code: 'answers_long', path: ['identity', 0, 'max'], at: 'q0' }])
})

test('no answer is longer than the size calculated for its type', () => {
  // No character is longer in JSON than this one.
  const text = (count: number) => '\u0001'.repeat(count)
  const person = (count: number) => ({ name: text(count), position: text(count), unit: text(count) })
  const options = [option('uang'), option('barang')]
  // The spare bytes of each: a comma that only a further answer, choice or person would need.
  const longest: [Partial<Question>, answer: unknown, spare: number][] = [
    [{ type: 'short' }, text(200), 1],
    [{ type: 'short', max: 7 }, text(7), 1],
    [{ type: 'long' }, text(20_000), 1],
    [{ type: 'place' }, text(500), 1],
    [{ type: 'people' }, Array.from({ length: 30 }, () => person(200)), 2],
    [{ type: 'people', max: 9 }, Array.from({ length: 30 }, () => person(9)), 2],
    [{ type: 'date' }, { from: '2026-01-01', to: '2026-01-01', note: text(200) }, 1],
    [{ type: 'choice', options }, 'barang', 2],
    [{ type: 'choices', options }, ['uang', 'barang'], 2],
    [{ type: 'amount' }, '9'.repeat(15), 4],
    [{ type: 'tick' }, true, 17],
  ]
  for (const [more, answer, spare] of longest) {
    const bytes = JSON.stringify({ b: answer }).length + spare
    expect([more.type, mostBytes([question('b', more)])]).toEqual([more.type, bytes])
  }
  // Options may still be missing while a form is being written.
  expect(mostBytes([question('b', { type: 'choice' })])).toBe('{"b":,}'.length)
})

test('the answers may fill a report to its last byte', () => {
  const long = Array.from({ length: 5 }, (_, i) => question(`q${i}`, { type: 'long' }))
  expect(codes({ questions: [...long, question('last', { type: 'long', max: 9218 })] })).toEqual([])
  expect(codes({ questions: [...long, question('last1', { type: 'long', max: 9218 })] })).toEqual(['answers_long q0'])
})

test('answers may be as long as their type allows, and a question may set less', () => {
  const limits = { short: 200, long: 20_000, place: 500, people: 200 } as const
  for (const [type, max] of Object.entries(limits) as ['short', number][]) {
    expect([type, codes({ questions: [kind, question('b', { type, max })] })]).toEqual([type, []])
    expect([type, codes({ questions: [kind, question('b', { type, max: max + 1 })] })]).toEqual([
      type,
      ['answer_long b'],
    ])
  }
})

test('each fault has the path of its field', () => {
  const { elements, ...rest } = whole({ elements: ['what', 'what', 'why'] })
  const found = questionnaireFaults({ elements, ...rest, identity: [question('b', { options: [] })] })
  expect(found.map(({ code, path }) => [code, ...path])).toEqual([
    ['element_twice', 'elements'],
    ['element_unused', 'elements'],
    ['vault_element', 'identity', 0, 'element'],
    ['options_unwanted', 'identity', 0, 'options'],
  ])
})

test('a vault question may depend on every earlier vault question, and on no other', () => {
  const vault = (id: string, more: Partial<Question> = {}) => question(id, { element: null, ...more })
  const reachable = vault('b', { type: 'choice', options: [option('ya'), option('tidak')] })
  const last = (on: string) => vault('c', { when: { question: on, in: ['ya'] } })
  expect(codes({ identity: [reachable, last('b')] })).toEqual([])
  expect(codes({ identity: [last('b'), reachable] })).toEqual(['condition_later c b'])
  expect(codes({ identity: [reachable, last('kind')] })).toEqual(['condition_later c kind'])
})

test('the steps decide which question comes earlier, not the list', () => {
  const reason = question('reason', { element: 'why', when: { question: 'kind', in: ['uang'] } })
  expect(codes({ elements: ['what', 'why'], questions: [reason, kind] })).toEqual([])
  expect(codes({ elements: ['why', 'what'], questions: [kind, reason] })).toEqual(['condition_later reason kind'])
  expect(questionsInOrder([reason, kind], ['what', 'why']).map(({ id }) => id)).toEqual(['kind', 'reason'])
})
