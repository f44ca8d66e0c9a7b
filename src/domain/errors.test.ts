import { expect, test } from 'vitest'
import { AppError, insist } from './errors.ts'

test('what is insisted on is refused with its code where it does not hold, and passes where it does', () => {
  expect(() => insist(false, 'closed', 'no reports now')).toThrow(new AppError('closed', 'no reports now'))
  expect(() => insist(true, 'closed', 'no reports now')).not.toThrow()
})
