import { expect, test } from 'vitest'
import { makeCode } from '../../protocol/code.ts'
import { WORDS } from '../../protocol/words/index.ts'
import { deviceCodeProblem, readDeviceCode } from './deviceCode.ts'

test('numbers, commas and capitals around the words do not matter', () => {
  const words = makeCode()
  const typed = words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join(',\n')
  expect(readDeviceCode(typed)).toEqual(words)
  expect(deviceCodeProblem(words)).toBeNull()
})

test('a beginning that only one word has is taken for that word', () => {
  const word = WORDS.find((one) => one.length > 5) as string
  expect(readDeviceCode(word.slice(0, -1))).toEqual([word])
})

test('a missing word, an unknown word and swapped words are told apart', () => {
  const words = makeCode()
  expect(deviceCodeProblem(words.slice(1))).toBe('code.problem.count')
  expect(deviceCodeProblem([...words.slice(1), 'zzz'])).toBe('code.problem.unknown_word')
  const other = WORDS.find((word) => word !== words[7]) as string
  expect(deviceCodeProblem([...words.slice(0, 7), other])).toBe('code.problem.check')
})
