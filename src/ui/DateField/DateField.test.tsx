import { expect, test } from 'vitest'
import { partsOf, periodOf } from './parts.ts'

test('a period converted to boxes and back stays the same', () => {
  for (const period of ['', '2026', '2026-11', '2026-11-03']) expect(periodOf(partsOf(period))).toBe(period)
})

test.each([
  { day: '31', month: '2', year: '2026' },
  { day: '', month: '13', year: '2026' },
  { day: '3', month: '', year: '2026' },
  { day: '3', month: '4', year: '' },
  { day: '3', month: '4', year: '26' },
])('an impossible date is refused: %o', (parts) => {
  expect(periodOf(parts)).toBeNull()
})

test('a leap day is a day', () => {
  expect(periodOf({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29')
})
