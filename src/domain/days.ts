// Days as text, YYYY-MM-DD, in the organisation's time zone. Peluit stores no hour of anything that a reporter does.
import type { TimeZone } from './names/time-zones.ts'

/** How many hours each zone is ahead of UTC; Indonesia has no summer time. */
const OFFSET: Record<TimeZone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

const DAY = 86_400_000

/** The day at this instant (milliseconds since 1970) in the zone. */
export function dayAt(instant: number, zone: TimeZone): string {
  return new Date(instant + OFFSET[zone] * 3_600_000).toISOString().slice(0, 10)
}

/** The time of day at this instant in the zone, HH:MM. */
export function timeAt(instant: number, zone: TimeZone): string {
  return new Date(instant + OFFSET[zone] * 3_600_000).toISOString().slice(11, 16)
}

/** The hour of the day, 0 to 23, at this instant in the zone. */
export function hourAt(instant: number, zone: TimeZone): number {
  return new Date(instant + OFFSET[zone] * 3_600_000).getUTCHours()
}

/** The same day this many months later, or the last of the month if that has fewer days. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The day this many days later, or earlier if `days` is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}
