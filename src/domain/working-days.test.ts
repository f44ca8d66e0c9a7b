import { expect, test } from 'vitest'
import { isOlderThan } from './working-days.ts'

/** Idul Fitri of 2026 with its collective leave. */
const HOLIDAYS = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24']

test('weekends and the first day itself do not count', () => {
  // Friday; the fifth working day after it is the Friday of the next week.
  expect(isOlderThan('2026-02-06', 5, '2026-02-13', [])).toBe(false)
  expect(isOlderThan('2026-02-06', 5, '2026-02-15', [])).toBe(false)
  expect(isOlderThan('2026-02-06', 5, '2026-02-16', [])).toBe(true)
})

test('holidays and collective leave put the limit off by as many days', () => {
  // Without holidays the fifth working day after Monday the 16th is Monday the 23rd; with them, the 30th.
  expect(isOlderThan('2026-03-16', 5, '2026-03-24', [])).toBe(true)
  expect(isOlderThan('2026-03-16', 5, '2026-03-30', HOLIDAYS)).toBe(false)
  expect(isOlderThan('2026-03-16', 5, '2026-03-31', HOLIDAYS)).toBe(true)
})

test('a holiday on a weekend puts nothing off', () => {
  expect(isOlderThan('2026-02-06', 5, '2026-02-16', ['2026-02-07', '2026-02-08'])).toBe(true)
})

test('a month or a year counts as its last day', () => {
  expect(isOlderThan('2026', 5, '2026-12-30', [])).toBe(false)
  expect(isOlderThan('2026-02', 5, '2026-03-06', [])).toBe(false)
  expect(isOlderThan('2026-02', 5, '2026-03-09', [])).toBe(true)
  expect(isOlderThan('2025', 5, '2026-03-09', [])).toBe(true)
})

test('a day that has not come is not old', () => {
  expect(isOlderThan('2030-01-01', 1, '2026-01-01', [])).toBe(false)
})
