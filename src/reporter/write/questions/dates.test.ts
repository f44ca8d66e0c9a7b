import { expect, test } from 'vitest'
import { partsOf } from '../../../ui/DateField/parts.ts'
import { brokenIn, endsBefore } from './dates.ts'

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
