import { describe, expect, test } from 'vitest'
import { DENIED } from './deny.ts'
import { WORDS, wordIndex } from './index.ts'
import { completeWord, meantWord, suggestWords } from './meant.ts'
import { fold, problems, withinOneEdit } from './rules.ts'

test('the list keeps every rule', () => {
  expect(WORDS).toHaveLength(2048)
  expect(problems(WORDS, DENIED)).toEqual([])
})

test('the deny-list has at least a useful length and no word twice', () => {
  expect(DENIED.length).toBeGreaterThanOrEqual(300)
  expect(new Set(DENIED).size).toBe(DENIED.length)
})

describe('a planted violation is reported', () => {
  const planted: [rule: string, words: string[], problem: string][] = [
    ['a word too few', ['bunga'], '1 words instead of 2'],
    ['a word out of order', ['sungai', 'bunga'], 'sungai, bunga: not in order'],
    ['a word twice', ['bunga', 'bunga'], 'bunga, bunga: not in order'],
    ['a word too short', ['es', 'gunung'], 'es: not 3 to 8 letters a-z'],
    ['a word too long', ['gunung', 'pemandangan'], 'pemandangan: not 3 to 8 letters a-z'],
    ['a capital letter', ['Senin', 'gunung'], 'Senin: not 3 to 8 letters a-z'],
    ['a denied word', ['gunung', 'penjara'], 'penjara: on the deny-list'],
    ['the same first four letters', ['bulan', 'bulatan'], 'bulan, bulatan: same first letters'],
    ['a three-letter word that begins another', ['api', 'apikal'], 'api, apikal: same first letters'],
    ['one letter replaced', ['kapal', 'kadal'], 'kadal, kapal: one edit apart'],
    ['one letter dropped', ['rantai', 'ratai'], 'rantai, ratai: one edit apart'],
    ['one letter added at the front', ['asam', 'masam'], 'asam, masam: one edit apart'],
    ['letters that sound alike', ['fisik', 'visit'], 'fisik, visit: one edit apart'],
    ['two letters that sound like one', ['akhir', 'akur'], 'akhir, akur: one edit apart'],
  ]
  test.each(planted)('%s', (rule, words, problem) => {
    const given = rule === 'a word out of order' ? words : [...words].sort()
    expect(problems(given, DENIED, 2)).toContain(problem)
  })
})

test('folding replaces letters that sound alike by the same letter', () => {
  expect(fold('syarat')).toBe('sarat')
  expect(fold('khazanah')).toBe('kajanah')
  expect(fold('vitamin')).toBe(fold('fitamin'))
  expect(fold('paham')).toBe(fold('faham'))
  expect(fold('qari')).toBe('kari')
})

test.each([
  ['kapal', 'kapal', true],
  ['kapal', 'kapan', true],
  ['kapal', 'kapa', true],
  ['kapal', 'akapal', true],
  ['kapal', 'kaki', false],
  ['kapal', 'akpal', false],
  ['kapal', 'kapalan', false],
])('%s and %s are within one edit: %s', (a, b, near) => {
  expect(withinOneEdit(a, b)).toBe(near)
  expect(withinOneEdit(b, a)).toBe(near)
})

test('every word gives its index, and the index gives the word', () => {
  expect(WORDS.map(wordIndex)).toEqual(WORDS.map((_, place) => place))
})

test.each(['', 'Zona', ' zona', 'zon', 'zonaa', 'constructor'])('"%s" is not a word of the list', (word) => {
  expect(wordIndex(word)).toBeNull()
})

test('the first four letters of any word leave only that word', () => {
  for (const word of WORDS) expect(completeWord(word.slice(0, 4))).toEqual([word])
})

test('a word written by ear is suggested, unless another word begins with those letters', () => {
  const noted = WORDS.map((word) => [word, fold(word)] as const).filter(([word, heard]) => word !== heard)
  expect(noted.length).toBeGreaterThan(100)
  const opens = (heard: string) => heard.length > 3 && WORDS.some((word) => word.startsWith(heard))
  for (const [word, heard] of noted) if (!opens(heard)) expect(completeWord(heard)).toContain(word)
  expect(completeWord('trovis')).toEqual(['tropis'])
})

test('fewer letters suggest all words that fit, and no letters suggest nothing', () => {
  expect(completeWord('zo')).toEqual(WORDS.filter((word) => word.startsWith('zo')))
  expect(completeWord('zo')).not.toHaveLength(0)
  expect(completeWord('')).toEqual([])
  expect(completeWord('qq')).toEqual([])
})

describe('the intended word', () => {
  test('is identified by its first four letters or more', () => {
    for (const word of WORDS) {
      for (let letters = 4; letters <= word.length; letters++) expect(meantWord(word.slice(0, letters))).toBe(word)
      expect(meantWord(word)).toBe(word)
    }
  })

  test('is not guessed from fewer letters, even if only one word begins with them', () => {
    for (const word of WORDS.filter(({ length }) => length > 3)) {
      const three = word.slice(0, 3)
      if (wordIndex(three) === null) expect(meantWord(three)).toBeNull()
    }
    expect(suggestWords('zon')).toEqual({ kind: 'begun', words: ['zona'] })
    expect(meantWord('')).toBeNull()
  })

  test('a word of the list needs no suggestion', () => {
    expect(suggestWords('zona')).toBeNull()
  })

  test('letters that begin a few words suggest them, and letters that begin many suggest none', () => {
    expect(suggestWords('ke')).toEqual({ kind: 'begun', words: [] })
    const three = suggestWords('jas')?.words ?? []
    expect(three).toEqual(completeWord('jas'))
    expect(three.length).toBeGreaterThan(1)
  })

  test.each([
    ['jasmni', 'jasmani'],
    ['trendy', 'trendi'],
    ['kntal', 'kental'],
    ['zonna', 'zona'],
    ['sutar', 'sutra'],
  ])('%s is nearest to %s', (typed, word) => {
    expect(suggestWords(typed)).toMatchObject({ kind: 'unknown' })
    expect(suggestWords(typed)?.words[0]).toBe(word)
  })

  test.each(['zz', 'xyzxyz', 'pengaduan', ''])('nothing is near to "%s"', (typed) => {
    expect(suggestWords(typed)).toEqual({ kind: 'unknown', words: [] })
  })

  test('a word with one typing mistake is found again', () => {
    for (const word of WORDS.filter((_, place) => place % 97 === 0)) {
      const exchanged = `${word.slice(0, 1)}${word[2]}${word[1]}${word.slice(3)}`
      const slips = [
        `${word.slice(0, 2)}${word.slice(3)}`,
        `${word.slice(0, 2)}x${word.slice(2)}`,
        `${word.slice(0, -1)}q`,
        exchanged,
      ]
      for (const slip of slips) {
        const suggestion = suggestWords(slip)
        if (suggestion?.kind === 'unknown' && slip.length > 3) expect(suggestion.words).toContain(word)
      }
    }
  })
})
