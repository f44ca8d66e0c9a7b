// The policy that publishes exact figures: the finished months as they were counted, and the current stages.
import { OUTCOMES } from '../names/stages.ts'
import { type Counted, type Figures, figuresOf, sum } from './figures.ts'
import {
  finishedOf,
  monthOf,
  PUBLISHED_STAGES,
  type Publication,
  type PublishedYear,
  yearsBetween,
} from './publication.ts'
import type { Moment } from './rounded.ts'
import { typesInOrder } from './types.ts'

/** The exact publication for a finished month. Small numbers reveal single cases; the office has chosen so. */
export function publishExact(counted: Counted, { month, first, types }: Moment): Publication {
  const figures = figuresOf(counted)
  const years = yearsBetween(first.slice(0, 4), month.slice(0, 4)).map((year) => yearOf(counted, year, month))
  const countOf = (type: string) => figures.types.find((one) => one.type === type)?.count ?? 0
  const shown = typesInOrder([], types, figures.types).map((type) => ({ type, count: countOf(type) }))
  const stages = PUBLISHED_STAGES.map((stage) => ({ stage, count: figures.stages[stage] }))
  // The public sees no archive: archived cases count as closed.
  for (const row of stages) if (row.stage === 'closed') row.count += figures.stages.archived
  const outcomes = OUTCOMES.map((outcome) => ({ outcome, count: figures.outcomes[outcome] }))
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
    stages,
    discarded: figures.discarded,
    outcomes,
    resolution: resolutionOf(figures, month),
  }
}

/** The finished months of a year, and its share of first answers in time. */
function yearOf(counted: Counted, year: string, month: string): PublishedYear {
  const rows = counted.months.filter((one) => one.month.startsWith(year))
  const receivedIn = (at: number) => rows.find((row) => row.month === monthOf(year, at))?.received ?? 0
  const months = Array.from({ length: finishedOf(year, month) }, (_, at) => receivedIn(at))
  const due = sum(rows.map((row) => row.due))
  const inTime = sum(rows.map((row) => row.inTime))
  return { year, months, total: sum(months), exact: true, answered: due === 0 ? 'pending' : inTime / due }
}

function resolutionOf({ resolution }: Figures, month: string): Publication['resolution'] {
  const { closed, meanDays, medianDays } = resolution
  if (meanDays === null || medianDays === null) return null
  return { meanDays: Math.round(meanDays), medianWeeks: Math.round(medianDays / 7), month, closedAtMost: closed }
}
