import { expect, test } from 'vitest'
import { tallyDays } from './tally.ts'

test('days of receipt become months, with the numbers of due answers and of answers in time', () => {
  const rows = [
    { day: '2026-01-10', received: 3, answers: ['2026-02-09', '2026-02-10'], closings: [] },
    { day: '2026-01-31', received: 2, answers: ['2026-02-01'], closings: [] },
    { day: '2026-02-01', received: 1, answers: ['2026-02-02'], closings: [] },
  ]
  // An answer on the 30th day is in time, one on the 31st is not; reports received after `dueBy` are not due yet.
  expect(tallyDays(rows, [], '2026-01-31').months).toEqual([
    { month: '2026-01', received: 5, due: 5, inTime: 2 },
    { month: '2026-02', received: 1, due: 0, inTime: 0 },
  ])
})

test('closings become durations in days, each with the number of cases', () => {
  const rows = [
    { day: '2026-01-01', received: 2, answers: [], closings: ['2026-01-31', '2026-01-31'] },
    { day: '2026-02-01', received: 2, answers: [], closings: ['2026-03-03', '2026-02-01'] },
  ]
  expect(tallyDays(rows, [], '2026-01-01').durations).toEqual([
    { days: 30, count: 3 },
    { days: 0, count: 1 },
  ])
})

test('a discarded case stays received; it is due only if it was discarded after its time was over', () => {
  const row = { day: '2026-01-10', answered: null, count: 1 }
  const discarded = [
    { ...row, discarded: '2026-01-12', count: 2 },
    { ...row, discarded: '2026-02-09', answered: '2026-01-11' },
    { ...row, discarded: '2026-02-10' },
    { ...row, discarded: '2026-02-10', answered: '2026-02-09' },
    { ...row, discarded: '2026-02-11', answered: '2026-02-10', count: 3 },
    { ...row, day: '2026-01-31', discarded: '2026-04-01' },
    { ...row, day: '2026-02-01', discarded: '2026-04-01' },
  ]
  const known = [{ day: '2026-02-02', received: 1, answers: [], closings: [] }]
  expect(tallyDays(known, discarded, '2026-01-31')).toEqual({
    months: [
      { month: '2026-02', received: 2, due: 0, inTime: 0 },
      { month: '2026-01', received: 9, due: 6, inTime: 1 },
    ],
    durations: [],
    discarded: 10,
  })
})
