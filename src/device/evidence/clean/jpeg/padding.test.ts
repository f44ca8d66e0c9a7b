import { describe, expect, test } from 'vitest'
import { bytesOf, clean } from '../testing.ts'

/**
 * One gray block of 8 × 8 written by hand. DC: code 0 for no difference. AC: code 0 for sixteen zeros, code 10 for
 * fourteen zeros and a coefficient of eight bits, 110 for the end of the block.
 */
function block(scan: string, interval = '', size = '\0\x08\0\x08') {
  const quantization = `\xff\xdb\0\x43\0${'\x01'.repeat(64)}`
  const frame = `\xff\xc0\0\x0b\x08${size}\x01\x01\x11\0`
  const dc = `\xff\xc4\0\x14\0\x01${'\0'.repeat(15)}\0`
  const ac = `\xff\xc4\0\x16\x10\x01\x01\x01${'\0'.repeat(13)}\xf0\xe8\0`
  return bytesOf(`\xff\xd8${quantization}${frame}${dc}${ac}${interval}\xff\xda\0\x08\x01\x01\0\0\x3f\0${scan}\xff\xd9`)
}

/** DC 0, the end of the block: four bits, and four that belong to no code. */
const [codes, ones] = [0b0110_0000, 0b0110_1111]

describe('the bits after the last code', () => {
  test.each(Array.from({ length: 16 }, (_, bits) => bits))('become ones, whatever they were: %i', async (bits) => {
    const { bytes, cleaned, removed } = await clean(block(String.fromCharCode(codes | bits)))
    expect(bytes).toEqual(block(String.fromCharCode(ones)))
    expect(cleaned).toBe(true)
    // Some encoders pad with zeros; these hide no message.
    expect(removed).toEqual(bits === 0 || bits === 15 ? [] : ['other'])
  })

  test('become ones before each restart marker, too', async () => {
    const interval = '\xff\xdd\0\x04\0\x01'
    const file = (...bytes: number[]) => {
      const scan = bytes.map(
        (byte, i) => `${i > 0 ? `\xff${String.fromCharCode(0xcf + i)}` : ''}${String.fromCharCode(byte)}`,
      )
      return block(scan.join(''), interval, '\0\x08\0\x18')
    }
    const given = await clean(file(codes | 5, ones, codes | 3))
    expect(given).toMatchObject({ bytes: file(ones, ones, ones), cleaned: true, removed: ['other'] })
  })

  test('may make a byte that needs a zero after it', async () => {
    // DC 0, three times sixteen zeros, fourteen more and eight bits 1: two bits of the second byte are left.
    const scan = (last: string) => block(`\x0b${last}`)
    expect(await clean(scan('\xfc'))).toMatchObject({ bytes: scan('\xff\0'), cleaned: true, removed: [] })
    expect(await clean(scan('\xfd'))).toMatchObject({ bytes: scan('\xff\0'), cleaned: true, removed: ['other'] })
    expect(await clean(scan('\xff\0'))).toMatchObject({ bytes: scan('\xff\0'), cleaned: true, removed: [] })
    // A whole byte of ones is not padding.
    expect(await clean(scan('\xff\0\xff\0'))).toMatchObject({
      bytes: scan('\xff\0'),
      cleaned: true,
      removed: ['other'],
    })
  })
})

describe('a picture is not called clean with', () => {
  test.each([
    ['codes that run past the data', ''],
    ['a code that the table does not have', '\x7f'],
    ['more coefficients than a block has', '\x0e'],
    ['fill bytes among the codes', '\xff\xff\x6f'],
  ])('%s', async (_, scan) => {
    expect(await clean(block(scan))).toMatchObject({ cleaned: false, removed: [] })
  })

  test('a text through which the cut would go', async () => {
    expect(await clean(block('o\0abcdefgh'))).toMatchObject({ cleaned: true, removed: ['other'] })
    // Each f is twice DC 0 and the end of a block: ten blocks are five bytes.
    const row = (text: string) => block(text, '', '\0\x08\0\x50')
    expect(await clean(row('fffff'))).toMatchObject({ cleaned: true, removed: [] })
    expect(await clean(row('fffffabc\0'))).toMatchObject({ bytes: row('fffff'), cleaned: true, removed: ['other'] })
    expect(await clean(row('fffffabcd'))).toMatchObject({ cleaned: false, removed: [] })
  })
})
