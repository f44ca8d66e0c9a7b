import { describe, expect, test } from 'vitest'
import * as tools from '../../device/reporter/opening.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { settle, typeAll, typeInto } from './filling.ts'

const none = Array.from({ length: 8 }, () => '')
const code = makeCode()
const starts = code.map((word) => word.slice(0, 4))
/** The content of the first places, and where the typing continues. */
const type = (at: number, text: string, before: readonly string[] = none) => {
  const { words, next } = typeInto(tools, before, at, text)
  return [words.filter((word) => word !== ''), next]
}

describe('typing into one place', () => {
  const cases: [name: string, text: string, words: string[], next: number | null][] = [
    ['letters stay as they are typed', 'kent', ['kent'], null],
    ['a space takes the word that they name', 'kent ', ['kental'], 3],
    ['so does a space after the only word that is offered', 'zon ', ['zona'], 3],
    ['or after a whole word', 'zona ', ['zona'], 3],
    ['or a full stop that the keyboard puts there', 'kent. ', ['kental'], 3],
    ['a space after too few letters waits for more', 'ber ', ['ber'], null],
    ['a space after letters that begin no word stays', 'jasmni ', ['jasmni'], null],
    ['a space before the word is ignored', ' kent', ['kent'], null],
    ['capitals and soft hyphens change nothing', 'KE\u00adNT', ['kent'], null],
    ['two words fill two places', 'kent jas', ['kental', 'jas'], 3],
    ['two words with a space after them end both', 'kent jasm ', ['kental', 'jasmani'], 4],
  ]
  test.each(cases)('%s', (_, text, words, next) => expect(type(2, text)).toEqual([words, next]))

  test('a whole code fills all places, wherever it is pasted and whatever comes with it', () => {
    for (const at of [0, 3, 7]) {
      expect(type(at, starts.join(' '))).toEqual([code, 7])
      expect(type(at, `*Kode:* ${starts.join(' ')}`, code.toReversed())).toEqual([code, 7])
    }
  })

  test('more words than remaining places fill those places', () => {
    expect(type(6, 'kent jasm zona')).toEqual([['kental', 'jasmani'], 7])
  })

  test('before the list has arrived, nothing is changed and nothing is lost', () => {
    const { words, next } = typeInto(null, none, 0, 'Kent Jasm')
    expect([words[0], next]).toEqual(['Kent Jasm', null])
    expect(settle(tools, words).slice(0, 3)).toEqual(['kental', 'jasmani', ''])
  })
})

test('one text for all words fills the places it has words for and empties the rest', () => {
  expect(typeAll(tools, starts.slice(0, 5).join('\n'))).toEqual([...code.slice(0, 5), '', '', ''])
  expect(typeAll(tools, `Kode: ${starts.join(', ')}`)).toEqual(code)
})

test('before the check, a beginning that identifies a word becomes that word, and others stay', () => {
  expect(settle(tools, starts)).toEqual(code)
  expect(settle(tools, ['kent', 'ber', 'jasmni', ' Zona. ', '', '', '', ''])).toEqual([
    'kental',
    'ber',
    'jasmni',
    'zona',
    '',
    '',
    '',
    '',
  ])
})
