import { expect, test } from 'vitest'
import { WORDS } from '../src/protocol/account/words/index.ts'
import { decode, encode } from './front-coded-words.ts'

test('the words that browsers decode are those of the list, in a shorter text', () => {
  expect(decode(encode(WORDS))).toEqual(WORDS)
  expect(decode(encode(['a', 'ab', 'ab', 'b']))).toEqual(['a', 'ab', 'ab', 'b'])
  expect(encode(WORDS).length).toBeLessThan(WORDS.join(' ').length * 0.7)
})
