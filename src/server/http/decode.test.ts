import { expect, test } from 'vitest'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { decode } from './decode.ts'

test('bytes of any number come back from their one spelling', () => {
  for (let size = 0; size < 70; size++) {
    const bytes = randomBytes(size)
    expect(decode(toBase64(bytes))).toEqual(bytes)
  }
})

test.each([
  ['padding', 'QUI='],
  ['padding of two', 'QQ=='],
  ['padding in the middle', 'QQ==QUJD'],
  ['the other alphabet', '+/+/'],
  ['both alphabets', '-_+/'],
  ['one space', 'QUJD QUJD'],
  ['two spaces', 'QU JD QUJD'],
  ['spaces that fill a group', 'QUJD    QUJD'],
  ['spaces around', ' QUJD QUJDQ '],
  ['a line end', 'QUJD\n'],
  ['line ends', 'QUJD\r\n\r\nQUJD'],
  ['a character too many', 'QUJDQ'],
  ['leftover bits in two characters', 'QR'],
  ['leftover bits in three characters', 'QUJ'],
  ['a letter whose low byte is a letter', '\u0141UJD'],
  ['a byte above ASCII', 'QUJ\u00c1'],
  ['a zero', 'QUJ\0'],
  ['a quotation mark', 'QUJ"'],
])('%s is refused', (_, text) => {
  expect(() => decode(text)).toThrow('not base64url')
})

test('of all texts of four characters only those of one spelling are accepted', () => {
  const characters = 'AB-_+/= \n.\u0141'
  for (let n = 0; n < characters.length ** 4; n++) {
    const text = [0, 1, 2, 3]
      .map((at) => characters[Math.floor(n / characters.length ** at) % characters.length])
      .join('')
    const accepted = /^[AB_-]{4}$/.test(text)
    if (accepted) expect(toBase64(decode(text))).toBe(text)
    else expect(() => decode(text), JSON.stringify(text)).toThrow()
  }
})
