// The obvious way to round, which hides nothing: every count to the nearest step, and finished years exactly.

import { publishExact } from '../exact.ts'
import { type Counted, sum } from '../figures.ts'
import type { Publication } from '../publication.ts'
import type { Moment } from '../rounded.ts'
import { nearest } from '../steps.ts'

export function publishNaively(counted: Counted, moment: Moment): Publication {
  const exact = publishExact(counted, moment)
  const years = exact.years.map((year) => {
    const finished = year.months.length === 12
    return {
      ...year,
      months: year.months.map(nearest),
      total: finished ? year.total : nearest(year.total),
      exact: finished,
    }
  })
  const rounded = <T extends { count: number }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, count: nearest(row.count) }))
  return {
    ...exact,
    policy: 'rounded',
    years,
    total: sum(years.map(({ total }) => total)),
    exact: false,
    types: rounded(exact.types),
    stages: rounded(exact.stages),
    discarded: nearest(exact.discarded ?? 0),
    outcomes: rounded(exact.outcomes),
  }
}
