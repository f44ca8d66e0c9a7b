// Tests the numbers of decision 0004 one by one. `disclosure.test.ts` shows that they hide every single case.
import { describe, expect, test } from 'vitest'
import { OUTCOMES, type Outcome } from '../names/stages.ts'
import type { Counted } from './figures.ts'
import type { Publication } from './publication.ts'
import { publishRounded, totalBounds } from './rounded.ts'

const first = '2025-01'
const none: Counted = { months: [], groups: [], durations: [], discarded: 0 }

/** A year with these numbers of reports per month, from January on; all are due, and `inTime` of them were answered in time. */
function yearOf(received: readonly number[], inTime = 0): Counted {
  const total = received.reduce((sum, count) => sum + count, 0)
  const months = received.map((count, at) => ({
    month: `2025-${String(at + 1).padStart(2, '0')}`,
    received: count,
    due: at === 0 ? total : 0,
    inTime: at === 0 ? inTime : 0,
  }))
  return { ...none, months }
}

/** All reports of a year arrive in January and are in these groups. */
function standing(total: number, groups: Counted['groups'], durations: Counted['durations'] = []): Counted {
  return { ...yearOf([total]), groups, durations }
}

const closedBy = (outcome: Outcome, count: number) => ({ stage: 'closed', outcome, type: null, count }) as const
const publish = (counted: Counted, month: string, before: Publication | null = null, since = first) =>
  publishRounded(before, counted, { month, first: since, types: ['suap'] })
const stagesOf = ({ stages }: Publication) => Object.fromEntries(stages.map(({ stage, count }) => [stage, count]))

describe('a month', () => {
  test('is the difference of two rounded running totals', () => {
    const publication = publish(yearOf([1, 2, 0, 4, 1]), '2025-05')
    expect(publication.years).toEqual([
      { year: '2025', months: [0, 5, 0, 0, 5], total: 10, exact: false, answered: 'pending' },
    ])
    expect([publication.total, publication.exact]).toEqual([10, false])
  })

  test('never changes after it is published, and is never negative', () => {
    const before = publish(yearOf([8]), '2025-01')
    expect(publish(yearOf([2, 5]), '2025-02', before).years[0]?.months).toEqual([10, 0])
    expect(publish(yearOf([2, 11]), '2025-02', before).years[0]?.months).toEqual([10, 5])
  })
})

