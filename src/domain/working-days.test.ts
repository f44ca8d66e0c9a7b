import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DaysOff } from './names/site.ts'
import { workingLimit } from './working-days.ts'

/** The list of the presets: Nyepi and Lebaran make a long gap in March 2026. */
const listed: DaysOff[] = JSON.parse(readFileSync(new URL('../../presets/holidays.json', import.meta.url), 'utf8')).map(
  ({ year, days }: { year: number; days: { day: string }[] }) => ({ year, days: days.map(({ day }) => day) }),
)

test('the 29th and 30th working day are in time, the 31st is late', () => {
  // Counted after Monday 6 July, 14 August is the 29th working day; then come a weekend and the holiday of 17 August.
  const days = ['2026-08-14', '2026-08-17', '2026-08-18', '2026-08-19']
  const states = days.map((today) => workingLimit('2026-07-06', 30, today, listed))
  expect(states.map((state) => [state?.due, state?.late, state?.left])).toEqual([
    ['2026-08-18', false, 1],
    ['2026-08-18', false, 1],
    ['2026-08-18', false, 0],
    ['2026-08-18', true, 0],
  ])
})

test('six weeks without days off are thirty working days', () => {
  const state = workingLimit('2026-07-06', 30, '2026-07-06', [{ year: 2026, days: [] }])
  expect(state).toEqual({ due: '2026-08-17', late: false, left: 30, unlisted: [] })
})

test('holidays and collective leave postpone the limit', () => {
  // 18, 19, 20, 23 and 24 March and 3 April lie between.
  expect(workingLimit('2026-03-09', 30, '2026-03-09', listed)?.due).toBe('2026-04-28')
  // Days off are not counted, and neither is the first day itself.
  expect(workingLimit('2026-03-17', 1, '2026-03-17', listed)?.due).toBe('2026-03-25')
  expect(workingLimit('2026-03-21', 1, '2026-03-21', listed)?.due).toBe('2026-03-25')
})

test('a year without a list is named, because the limit may be later', () => {
  const state = workingLimit('2026-12-01', 30, '2026-12-02', listed)
  expect(state?.unlisted).toEqual([2027])
  expect(state?.due).toBe('2027-01-14')
  expect(workingLimit('2025-12-01', 30, '2026-12-02', [])?.unlisted).toEqual([2025, 2026])
  expect(workingLimit('2026-07-06', 30, '2026-07-07', listed)?.unlisted).toEqual([])
})

test('for a month or a year, a limit is reported only if it has passed for every day of it', () => {
  expect(workingLimit('2026-07', 30, '2026-09-15', listed)).toBeNull()
  expect(workingLimit('2026-07', 30, '2026-09-16', listed)).toMatchObject({ due: '2026-09-15', late: true })
  expect(workingLimit('2025', 30, '2026-11-28', listed)).toMatchObject({ late: true })
  expect(workingLimit('2026', 30, '2026-11-28', listed)).toBeNull()
})

test('a month counts from its last day, also if it has 28, 29 or 30 days', () => {
  // The next working days after Saturday 28 February 2026, Thursday 29 February 2024 and Friday 31 October 2025.
  const due = (month: string, today: string) => workingLimit(month, 1, today, [])?.due
  expect([due('2026-02', '2026-03-03'), due('2024-02', '2024-03-04'), due('2025-10', '2025-11-04')]).toEqual([
    '2026-03-02',
    '2024-03-01',
    '2025-11-03',
  ])
})

test('nothing is reported for future days, or without a day', () => {
  expect(workingLimit('2026-07-07', 30, '2026-07-06', listed)).toBeNull()
  expect(workingLimit('', 30, '2026-07-06', listed)).toBeNull()
  expect(workingLimit('2026-07-06', 0, '2026-07-06', listed)).toBeNull()
})
