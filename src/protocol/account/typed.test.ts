// Codes as people type, paste and dictate them.
import { describe, expect, test } from 'vitest'
import { makeCode } from './code.ts'
import { readCode, splitCode } from './typed.ts'
import { WORDS } from './words/index.ts'

const words = ['emping', 'radiator', 'momen', 'editor', 'basah', 'mewarnai', 'gampang', 'kemoceng']

describe('splitting', () => {
  const cases: [name: string, text: string, parts: string[]][] = [
    ['a soft hyphen does not split a word', 'jas\u00admani', ['jasmani']],
    ['joiners and marks of direction have no width', '\u200ejas\u200dma\ufeffni\u200f', ['jasmani']],
    ['a zero-width space stands between words', 'ciri\u200btrem', ['ciri', 'trem']],
    ['full-width letters are letters', '\uff4a\uff41\uff53\uff4d\uff21\uff2e\uff29', ['jasmani']],
    ['accents are left out', 'j\u00e1smani ci\u0301ri', ['jasmani', 'ciri']],
    ['no-break spaces, numbers, stars and dashes separate', '1.\u00a0*ciri* \u2013 2)trem', ['ciri', 'trem']],
    ['a capital I is an i wherever the phone was bought', 'C\u0130R\u0130 CIRI', ['ciri', 'ciri']],
    ['nothing is nothing', ' \n\u00ad', []],
  ]
  test.each(cases)('%s', (_, text, parts) => expect(splitCode(text)).toEqual(parts))
})

describe('reading', () => {
  test('the first four letters are completed to a word, other texts stay as they are', () => {
    expect(readCode('sutr jaga jasm jago kent zona pres tren')).toEqual([
      'sutra',
      'jagat',
      'jasmani',
      'jagoan',
      'kental',
      'zona',
      'prestasi',
      'trendi',
    ])
    expect(readCode('jasmni, ke')).toEqual(['jasmni', 'ke'])
  })

  test('any code can be read from the beginnings of its words, in capitals, on numbered lines', () => {
    for (let i = 0; i < 100; i++) {
      const made = makeCode()
      expect(readCode(made.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`).join('\n'))).toEqual(made)
    }
  })

  const text = words.join(' ')
  test.each([
    `*Kode:* ${text}`,
    `Kode akun Anda: ${text}`,
    // These two words are in the list: only the checking word shows that they are not part of the code.
    `nomor kata: ${text}`,
    `${text}. Simpan baik-baik.`,
    `[12.07, 3/4] Saya: kode rahasia\n${words.map((word, at) => `${at + 1} ${word}`).join('\n')}\n(jangan hilang)`,
  ])('text around a code is ignored: %s', (pasted) => {
    expect(readCode(pasted)).toEqual(words)
  })

  test('eight words are never replaced by others that would fit', () => {
    const swapped = [words[1], words[0], ...words.slice(2)] as string[]
    expect(readCode(swapped.join(' '))).toEqual(swapped)
  })

  test('if no eight words fit, a label is dropped and a mistyped word stays, to be reported', () => {
    const slipped = words.with(6, 'jasmni')
    expect(readCode(`kode: ${slipped.join(' ')}`)).toEqual(slipped)
    expect(readCode(`${slipped.join(' ')} salam`)).toEqual(slipped)
  })

  test('only the beginning of a page pasted by mistake is read', () => {
    expect(readCode(WORDS.join(' ').repeat(20)).length).toBeLessThan(1000)
  })
})
