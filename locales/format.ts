import { type Language, localeOf } from './translator.ts'

/** '2026-11-03' → '3 November 2026'; a shorter period stays short: '2026-11' → 'November 2026', '2026' → '2026'. */
export function formatDate(day: string, language: Language, look: 'long' | 'short' = 'long'): string {
  const [year = '', month, date] = day.split('-')
  if (!month) return year
  return new Intl.DateTimeFormat(localeOf[language], {
    year: 'numeric',
    month: look === 'long' ? 'long' : 'short',
    ...(date ? { day: 'numeric' } : {}),
    // A day has no time zone: formatting it in another one would move it by a day.
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)))
}

/** The hour and minute on this device: '10.32', or '10:32 AM'. */
export function formatTime(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit' }).format(time)
}

/** '14:05' → '14.05', or '2:05 PM'. */
export function formatClock(time: string, language: Language): string {
  const [hours, minutes] = time.split(':').map(Number)
  const format = new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return format.format(Date.UTC(2026, 0, 1, hours, minutes))
}

/** The twelve names of the months, January first. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)))
}

/** 1234.5 → '1.234,5' or '1,234.5'. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: digits }).format(value)
}

/** 0.85 → '85%'. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'percent' }).format(share)
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A file's size in the largest unit that keeps it above one: 1500000 → '1,5 MB'. */
export function formatSize(bytes: number, language: Language): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0,
  }).format(size)
}

/** ['a', 'b', 'c'] → 'a, b, dan c'. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(localeOf[language], { type }).format(items)
}

/** { months: 2, days: 10 } → '2 bulan 10 hari'; zeros are omitted, unless everything is zero. */
export function formatLength(length: { months?: number; weeks?: number; days?: number }, language: Language): string {
  const parts = Object.entries(length).map(([name, value]) => ({ unit: name.slice(0, -1), value }))
  const said = parts.filter(({ value }) => value !== 0)
  return (said.length > 0 ? said : parts.slice(-1))
    .map(({ unit, value }) =>
      new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    )
    .join(' ')
}
