import { expect, test } from 'vitest'
import { AppError, insist } from './errors.ts'

test('a condition that does not hold throws an error with its code; one that holds passes', () => {
  expect(() => insist(false, 'closed', 'no reports now')).toThrow(new AppError('closed', 'no reports now'))
  expect(() => insist(true, 'closed', 'no reports now')).not.toThrow()
})
