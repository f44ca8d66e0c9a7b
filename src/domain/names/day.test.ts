import { expect, test } from 'vitest'
import { DayText } from '../../protocol/encoding/shapes.ts'
import { daysBetween, isDay } from './day.ts'

test.each(['2026-03-02', '2028-02-29', '1000-01-01', '9999-12-31', '2000-02-29'])('%s is a day', (day) => {
  expect([isDay(day), DayText.safeParse(day).success]).toEqual([true, true])
})

test.each([
  '0999-01-01',
  '0000-01-01',
  '2026-02-31',
  '2027-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-00',
  '2026-4-1',
  '12026-01-01',
  '+2026-01-01',
  '2026-03-02\n',
  '2026-03-02T00:00:00Z',
  '',
])('%j is not a day, for the domain and the protocol', (text) => {
  expect([isDay(text), DayText.safeParse(text).success]).toEqual([false, false])
})

test('days are counted across the ends of months and years, in both directions', () => {
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
  expect(daysBetween('2026-03-02', '2026-03-02')).toBe(0)
})
