import { describe, expect, test } from 'vitest'
import { formatDate, formatList, formatNumber, formatShare, formatSize, monthNames } from './format.ts'
import { makeTranslator, pickLanguage, type Translation } from './translator.ts'

const indonesian = { 'a.plain': 'Simpan', 'a.days': '{count} hari', 'a.two': '{filled} dari {total}' } as const
const english = {
  'a.plain': 'Save',
  'a.days': { one: '{count} day', other: '{count} days' },
  'a.two': '{filled} of {total}',
} as const satisfies Translation<typeof indonesian>

describe('a translator', () => {
  const id = makeTranslator<typeof indonesian>(indonesian, 'id')
  const en = makeTranslator<typeof indonesian>(english, 'en')

  test('fills in the params, in any order', () => {
    expect(id('a.two', { total: 6, filled: 4 })).toBe('4 dari 6')
  })

  test('chooses the plural form of its own language', () => {
    expect([id('a.days', { count: 1 }), en('a.days', { count: 1 }), en('a.days', { count: 2 })]).toEqual([
      '1 hari',
      '1 day',
      '2 days',
    ])
  })

  test('writes numbers as its language does and leaves texts unchanged', () => {
    expect(id('a.days', { count: 1234 })).toBe('1.234 hari')
    expect(en('a.two', { filled: '1234', total: '{total}' })).toBe('1234 of {total}')
  })

  test('rejects a missing param and an unknown key at compile time', () => {
    // @ts-expect-error a param is missing
    expect(id('a.days')).toBe('{count} hari')
    // @ts-expect-error there is no such key
    expect(() => id('a.nothing')).toThrow('a.nothing')
    // @ts-expect-error a translation must mention each param
    const silent = { 'a.plain': '', 'a.days': 'days', 'a.two': '{filled} {total}' } satisfies Translation<
      typeof indonesian
    >
    expect(silent).toBeDefined()
  })
})

test('a requested language that exists is chosen, otherwise Indonesian', () => {
  expect([pickLanguage(['en-US', 'id']), pickLanguage(['fr', 'EN']), pickLanguage(['jv'])]).toEqual(['en', 'en', 'id'])
})

test('days, periods and months follow the language and never the machine’s time zone', () => {
  expect(formatDate('2026-11-03', 'id')).toBe('3 November 2026')
  expect(formatDate('2026-05-03', 'en')).toBe('3 May 2026')
  expect(formatDate('2026-05', 'id')).toBe('Mei 2026')
  expect(formatDate('2026', 'id')).toBe('2026')
  expect(formatDate('2026-08-17', 'id', 'short')).toBe('17 Agu 2026')
  expect(monthNames('id').slice(0, 2)).toEqual(['Januari', 'Februari'])
})

test('numbers, shares, sizes and lists follow the language', () => {
  expect(formatNumber(1234.5, 'id')).toBe('1.234,5')
  expect(formatShare(0.85, 'en')).toBe('85%')
  expect(formatSize(1_500_000, 'id')).toBe('1,5 MB')
  expect(formatSize(12, 'en')).toBe('12 bytes')
  expect(formatList(['a', 'b', 'c'], 'id')).toBe('a, b, dan c')
})