describe('the total of a finished year', () => {
  const quiet = [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  test('is the true one if December changed the rounded one, and otherwise the rounded one', () => {
    expect(publish(yearOf([...quiet, 5]), '2025-12').years).toMatchObject([{ total: 13, exact: true }])
    expect(publish(yearOf([...quiet, 4]), '2025-12').years).toMatchObject([{ total: 10, exact: false }])
    expect(publish(yearOf([...quiet, 4]), '2025-12').years[0]?.months[11]).toBe(0)
  })

  test('is not published before December is over', () => {
    expect(publish(yearOf([...quiet, 5]), '2025-11').years).toMatchObject([{ total: 10, exact: false }])
  })

  test('is the true one even if the earlier months are published already', () => {
    const before = publish(yearOf([...quiet, 5]), '2025-11')
    expect(publish(yearOf([...quiet, 5]), '2025-12', before).years).toMatchObject([{ total: 13, exact: true }])
  })

  test('stays rounded for an office that began in December, because it would be the true count of that month', () => {
    const counted = { ...none, months: [{ month: '2025-12', received: 8, due: 0, inTime: 0 }] }
    expect(publish(counted, '2025-12', null, '2025-12').years).toMatchObject([{ total: 10, exact: false }])
    expect(publish(counted, '2025-12', null, '2025-11').years).toMatchObject([{ total: 8, exact: true }])
  })

  test('never changes, whatever is counted later', () => {
    const before = publish(yearOf([...quiet, 5]), '2025-12')
    expect(publish(yearOf([...quiet, 9]), '2026-01', before).years[0]).toMatchObject({ total: 13, exact: true })
    const rounded = publish(yearOf([...quiet, 4]), '2025-12')
    expect(publish(yearOf([...quiet, 9]), '2026-01', rounded).years[0]).toMatchObject({ total: 10, exact: false })
  })

  test('is exact for the whole office only while every year is', () => {
    const both = {
      ...none,
      months: [...yearOf([...quiet, 5]).months, { month: '2026-01', received: 4, due: 0, inTime: 0 }],
    }
    expect(publish(both, '2025-12')).toMatchObject({ total: 13, exact: true })
    expect(publish(both, '2026-01')).toMatchObject({ total: 20, exact: false })
  })
})

test('the true total differs from a rounded one by at most 2, and is not negative', () => {
  const year = { year: '2025', months: [5, 10], total: 15, exact: false, answered: null }
  expect(totalBounds([year])).toEqual([13, 17])
  expect(totalBounds([{ ...year, months: [0], total: 0 }])).toEqual([0, 2])
  expect(totalBounds([year, { ...year, total: 14, exact: true }])).toEqual([27, 31])
})

describe('the share answered in time', () => {
  /** The share of a finished year with this exactly known total. */
  const shareOf = (total: number, inTime: number) => {
    const received = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, total]
    return publish(yearOf(received, inTime), '2026-01').years[0]?.answered
  }

  test('is published from 20 reports on, when the year is over', () => {
    expect([shareOf(19, 19), shareOf(20, 20)]).toEqual([null, 1])
    expect(publish(yearOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20], 20), '2025-12').years[0]?.answered).toBe('pending')
  })

  test('has steps that cover at least three reports: 20 %, from 30 reports on 10 %, from 60 on 5 %', () => {
    // With 29 reports every step is 20 %: 15 of them are 52 %, published as 60 %, because 52 is nearer to 60 than 40.
    expect([shareOf(29, 15), shareOf(29, 14)]).toEqual([0.6, 0.4])
    expect([shareOf(30, 16), shareOf(30, 17)]).toEqual([0.5, 0.6])
    expect([shareOf(59, 32), shareOf(59, 33)]).toEqual([0.5, 0.6])
    expect([shareOf(60, 31), shareOf(60, 32)]).toEqual([0.5, 0.55])
  })

  test('depends on the published total: a rounded 20 may be 18', () => {
    const rounded = publish(yearOf([20], 20), '2026-01')
    expect(rounded.years[0]).toMatchObject({ total: 20, exact: false, answered: null })
    expect(publish(yearOf([22], 22), '2026-01').years[0]).toMatchObject({ total: 20, answered: null })
    expect(publish(yearOf([23], 23), '2026-01').years[0]).toMatchObject({ total: 25, answered: 1 })
  })

  test('is published once, and never if nothing was due', () => {
    const counted = yearOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30], 30)
    const before = publish(counted, '2026-01')
    expect(publish(yearOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30], 0), '2026-02', before).years[0]?.answered).toBe(1)
    const undue = { ...counted, months: counted.months.map((row) => ({ ...row, due: 0, inTime: 0 })) }
    expect(publish(undue, '2026-01').years[0]?.answered).toBeNull()
  })

  test('is published even if only a single report was due', () => {
    const counted = yearOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30])
    const one = {
      ...counted,
      months: counted.months.map((row, at) => ({ ...row, due: at === 0 ? 1 : 0, inTime: at === 0 ? 1 : 0 })),
    }
    expect(publish(one, '2026-01').years[0]?.answered).toBe(1)
  })
})

