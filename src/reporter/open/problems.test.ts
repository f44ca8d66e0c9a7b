import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import * as tools from '../../device/reporter/opening.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { english } from '../core/english.ts'
import type { Words } from '../core/words.ts'
import { problemsOf } from './problems.ts'

const t = makeTranslator<Words>(english, 'en')
const code = makeCode()

test('a complete code has no problem', () => {
  expect(problemsOf(tools, code, t)).toBeNull()
})

test('an unknown word is named with its place; empty ones are listed together', () => {
  const words = code.map((word, at) => (at === 2 ? 'zzzz' : at > 5 ? '' : word))
  const found = problemsOf(tools, words, t)
  expect(found?.summary).toEqual([
    { id: 'word-2', message: 'Word 3 is not in the list: zzzz. Check its spelling.' },
    { id: 'word-6', message: 'Words still empty: 7 and 8.' },
  ])
  expect([...(found?.words.keys() ?? [])]).toEqual([2, 6, 7])
})

test('an ambiguous word is listed with what it may be', () => {
  const words = code.with(0, 'jasmni').with(1, 'trendy').with(2, 'ber').with(3, 'zon')
  const found = problemsOf(tools, words, t)
  expect(found?.summary.map(({ message }) => message)).toEqual([
    'Word 1 is not in the list: jasmni. Did you mean jasmani?',
    'Word 2 is not in the list: trendy. Did you mean trendi or tenda?',
    'Word 3 is too short: ber. Write at least four letters.',
    'Word 4 is not clear: zon. Did you mean zona?',
  ])
  expect([...(found?.words.values() ?? [])]).toEqual([
    'Not in the list',
    'Not in the list',
    'Not clear yet',
    'Not clear yet',
  ])
})

test('known words in the wrong order do not fit together', () => {
  const swapped = [code[1], code[0], ...code.slice(2)] as string[]
  if (tools.codeProblem(swapped) === null) return
  const found = problemsOf(tools, swapped, t)
  expect(found?.summary).toHaveLength(1)
  expect(found?.words.size).toBe(0)
})
