import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import * as device from '../../device/reporter/writing.ts'
import { makeCode } from '../../protocol/code.ts'
import { english } from '../core/english.ts'
import type { Words } from '../core/words.ts'
import { problemsOf } from './problems.ts'

const t = makeTranslator<Words>(english, 'en')
const code = makeCode()

test('a whole code has no problem', () => {
  expect(problemsOf(device, code, t)).toBeNull()
})

test('an unknown word is named with its place, empty ones are told together', () => {
  const words = code.map((word, at) => (at === 2 ? 'zzzz' : at > 5 ? '' : word))
  const found = problemsOf(device, words, t)
  expect(found?.summary).toEqual([
    { id: 'word-2', message: 'Word 3 is not in the list: zzzz. Check its spelling.' },
    { id: 'word-6', message: 'Words still empty: 7 and 8.' },
  ])
  expect([...(found?.words.keys() ?? [])]).toEqual([2, 6, 7])
})

test('known words in the wrong order do not fit together', () => {
  const swapped = [code[1], code[0], ...code.slice(2)] as string[]
  // One swap in 2,048 happens to fit.
  if (device.codeProblem(swapped) === null) return
  expect(problemsOf(device, swapped, t)?.summary[0]?.message).toContain('do not fit together')
})