describe('the ladder of outcomes and stages', () => {
  const groups: Counted['groups'] = [
    closedBy('substantiated', 7),
    closedBy('duplicate', 6),
    closedBy('withdrawn', 7),
    { stage: 'archived', outcome: null, type: null, count: 3 },
    { stage: 'follow_up', outcome: null, type: null, count: 4 },
    { stage: 'review', outcome: null, type: null, count: 6 },
    { stage: 'received', outcome: null, type: null, count: 7 },
  ]

  test('consists of rounded running sums; the rest is only received', () => {
    const publication = publish(standing(40, groups), '2025-01')
    // 7, 13, 20, with the archived 23, 27, 33: to the nearest 5, each minus the one before it.
    expect(publication.outcomes).toEqual(
      OUTCOMES.map((outcome) => ({
        outcome,
        count: { substantiated: 5, duplicate: 10, withdrawn: 5 }[outcome as string] ?? 0,
      })),
    )
    expect(stagesOf(publication)).toEqual({
      received: 5,
      review: 10,
      routing: 0,
      clarification: 0,
      investigation: 0,
      reporting: 0,
      follow_up: 0,
      closed: 25,
    })
  })

  test('omits the outcomes below 20 closed cases', () => {
    const with20 = publish(standing(40, [closedBy('duplicate', 18)]), '2025-01')
    expect([stagesOf(with20).closed, with20.outcomes.length]).toEqual([20, 7])
    const with15 = publish(standing(40, [closedBy('duplicate', 17)]), '2025-01')
    expect([stagesOf(with15).closed, with15.outcomes.length]).toEqual([15, 0])
  })

  test('does not go above the largest multiple of 5 that the total can be', () => {
    // 13 reports are published as 15, so that there may be at most 17: no rung can be 20.
    const most = publish(standing(13, [closedBy('duplicate', 18)]), '2025-01')
    expect([stagesOf(most).closed, stagesOf(most).received]).toEqual([15, 0])
  })

  test('shows no case as only received if the rungs are higher than the rounded total', () => {
    // Three years of 7, each published as 5: the total is shown as 15, and all 21 are closed, shown as 20.
    const months = ['2023-01', '2024-01', '2025-01'].map((month) => ({ month, received: 7, due: 0, inTime: 0 }))
    const counted = { ...none, months, groups: [closedBy('duplicate', 21)] }
    const publication = publish(counted, '2025-01', null, '2023-01')
    expect([publication.total, stagesOf(publication).closed, stagesOf(publication).received]).toEqual([15, 20, 0])
  })
})

describe('the mean', () => {
  const closing = (count: number, days = 30, total = 200) =>
    standing(total, [closedBy('duplicate', count)], [{ days, count }])

  test('appears when the published count proves at least 5 closed cases: at 8, which are shown as 10', () => {
    expect(publish(closing(7), '2025-01').resolution).toBeNull()
    expect(publish(closing(8), '2025-01').resolution).toEqual({
      meanDays: 30,
      medianWeeks: null,
      month: '2025-01',
      closedAtMost: 12,
    })
  })

  test('is renewed when at least 5 more are closed than may have been before: at 18, which are shown as 20', () => {
    const before = publish(closing(8), '2025-01')
    expect(publish(closing(17, 60), '2025-02', before).resolution).toEqual(before.resolution)
    expect(publish(closing(18, 60), '2025-02', before).resolution).toMatchObject({ meanDays: 60, month: '2025-02' })
  })

  test('uses the number that may have been closed the last time, if a true total makes it more precise', () => {
    const known = publish(closing(8), '2025-01')
    const meanAfter = (closedAtMost: number) => {
      const resolution = { meanDays: 30, medianWeeks: null, month: '2025-01', closedAtMost }
      return publish(closing(18, 60), '2025-02', { ...known, resolution }).resolution?.meanDays
    }
    // 18 are shown as 20, so a reader knows that at least 18 are closed.
    expect([meanAfter(13), meanAfter(14)]).toEqual([60, 30])
  })

  test('comes with a median in whole weeks when at least 20 are closed: at 23, which are shown as 25', () => {
    expect(publish(closing(22), '2025-01').resolution?.medianWeeks).toBeNull()
    expect([17, 18, 31].map((days) => publish(closing(23, days), '2025-01').resolution?.medianWeeks)).toEqual([2, 3, 4])
  })

  test('is rounded to whole days', () => {
    const mean = (days: number[]) => {
      const durations = days.map((one) => ({ days: one, count: 10 }))
      return publish(standing(200, [closedBy('duplicate', 30)], durations), '2025-01').resolution?.meanDays
    }
    expect([mean([10, 11, 11]), mean([10, 10, 11])]).toEqual([11, 10])
  })

  test('counts as many closed cases as the total can be when the largest rung is reached', () => {
    // 13 reports are published as 15, so there are at most 17, and as many may be closed.
    expect(publish(closing(13, 30, 13), '2025-01').resolution?.closedAtMost).toBe(17)
    expect(publish(closing(11, 30, 13), '2025-01').resolution?.closedAtMost).toBe(12)
  })

  test('is not published if no duration is known', () => {
    expect(publish(standing(200, [closedBy('duplicate', 30)]), '2025-01').resolution).toBeNull()
  })
})

