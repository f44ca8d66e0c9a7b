import { expect, test } from 'vitest'
import { EVERY_CHAIN } from '../testing/names.ts'
import { CHAINS, ENTRY_KINDS } from './entries.ts'

test('the chains and the kinds of their entries', () => {
  expect(CHAINS).toEqual(EVERY_CHAIN.map(([chain]) => chain))
  expect(Object.entries(ENTRY_KINDS)).toEqual(EVERY_CHAIN)
})
