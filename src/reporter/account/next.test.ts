import { describe, expect, test } from 'vitest'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { STAGES, type Stage } from '../../domain/names/stages.ts'
import { OPEN_STAGES } from '../../domain/stages.ts'
import { nextOf } from './next.ts'

type Own = { kind: string; seen?: string; checkIn?: object }
type Office = { kind: string; to?: Stage; answer?: boolean; act?: string }
interface Given {
  stage?: Stage
  released?: boolean
  /** Entries after the report that the office can see; all of them by default. */
  visible?: number
  own?: readonly Own[]
  office?: readonly Office[]
  today?: string
}

const DUE = '2026-06-30'
const asks: Office = { kind: 'stage', to: 'clarification' }
const classified: Office = { kind: 'classification', act: 'hash' }
const answer = (seen = 'o0'): Own => ({ kind: 'message', seen })
const withdrawal = (seen?: string): Own => ({ kind: 'withdrawal', ...(seen && { seen }) })

function next({ stage = 'review', released = true, visible, own = [], office = [], today = '2026-06-02' }: Given) {
  const reporter = [{ kind: 'report' }, ...own].map(({ kind, ...rest }: Own, number) => ({
    hash: `r${number}`,
    header: { number, seen: 'seen' in rest ? rest.seen : null },
    content: { kind, ...(rest.checkIn && { checkIn: rest.checkIn }) },
  }))
  const theirs = office.map((content, number) => ({
    hash: `o${number}`,
    header: { number, day: '2026-06-02' },
    content: 'act' in content ? content : { answer: false, ...content },
  }))
  const releasedEntries = released ? 1 + (visible ?? own.length) : 0
  const facts = { standing: { stage }, released, releasedEntries, reporter, office: theirs, answerDue: DUE, today }
  const { key, asked, due } = nextOf(facts as unknown as OwnCase)
  return [key.replace('reporter.case.next.', ''), due, ...(asked ? ['asked'] : [])]
}

describe('before the office has asked anything', () => {
  const cases: [name: string, given: Given, told: (string | null)[]][] = [
    ['sent, not yet released', { stage: 'received', released: false }, ['unreleased', 'due']],
    ['released', { stage: 'received' }, ['received', 'due']],
    [
      'answered before the review',
      { stage: 'received', office: [{ kind: 'message', answer: true }] },
      ['received', null],
    ],
    ['late on the day after', { stage: 'received', today: '2026-07-01' }, ['received', 'overdue']],
    ['not late on the day itself', { stage: 'received', today: DUE }, ['received', 'due']],
    ['a plain letter is not a first answer', { office: [{ kind: 'message' }] }, ['stage.review.meaning', 'due']],
    ['a letter of the reporter changes nothing', { own: [{ kind: 'message' }] }, ['stage.review.meaning', 'due']],
  ]
  test.each(cases)('%s', (_, given, told) => expect(next(given)).toEqual(told))

  const working = OPEN_STAGES.filter((stage) => stage !== 'received' && stage !== 'clarification')
  test.each(working)('%s shows the meaning of that stage', (stage) => {
    expect(next({ stage })).toEqual([`stage.${stage}.meaning`, 'due'])
    expect(next({ stage, today: '2026-07-01' })).toEqual([`stage.${stage}.meaning`, 'overdue'])
    expect(next({ stage, office: [{ kind: 'stage', to: stage, answer: true }] })).toEqual([
      `stage.${stage}.meaning`,
      null,
    ])
  })
})

