// Working days: Monday to Friday, without public holidays and collective leave, which are data of the office.
import { addDays } from './days.ts'

/**
 * Whether more than `limit` working days passed since the date, whose own day does not count. A date is known to its
 * day, month or year only: what is vague counts as its last day, so that nobody is warned without reason.
 */
export function isOlderThan(date: string, limit: number, today: string, holidays: readonly string[]): boolean {
  let passed = 0
  for (let day = addDays(lastDayOf(date), 1); day <= today; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) passed += 1
    if (passed > limit) return true
  }
  return false
}

function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday > 0 && weekday < 6 && !holidays.includes(day)
}

/** 2026 → 2026-12-31, 2026-02 → 2026-02-28. */
function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  return day ? date : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
