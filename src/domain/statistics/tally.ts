// Turns days into months and durations. This is not done in SQL, where it would be a calculation for every case.
import { addDays } from '../days.ts'
import { ANSWER_DAYS, type Counted, sum } from './figures.ts'

/** The cases received on one day. */
export interface DayRow {
  readonly day: string
  readonly received: number
  /** Days of all first answers and of all closings, in any order. */
  readonly answers: readonly string[]
  readonly closings: readonly string[]
}

/** Cases that were received, first answered and discarded on the same days. */
export interface DiscardedRow {
  readonly day: string
  readonly answered: string | null
  readonly discarded: string
  readonly count: number
}

/**
 * Counts months, durations and discarded cases; `rows` are without the discarded ones. Reports received up to `dueBy`
 * should have been answered, except those that were discarded before their time was over.
 */
export function tallyDays(
  rows: readonly DayRow[],
  discarded: readonly DiscardedRow[],
  dueBy: string,
): Pick<Counted, 'months' | 'durations' | 'discarded'> {
  const months = new Map<string, { month: string; received: number; due: number; inTime: number }>()
  const durations = new Map<number, number>()
  const numbers = new Map<string, number>()
  const numberOf = (day: string) => {
    const known = numbers.get(day) ?? Date.parse(day) / 86_400_000
    numbers.set(day, known)
    return known
  }
  const sumsOf = (day: string) => {
    const month = day.slice(0, 7)
    const sums = months.get(month) ?? { month, received: 0, due: 0, inTime: 0 }
    months.set(month, sums)
    return sums
  }
  for (const { day, received, answers, closings } of rows) {
    const sums = sumsOf(day)
    sums.received += received
    if (day <= dueBy) {
      const until = addDays(day, ANSWER_DAYS)
      sums.due += received
      sums.inTime += answers.filter((answer) => answer <= until).length
    }
    const start = numberOf(day)
    for (const closing of closings) {
      const days = numberOf(closing) - start
      durations.set(days, (durations.get(days) ?? 0) + 1)
    }
  }
  for (const { day, answered, discarded: ended, count } of discarded) {
    const sums = sumsOf(day)
    sums.received += count
    const until = addDays(day, ANSWER_DAYS)
    if (day > dueBy || ended <= until) continue
    sums.due += count
    if (answered !== null && answered <= until) sums.inTime += count
  }
  return {
    months: [...months.values()],
    durations: [...durations].map(([days, count]) => ({ days, count })),
    discarded: sum(discarded.map(({ count }) => count)),
  }
}
