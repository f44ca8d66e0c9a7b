// Holidays are written as lines, so that a list can be pasted from the official decision.
import type { HolidayYear } from '../../../domain/profile.ts'

type Days = HolidayYear['days']

/** `2026-08-17 Proklamasi Kemerdekaan`, one day per line. */
export function linesOf(days: Days): string {
  return days.map(({ day, name }) => `${day} ${name}`.trim()).join('\n')
}

/** The holidays in these lines; an invalid day is kept, so that the check can point at it. */
export function daysOf(lines: string): { day: string; name: string }[] {
  return lines.split('\n').flatMap((line) => {
    const [day = '', ...name] = line.trim().split(/\s+/)
    return day === '' ? [] : [{ day: day.slice(0, 40), name: name.join(' ') }]
  })
}

/** The year after the last one listed. */
export function nextYear(years: readonly HolidayYear[], today: Date): number {
  return years.length === 0 ? today.getFullYear() : Math.max(...years.map(({ year }) => year)) + 1
}
