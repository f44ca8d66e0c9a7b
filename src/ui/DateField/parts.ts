/** The content of the boxes while a date is typed; any of them may be empty or not yet a number. */
export interface DateParts {
  day: string
  month: string
  year: string
}

/** How precise an answer should be. A reporter who knows only the month may always give only the month. */
export type Grain = 'day' | 'month' | 'year'

/** '2026-11-03', '2026-11', '2026' or '' → the boxes. */
export function partsOf(period: string): DateParts {
  const [year = '', month = '', day = ''] = period.split('-')
  return { year, month: month && String(Number(month)), day: day && String(Number(day)) }
}

/** The boxes → the period that they name; '' if all are empty, null if they name none. */
export function periodOf({ day, month, year }: DateParts): string | null {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()]
  if (!d && !m && !y) return ''
  if (!/^\d{4}$/.test(y) || (d && !m)) return null
  if (!m) return y
  if (!/^(0?[1-9]|1[0-2])$/.test(m)) return null
  const period = `${y}-${m.padStart(2, '0')}`
  if (!d) return period
  const last = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate()
  return /^\d{1,2}$/.test(d) && Number(d) >= 1 && Number(d) <= last ? `${period}-${d.padStart(2, '0')}` : null
}