test('cases in no shown type are the rest of the rounded total', () => {
  const typed = (count: number) => ({ stage: 'review', outcome: null, type: 'suap', count }) as const
  const publication = publish(standing(23, [typed(8)]), '2025-01')
  expect([publication.types, publication.otherTypes]).toEqual([[{ type: 'suap', count: 10 }], 15])
  expect(publication).toMatchObject({ v: 1, policy: 'rounded', month: '2025-01' })
})

test('the rest is never negative, although types are rounded one by one', () => {
  const groups = ['a', 'b', 'c'].map((type) => ({ stage: 'review', outcome: null, type, count: 4 }) as const)
  const publication = publish(standing(12, groups), '2025-01')
  expect([publication.total, publication.types.length, publication.otherTypes]).toEqual([10, 4, 0])
})

describe('discarded cases', () => {
  const received = (count: number) => ({ stage: 'received', outcome: null, type: null, count }) as const
  const review = (count: number) => ({ stage: 'review', outcome: null, type: null, count }) as const
  const spam = (total: number, discarded: number, groups: Counted['groups'] = []): Counted => ({
    ...standing(total, groups),
    discarded,
  })

  test('are a rung of their own between the closed cases and those in work', () => {
    const counted = spam(30, 6, [closedBy('duplicate', 7), review(6), received(11)])
    const publication = publish(counted, '2025-02')
    expect([publication.discarded, stagesOf(publication)]).toMatchObject([10, { closed: 5, review: 5, received: 10 }])
    expect(publication.otherTypes).toBe(30)
    expect(publish(spam(30, 2), '2025-02').discarded).toBe(0)
    expect(publish(spam(30, 3), '2025-02').discarded).toBe(5)
  })

  test('lower the number of reports that a share needs by as many as could be of its year', () => {
    const year = (discarded: number) => ({ ...spam(60, discarded), ...yearOf([0, 0, 60 - discarded], 40) })
    const shareOf = (discarded: number, before: Publication | null = null) =>
      publish({ ...year(discarded), discarded }, '2026-01', before).years[0]?.answered
    // 40 of 60; then of 57, where 5 and 4 more may be discarded: a step of 10 %; then of 24, where 40 are too few.
    expect([shareOf(2), shareOf(3), shareOf(36)]).toEqual([0.7, 0.7, null])
  })

  test('leave a share only if twenty others are certain', () => {
    const shareOf = (total: number, discarded: number) => {
      const received = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, total]
      return publish({ ...yearOf(received, total), discarded }, '2026-01').years[0]?.answered
    }
    // Five are published, so nine can be discarded.
    expect([shareOf(28, 5), shareOf(29, 5), shareOf(28, 2), shareOf(20, 2)]).toEqual([null, 1, 1, 1])
  })

  test('of earlier years do not count against the share of a year', () => {
    const months = (last: number) => ({ ...yearOf([60, 0, 0]), months: yearOf([60]).months, discarded: last })
    const before = publish(months(50), '2025-12')
    expect(before.discarded).toBe(50)
    const next: Counted = {
      ...months(50),
      months: [
        ...yearOf([60]).months.map((row) => ({ ...row, due: 10 })),
        { month: '2026-03', received: 60, due: 60, inTime: 40 },
      ],
    }
    const running = publish(next, '2026-03', before)
    expect(running.years[1]).toMatchObject({ discardedBefore: 46 })
    expect(running.years[0]).not.toHaveProperty('discardedBefore')
    const begun = (last: number) => publish(next, '2026-03', publish(months(last), '2025-12')).years[1]
    expect([begun(2)?.discardedBefore, begun(5)?.discardedBefore]).toEqual([undefined, 1])
    const ended = publish(next, '2027-01', running)
    // 60 received, of which 50 + 4 - 46 may be discarded: 52 are enough for steps of 10 %.
    expect(ended.years.map(({ answered }) => answered)).toEqual([null, 0.7, 'pending'])
  })
})
