import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { WORDS } from '../../protocol/account/words/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { deviceCodeProblem } from './deviceCode.ts'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const words = makeCode()

test('a complete code has no problem', () => {
  expect(deviceCodeProblem(words, t)).toBeNull()
})

test('a missing word and swapped words are told apart', () => {
  expect(deviceCodeProblem(words.slice(1), t)).toBe(t('code.problem.count'))
  const other = WORDS.find((word) => word !== words[7]) as string
  expect(deviceCodeProblem([...words.slice(0, 7), other], t)).toBe(t('code.problem.check'))
})

test('an unknown word is named with its place, and with the words that may be meant', () => {
  const told = (word: string) => deviceCodeProblem(words.with(4, word), t)
  expect(told('zzzz')).toBe('Kata ke-5 tidak ada dalam daftar: zzzz. Periksa ejaannya pada kertas Anda.')
  expect(told('jasmni')).toBe('Kata ke-5 tidak ada dalam daftar: jasmni. Maksud Anda jasmani?')
  expect(told('trendy')).toBe('Kata ke-5 tidak ada dalam daftar: trendy. Maksud Anda trendi atau tenda?')
  // Named before the number of words is reported: a typing error may have split a word in two.
  expect(deviceCodeProblem([...words, 'jasmni'], t)).toContain('jasmani')
})
