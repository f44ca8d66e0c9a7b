// Working days, for rules that count them: Monday to Friday, except the days off that the office lists by year.
import { addDays } from './days.ts'
import type { DaysOff } from './names/site.ts'

export interface WorkingLimit {
  /** The last day that is in time. */
  readonly due: string
  readonly late: boolean
  /** How many working days come after today, up to the last one. */
  readonly left: number
  /** Years in between without a list of days off: the true limit may be later. */
  readonly unlisted: readonly number[]
}

/**
 * The state today of a limit of `count` working days. The first day itself is not counted. A month or a year counts
 * from its last day, and only a limit that has passed even then is reported; null if nothing can be said.
 */
export function workingLimit(
  since: string,
  count: number,
  today: string,
  daysOff: readonly DaysOff[],
): WorkingLimit | null {
  const exact = since.length === 10
  const day = exact ? since : lastDayOf(since)
  if (!(count > 0) || day === null || day > today) return null
  const off = new Set(daysOff.flatMap(({ days }) => days))
  const due = workingDayAfter(day, count, off)
  const late = today > due
  if (!exact && !late) return null
  const listed = daysOff.map(({ year }) => year)
  const [first, last] = [yearOf(day), yearOf(due)]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return {
    due,
    late,
    left: workingDaysAfter(today, due, off),
    unlisted: years.filter((year) => !listed.includes(year)),
  }
}

/** The day that is this many working days after another; `off`: the days off. */
export function workingDayAfter(day: string, count: number, off: ReadonlySet<string>): string {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at, off)) left -= 1
  }
  return at
}

function workingDaysAfter(from: string, to: string, off: ReadonlySet<string>): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, off)) count += 1
  return count
}

function isWorkingDay(day: string, off: ReadonlySet<string>): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !off.has(day)
}

/** The last day of `YYYY-MM` or `YYYY`, or null. */
function lastDayOf(period: string): string | null {
  if (/^\d{4}$/.test(period)) return `${period}-12-31`
  if (!/^\d{4}-\d{2}$/.test(period)) return null
  const [year, month] = [yearOf(period), Number(period.slice(5))]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