describe('a question of the office', () => {
  const stage = 'clarification'
  const cases: [name: string, given: Given, told: (string | null)[]][] = [
    ['waits for its answer', { stage, office: [asks] }, ['question', null, 'asked']],
    [
      'is not answered by what was written before it',
      { stage, office: [asks], own: [{ kind: 'message' }] },
      ['question', null, 'asked'],
    ],
    [
      'is not answered by an older question’s answer',
      { stage, office: [asks, { kind: 'question' }], own: [answer('o0')] },
      ['question', null, 'asked'],
    ],
    [
      'is not answered by a request for protection',
      { stage, office: [asks], own: [{ kind: 'protection_request', seen: 'o0' }] },
      ['question', null, 'asked'],
    ],
    [
      'is not answered by the answer how somebody is',
      { stage, office: [asks], own: [{ kind: 'message', seen: 'o0', checkIn: {} }] },
      ['question', null, 'asked'],
    ],
    ['is answered by a letter', { stage, office: [asks], own: [answer()] }, ['answer_sent', null]],
    [
      'is answered by evidence',
      { stage, office: [asks], own: [{ kind: 'evidence', seen: 'o0' }] },
      ['answer_sent', null],
    ],
    [
      'has an answer that is not released yet',
      { stage, office: [asks], own: [answer()], visible: 0 },
      ['answer_waiting', null],
    ],
    [
      'keeps its first answer beside one that is not released yet',
      { stage, office: [asks], own: [answer(), answer()], visible: 1 },
      ['answer_sent', null],
    ],
    [
      'is asked again',
      { stage, office: [asks, { kind: 'question' }], own: [answer('o0')] },
      ['question', null, 'asked'],
    ],
    [
      'is answered again',
      { stage, office: [asks, { kind: 'question' }], own: [answer('o0'), answer('o1')] },
      ['answer_sent', null],
    ],
    [
      'is followed by a letter after its answer',
      { stage, office: [asks, { kind: 'message' }], own: [answer('o0')] },
      ['answer_letter', null],
    ],
    [
      'is followed by a letter that was answered, too',
      { stage, office: [asks, { kind: 'message' }], own: [answer('o0'), answer('o1')] },
      ['answer_sent', null],
    ],
    ['counts in any stage', { stage: 'review', office: [{ kind: 'question' }] }, ['question', null, 'asked']],
    [
      'counts in any stage until it is answered',
      { stage: 'review', office: [{ kind: 'question' }], own: [answer()] },
      ['answer_sent', null],
    ],
    [
      'is over when the office moves on',
      { stage: 'review', office: [asks, { kind: 'stage', to: 'review' }] },
      ['stage.review.meaning', 'due'],
    ],
    [
      'is over when the office moves on with its answer',
      { stage: 'review', office: [asks, { kind: 'stage', to: 'review' }], own: [answer()] },
      ['stage.review.meaning', 'due'],
    ],
    [
      'is not a decision about the vault',
      { stage: 'review', office: [{ kind: 'disclosure' }] },
      ['stage.review.meaning', 'due'],
    ],
    [
      'is not a type that the office sets, and is not over with one',
      { stage: 'review', office: [{ kind: 'question' }, classified], own: [] },
      ['question', null, 'asked'],
    ],
    [
      'does not begin with a type, which is no first answer either',
      { stage: 'review', office: [classified] },
      ['stage.review.meaning', 'due'],
    ],
    [
      'that was answered is not answered in return by a type',
      { stage: 'review', office: [{ kind: 'question' }, classified], own: [answer()] },
      ['answer_sent', null],
    ],
  ]
  test.each(cases)('%s', (_, given, told) => expect(next(given)).toEqual(told))
})

describe('a withdrawal', () => {
  const cases: [name: string, given: Given, told: (string | null)[]][] = [
    [
      'before anything was released',
      { stage: 'received', released: false, own: [withdrawal()] },
      ['withdrawal_waiting', null],
    ],
    ['that is not released yet', { own: [withdrawal()], visible: 0 }, ['withdrawal_waiting', null]],
    ['that the office can read', { own: [withdrawal()] }, ['withdrawn', null]],
    ['says nothing about a late answer', { own: [withdrawal()], today: '2026-07-01' }, ['withdrawn', null]],
    ['instead of an answer', { stage: 'clarification', office: [asks], own: [withdrawal('o0')] }, ['withdrawn', null]],
    [
      'after an answer',
      { stage: 'clarification', office: [asks], own: [answer(), withdrawal('o0')] },
      ['withdrawn', null],
    ],
    [
      'before a question',
      { stage: 'clarification', office: [asks], own: [withdrawal()] },
      ['withdrawn_question', null, 'asked'],
    ],
    [
      'before a question that was answered',
      { stage: 'clarification', office: [asks], own: [withdrawal(), answer()] },
      ['answer_sent', null],
    ],
  ]
  test.each(cases)('%s', (_, given, told) => expect(next(given)).toEqual(told))
  test.each(STAGES.filter((stage) => OPEN_STAGES.includes(stage)))('applies in %s', (stage) => {
    const office: Office[] = stage === 'clarification' ? [asks] : []
    expect(next({ stage, office, own: [withdrawal(office.length > 0 ? 'o0' : undefined)] })).toEqual([
      'withdrawn',
      null,
    ])
  })
})

test.each(['closed', 'archived'] as const)('%s is final, whatever was asked, answered or withdrawn before', (stage) => {
  const office: Office[] = [asks, { kind: 'stage', to: 'closed' }]
  for (const own of [[], [answer()], [withdrawal('o0')], [{ kind: 'message', seen: 'o1' }]]) {
    expect(next({ stage, office, own, today: '2026-07-01' })).toEqual([stage, null])
  }
})

test.each(['closed', 'archived'] as const)('a question asked when a case is %s waits for its answer', (stage) => {
  const office: Office[] = [{ kind: 'stage', to: 'closed' }, { kind: 'question' }]
  expect(next({ stage, office })).toEqual(['question', null, 'asked'])
  expect(next({ stage, office, own: [answer('o1')] })).toEqual(['answer_sent', null])
})
