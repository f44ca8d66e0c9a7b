import { expect, test } from 'vitest'
import { publishExact } from './exact.ts'
import type { Counted } from './figures.ts'

const counted: Counted = {
  months: [
    { month: '2025-11', received: 4, due: 4, inTime: 3 },
    { month: '2026-02', received: 3, due: 0, inTime: 0 },
  ],
  groups: [
    { stage: 'received', outcome: null, type: null, count: 2 },
    { stage: 'review', outcome: null, type: 'suap', count: 1 },
    { stage: 'closed', outcome: 'substantiated', type: 'suap', count: 1 },
    { stage: 'closed', outcome: 'duplicate', type: 'pungli', count: 2 },
    { stage: 'archived', outcome: 'substantiated', type: 'pungli', count: 1 },
  ],
  durations: [
    { days: 10, count: 2 },
    { days: 32, count: 1 },
    { days: 40, count: 1 },
  ],
  discarded: 0,
}
const moment = { month: '2026-02', first: '2025-11', types: ['pungli', 'suap', 'aset'] }

test('the exact publication shows the counted figures, with archived cases as closed ones', () => {
  expect(publishExact(counted, moment)).toEqual({
    v: 1,
    policy: 'exact',
    month: '2026-02',
    years: [
      { year: '2025', months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0], total: 4, exact: true, answered: 0.75 },
      { year: '2026', months: [0, 3], total: 3, exact: true, answered: 'pending' },
    ],
    total: 7,
    exact: true,
    types: [
      { type: 'pungli', count: 3 },
      { type: 'suap', count: 2 },
      { type: 'aset', count: 0 },
    ],
    otherTypes: 2,
    stages: [
      { stage: 'received', count: 2 },
      { stage: 'review', count: 1 },
      { stage: 'routing', count: 0 },
      { stage: 'clarification', count: 0 },
      { stage: 'investigation', count: 0 },
      { stage: 'reporting', count: 0 },
      { stage: 'follow_up', count: 0 },
      { stage: 'closed', count: 4 },
    ],
    discarded: 0,
    outcomes: [
      { outcome: 'substantiated', count: 2 },
      { outcome: 'unsubstantiated', count: 0 },
      { outcome: 'incomplete', count: 0 },
      { outcome: 'out_of_scope', count: 0 },
      { outcome: 'duplicate', count: 2 },
      { outcome: 'false_report', count: 0 },
      { outcome: 'withdrawn', count: 0 },
    ],
    resolution: { meanDays: 23, medianWeeks: 3, month: '2026-02', closedAtMost: 4 },
  })
})

test.each([
  // days of one closed case; to the nearest whole day and week
  [17, 17, 2],
  [18, 18, 3],
  [31, 31, 4],
])('a median of %i days is a mean of %i days and %i weeks', (days, meanDays, medianWeeks) => {
  const { resolution } = publishExact({ ...counted, durations: [{ days, count: 1 }] }, moment)
  expect(resolution).toMatchObject({ meanDays, medianWeeks })
})

test.each([
  [[10, 11, 11], 11],
  [[10, 10, 11], 10],
])('the mean of %j days is published as %i', (list, meanDays) => {
  const durations = list.map((days) => ({ days, count: 1 }))
  expect(publishExact({ ...counted, durations }, moment).resolution?.meanDays).toBe(meanDays)
})

test('a single due report is enough for a share; without a closed case no duration is published', () => {
  const months = [{ month: '2026-01', received: 1, due: 1, inTime: 1 }]
  const publication = publishExact({ months, groups: [], durations: [], discarded: 0 }, { ...moment, first: '2026-01' })
  expect(publication.years).toMatchObject([{ answered: 1 }])
  expect(publication.resolution).toBeNull()
})
