import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { figuresOf, splitDays } from './figures.ts'
import { publishRounded } from './rounded.ts'

const none = { months: [], groups: [], durations: [], discarded: 0 }

test('the mean is that of all closed cases, and the median of an even number lies between the two middle ones', () => {
  const durations = [
    { days: 40, count: 1 },
    { days: 10, count: 2 },
    { days: 20, count: 1 },
  ]
  expect(figuresOf({ ...none, durations }).resolution).toEqual({ closed: 4, meanDays: 20, medianDays: 15 })
  expect(figuresOf(none).resolution).toEqual({ closed: 0, meanDays: null, medianDays: null })
})

test('the median of an odd number is the middle one', () => {
  const durations = [10, 20, 90].map((days) => ({ days, count: 1 }))
  expect(figuresOf({ ...none, durations }).resolution).toEqual({ closed: 3, meanDays: 40, medianDays: 20 })
  expect(figuresOf({ ...none, durations: durations.slice(0, 1) }).resolution.medianDays).toBe(10)
})

test('cases are counted by stage, by outcome and by type, the most frequent type first', () => {
  const groups = [
    { stage: 'review', outcome: null, type: null, count: 2 },
    { stage: 'review', outcome: null, type: 'suap', count: 1 },
    { stage: 'closed', outcome: 'duplicate', type: 'suap', count: 3 },
    { stage: 'archived', outcome: 'duplicate', type: 'aset', count: 1 },
    { stage: 'closed', outcome: 'withdrawn', type: 'pungli', count: 4 },
    { stage: 'routing', outcome: null, type: 'tanah', count: 5 },
  ] as const
  const figures = figuresOf({ ...none, groups })
  expect(figures.untyped).toBe(2)
  expect(figures.types).toEqual([
    { type: 'tanah', count: 5 },
    { type: 'pungli', count: 4 },
    { type: 'suap', count: 4 },
    { type: 'aset', count: 1 },
  ])
  expect(figures.stages).toEqual({
    received: 0,
    review: 3,
    routing: 5,
    clarification: 0,
    investigation: 0,
    reporting: 0,
    follow_up: 0,
    closed: 7,
    archived: 1,
  })
  expect(figures.outcomes).toEqual({
    substantiated: 0,
    unsubstantiated: 0,
    incomplete: 0,
    out_of_scope: 0,
    duplicate: 4,
    false_report: 0,
    withdrawn: 4,
  })
})

test('thirty days are shown as a month', () => {
  expect([splitDays(29.4), splitDays(29.5), splitDays(30), splitDays(100)]).toEqual([
    { months: 0, days: 29 },
    { months: 1, days: 0 },
    { months: 1, days: 0 },
    { months: 3, days: 10 },
  ])
})

test('rounded months add up to the rounded total, and a year is exact only when it is finished', () => {
  const received = [1, 2, 0, 4, 1, 0, 3, 2, 6, 1, 0, 7]
  const months = received.map((count, at) => ({
    month: `2025-${String(at + 1).padStart(2, '0')}`,
    received: count,
    due: count,
    inTime: count,
  }))
  const publish = (month: string) => publishRounded(null, { ...none, months }, { month, first: '2025-01', types: [] })
  expect(publish('2025-11').years).toMatchObject([{ total: 20, exact: false, answered: 'pending' }])
  expect(publish('2025-12').years[0]?.months).toEqual([0, 5, 0, 0, 5, 0, 0, 5, 5, 0, 0, 5])
  expect(publish('2025-12').years).toMatchObject([{ total: 27, exact: true, answered: 'pending' }])
  expect(publish('2026-01').years).toMatchObject([{ total: 27, answered: 1 }, { total: 0 }])
})

test('a spreadsheet gets semicolons, Indonesian decimals, quotes if needed, and no formulas', () => {
  const text = csvOf([
    ['jenis', 'jumlah'],
    ['a "b"; c', 1.5],
    ['=1+1', 2],
  ])
  expect(text).toBe('\uFEFFjenis;jumlah\r\n"a ""b""; c";1,5\r\n\'=1+1;2\r\n')
})
