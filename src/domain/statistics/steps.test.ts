import { expect, test } from 'vitest'
import { nearest, SPREAD, STEP } from './steps.ts'

test('counts are published in steps of 5, so that the true one differs by at most 2', () => {
  expect([STEP, SPREAD]).toEqual([5, 2])
  expect([0, 2, 3, 7, 8, 12, 13].map(nearest)).toEqual([0, 0, 5, 5, 10, 10, 15])
})
