// The policy that publishes what is: the finished months as they were counted, and how cases stand.
import { type Counted, figuresOf, sum } from './figures.ts'
import { finishedOf, monthOf, PUBLISHED_STAGES, type Publication, yearsBetween } from './publication.ts'
import type { Moment } from './rounded.ts'
import { typesInOrder } from './types.ts'

/** The exact publication for a finished month. It names single cases where there are few: the office chose so. */
export function publishExact(counted: Counted, { month, first, types }: Moment): Publication {
  const figures = figuresOf(counted)
  const years = yearsBetween(first.slice(0, 4), month.slice(0, 4)).map((year) => {
    const rows = counted.months.filter((one) => one.month.startsWith(year))
    const months = Array.from(
      { length: finishedOf(year, month) },
      (_, at) => rows.find((row) => row.month === monthOf(year, at))?.received ?? 0,
    )
    const due = sum(rows.map((row) => row.due))
    const answered = due === 0 ? ('pending' as const) : sum(rows.map((row) => row.inTime)) / due
    return { year, months, total: sum(months), exact: true, answered }
  })
  const countOf = (type: string) => figures.types.find((one) => one.type === type)?.count ?? 0
  const shown = typesInOrder([], types, figures.types).map((type) => ({ type, count: countOf(type) }))
  const { closed, meanDays, medianDays } = figures.resolution
  const total = sum(years.map((year) => year.total))
  return {
    v: 1,
    policy: 'exact',
    month,
    years,
    total,
    exact: true,
    types: shown,
    otherTypes: total - sum(shown.map(({ count }) => count)),
    stages: PUBLISHED_STAGES.map((stage) => ({
      stage,
      count: figures.stages[stage] + (stage === 'closed' ? figures.stages.archived : 0),
    })),
    outcomes: Object.entries(figures.outcomes).map(([outcome, count]) => ({
      outcome: outcome as keyof typeof figures.outcomes,
      count,
    })),
    resolution:
      meanDays === null || medianDays === null
        ? null
        : { meanDays: Math.round(meanDays), medianWeeks: Math.round(medianDays / 7), month, closedAtMost: closed },
  }
}
