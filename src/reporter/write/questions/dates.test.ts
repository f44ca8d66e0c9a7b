import { expect, test } from 'vitest'
import { partsOf } from '../../../ui/DateField/parts.ts'
import { brokenIn, dateProblem, endsBefore, lastYear } from './dates.ts'

test.each([
  ['2026-03-02', '2026-03-01', true],
  ['2026-03', '2026-02-28', true],
  ['2026-03-31', '2026-03', false],
  ['2026', '2026-01-01', false],
  ['2025-12', '2026', false],
])('from %s to %s ends before it begins: %s', (from, to, before) => {
  expect(endsBefore(from, to)).toBe(before)
})

test('boxes are broken only if they hold something that is not a date', () => {
  const boxes = (from: string, to = '', period = false) => ({ from: partsOf(from), to: partsOf(to), period })
  expect(brokenIn(undefined)).toBe(null)
  expect(brokenIn(boxes(''))).toBe(null)
  expect(brokenIn(boxes('2026-02-30'))).toBe('from')
  expect(brokenIn(boxes('2026', '26'))).toBe(null)
  expect(brokenIn(boxes('2026', '26', true))).toBe('to')
})

test.each([
  ['', null],
  ['1945', null],
  ['2025-08', null],
  [String(lastYear()), null],
  ['25', 'year'],
  ['1890', 'year'],
  ['0025', 'year'],
  [String(lastYear() + 1), 'year'],
  ['2026-02-30', 'invalid'],
])('of "%s" the screen says %s', (period, problem) => {
  expect(dateProblem(partsOf(period))).toBe(problem)
  expect(brokenIn({ from: partsOf(period), to: partsOf(''), period: false })).toBe(problem && 'from')
})

test('a day without a year asks for the whole date, not for a better year', () => {
  expect(dateProblem({ day: '3', month: '4', year: '' })).toBe('invalid')
})
