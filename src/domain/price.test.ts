import { expect, test } from 'vitest'
import { BUDGET, floodLevel, priceOf, releasedLevel } from './price.ts'

const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB
const none = { bytes: 0, answers: 0 }

test.each([
  ['text', 0, 16 * KIB, 0, null],
  ['text', 0, 16 * KIB + 1, 0, 0],
  ['text', 12 * KIB, 4 * KIB, 0, null],
  ['text', 16 * KIB, 1, 0, 0],
  ['text', 16 * KIB, 16 * KIB, 1, null],
  ['text', 32 * KIB, 1, 1, 0],
  ['text', 16 * KIB, 128 * KIB, 0, 0],
  ['text', 16 * KIB, 128 * KIB + 1, 0, 1],
  ['text', 0, 768 * KIB, 0, 3],
  ['text', 271 * KIB, 128 * KIB, 0, 0],
  ['text', 272 * KIB, 128 * KIB, 0, 1],
  ['text', 784 * KIB, 128 * KIB, 0, 3],
  ['text', 16 * MIB, 128 * KIB, 0, 3],
  ['files', 0, 8 * MIB, 0, null],
  ['files', 8 * MIB, 64 * KIB, 0, 0],
  ['files', 8 * MIB, 8 * MIB, 1, null],
  ['files', 135 * MIB, 1 * MIB, 0, 0],
  ['files', 136 * MIB, 1 * MIB, 0, 1],
  ['files', 511 * MIB, 1 * MIB, 0, 3],
  ['files', 2000 * MIB, 1 * MIB, 1, 3],
] as const)('%s: after %i bytes, %i more with %i answers cost %s bits', (kind, bytes, size, answers, bits) => {
  expect(priceOf(kind, { bytes, answers }, size)).toBe(bits)
})

test('what a slot may bring for nothing does not depend on its order', () => {
  expect(priceOf('text', none, 4 * KIB)).toBeNull()
  expect(priceOf('files', none, 0)).toBeNull()
})

test.each([
  [0, 1000 * GIB, 0],
  [5 * GIB, 1000 * GIB, 0],
  [5 * GIB + 1, 1000 * GIB, 1],
  [7.5 * GIB, 1000 * GIB, 3],
  [10 * GIB - 1, 1000 * GIB, 6],
  [10 * GIB, 1000 * GIB, 'full'],
  // A fifth of a small disk is the smaller limit.
  [0.5 * GIB, 9.5 * GIB, 0],
  [1.5 * GIB, 8.5 * GIB, 3],
  [2 * GIB, 8 * GIB, 'full'],
  [0, 0, 0],
] as const)('%i bytes of unanswered files beside %i free ones give level %s', (unanswered, free, level) => {
  expect(releasedLevel({ unanswered, free, dailyMean: 0 })).toBe(level)
})

test.each([
  [2 * GIB, 0, 0],
  [2 * GIB + 1, 0, 1],
  [3 * GIB, 0, 4],
  [10 * GIB, 0, 'full'],
  // An office that receives much every day: its flood begins later.
  [39 * GIB, 2 * GIB, 0],
  [41 * GIB, 2 * GIB, 1],
  [80 * GIB, 2 * GIB, 'full'],
] as const)('%i waiting bytes with a daily mean of %i give level %s', (waiting, dailyMean, level) => {
  expect(floodLevel(waiting, { unanswered: 0, free: 0, dailyMean })).toBe(level)
})

test('the budgets are those of the safeguards', () => {
  expect(BUDGET).toEqual({ unanswered: 10 * GIB, day: 2 * GIB })
})
