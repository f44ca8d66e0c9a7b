import { expect, test } from 'vitest'
import { addDays, addMonths, dayAt, hourAt, timeAt } from './days.ts'
import { daysBetween, isDay } from './names/day.ts'
import { TIME_ZONES } from './names/time-zones.ts'

test.each([
  ['Asia/Jakarta', '2026-03-01T17:00:00.000Z'], // WIB, UTC+7
  ['Asia/Makassar', '2026-03-01T16:00:00.000Z'], // WITA, UTC+8
  ['Asia/Jayapura', '2026-03-01T15:00:00.000Z'], // WIT, UTC+9
] as const)('in %s the second of March begins at %s', (zone, midnight) => {
  const begins = Date.parse(midnight)
  expect([dayAt(begins - 1, zone), hourAt(begins - 1, zone)]).toEqual(['2026-03-01', 23])
  expect([dayAt(begins, zone), hourAt(begins, zone)]).toEqual(['2026-03-02', 0])
})

test('a time of day is that of the zone, in hours and minutes', () => {
  const instant = Date.parse('2026-03-01T16:05:59.999Z')
  expect(TIME_ZONES.map((zone) => timeAt(instant, zone))).toEqual(['23:05', '00:05', '01:05'])
})

test('days are added and counted across the ends of months and years, in both directions', () => {
  expect([addDays('2024-02-28', 1), addDays('2024-02-28', 2), addDays('2026-01-01', -1)]).toEqual([
    '2024-02-29',
    '2024-03-01',
    '2025-12-31',
  ])
  expect([daysBetween('2025-12-31', '2026-03-01'), daysBetween('2026-03-01', '2025-12-31')]).toEqual([60, -60])
})

test('months are added to the same day, or to the last of a month that has fewer', () => {
  expect([addMonths('2026-01-31', 1), addMonths('2028-01-31', 1), addMonths('2026-11-30', 3)]).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2027-02-28',
  ])
  expect([addMonths('2026-12-15', 1), addMonths('2026-03-02', 12)]).toEqual(['2027-01-15', '2027-03-02'])
})

test('a day must exist in the calendar and be written as YYYY-MM-DD', () => {
  expect(['2024-02-29', '2026-12-31'].filter((text) => !isDay(text))).toEqual([])
  const wrong = ['2026-02-29', '2026-13-01', '2026-3-1', '2026-03-01T00:00', '1 Maret 2026', '']
  expect(wrong.filter(isDay)).toEqual([])
})
