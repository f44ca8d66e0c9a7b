import { expect, test } from 'vitest'
import { EVERY_ACT } from '../testing/names.ts'
import { ACTS } from './acts.ts'

test('the acts of version 1', () => {
  expect(ACTS).toEqual(EVERY_ACT)
})
