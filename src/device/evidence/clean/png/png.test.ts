import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { viewOf } from '../cleaned.ts'
import { cleanProfile } from '../icc.ts'
import { bytesOf, clean, join, profileOf, readPicture, textOf } from '../testing.ts'

const photo = readPicture('photo.png')
const signature = bytesOf('\x89PNG\r\n\x1a\n')
const head = chunk('IHDR', bytesOf('\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'))
const data = chunk('IDAT', new Uint8Array(deflateSync(new Uint8Array(2))))
const end = chunk('IEND')

function chunk(type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const named = join(bytesOf(type), content)
  const bytes = join(new Uint8Array(4), named, new Uint8Array(4))
  viewOf(bytes).setUint32(0, content.length)
  viewOf(bytes).setUint32(bytes.length - 4, crc32(named))
  return bytes
}

function png(...chunks: Uint8Array[]) {
  return join(signature, ...chunks)
}

function exif(orientation: number, more = ''): Uint8Array {
  const entry = `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`
  return chunk('eXIf', bytesOf(`MM\0\x2a\0\0\0\x08\0\x01${entry}\0\0\0\0${more}`))
}

function listChunks(file: Uint8Array) {
  const chunks: { type: string; whole: Uint8Array; valid: boolean }[] = []
  for (let at = 8; at < file.length; ) {
    const length = viewOf(file).getUint32(at)
    const whole = file.subarray(at, at + 12 + length)
    const valid = viewOf(whole).getUint32(8 + length) === crc32(whole.subarray(4, 8 + length))
    chunks.push({ type: textOf(whole.subarray(4, 8)), whole, valid })
    at += whole.length
  }
  return chunks
}

describe('cleaning a PNG', () => {
  test('leaves the picture and its colours as they are, with valid checksums', async () => {
    const { bytes, removed } = await clean(photo)
    const chunks = listChunks(bytes)
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iCCP', 'eXIf', 'IDAT', 'IEND'])
    expect(chunks.every(({ valid }) => valid)).toBe(true)
    for (const { type, whole } of chunks) {
      if (!['eXIf', 'iCCP'].includes(type)) expect(textOf(photo)).toContain(textOf(whole))
    }
    expect(chunks[2]?.whole).toEqual(exif(6))
    expect(removed).toEqual(['location', 'camera', 'time', 'author', 'comment', 'other'])
  })

  test('keeps every chunk that colours, measures or animates, of the right length and the first of its type', async () => {
    const lengths = { gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4, mDCV: 24, cLLI: 8, sBIT: 1, pHYs: 9, tRNS: 2 }
    const colours = Object.entries(lengths).map(([type, length]) => chunk(type, new Uint8Array(length)))
    const frame = (number: number) =>
      chunk('fcTL', bytesOf(`\0\0\0${String.fromCharCode(number)}${'\0\0\0\x01'.repeat(2)}${'\0'.repeat(14)}`))
    const fdat = chunk('fdAT', join(Uint8Array.of(0, 0, 0, 2), data.subarray(8, -4)))
    const animation = [chunk('acTL', bytesOf('\0\0\0\x02\0\0\0\0')), frame(0), data, frame(1), fdat, end]
    const file = png(head, ...colours, ...animation)
    expect(await clean(file)).toMatchObject({ bytes: file, removed: [] })

    const long = Object.keys(lengths).map((type) => chunk(type, bytesOf('CANARY'.padEnd(40, '!'))))
    for (const given of [
      png(head, ...long, ...colours, ...long, ...colours, data, end),
      png(head, ...colours, data, ...colours, end),
    ]) {
      expect(await clean(given)).toMatchObject({ bytes: png(head, ...colours, data, end), removed: ['other'] })
    }
  })

  test('a palette keeps the colours that pixels can name, and goes where it would only be a suggestion', async () => {
    const indexed = chunk('IHDR', bytesOf('\0\0\0\x01\0\0\0\x01\x01\x03\0\0\0'))
    const [colours, more] = [chunk('PLTE', bytesOf('RGBrgb')), chunk('PLTE', bytesOf('RGBrgbCANARY'))]
    expect(await clean(png(indexed, colours, data, end))).toMatchObject({
      bytes: png(indexed, colours, data, end),
      removed: [],
    })
    const cut = await clean(png(indexed, more, chunk('tRNS', bytesOf('CANARY')), data, end))
    expect(cut).toMatchObject({ bytes: png(indexed, colours, data, end), removed: ['other'] })
    expect(await clean(png(head, more, data, end))).toMatchObject({ bytes: png(head, data, end), removed: ['other'] })
  })

  test('frames of an unannounced animation are removed', async () => {
    const hidden = [chunk('fcTL', bytesOf('CANARY')), chunk('fdAT', bytesOf('CANARY'))]
    const { bytes, removed } = await clean(png(head, data, ...hidden, end))
    expect(bytes).toEqual(png(head, data, end))
    expect(removed).toEqual(['other'])
  })

  test.each([2, 3, 4, 5, 6, 7, 8])('orientation %i stays in its place', async (orientation) => {
    const file = png(head, exif(orientation, 'CANARY'), data, chunk('tIME'), exif(3), end)
    const { bytes, removed } = await clean(file)
    expect(bytes).toEqual(png(head, exif(orientation), data, end))
    expect(removed).toEqual(['time', 'other'])
  })

  test('of two EXIF blocks only the first counts, and none with a wrong checksum, as in browsers', async () => {
    const broken = exif(6)
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
    for (const first of [exif(1), exif(9), broken]) {
      expect((await clean(png(head, first, data, end))).bytes).toEqual(png(head, data, end))
      if (first !== broken)
        expect((await clean(png(head, first, exif(6), data, end))).bytes).toEqual(png(head, data, end))
    }
    expect((await clean(png(head, broken, exif(3), data, end))).bytes).toEqual(png(head, exif(3), data, end))
  })

  test('orientation 1 turns nothing and is removed', async () => {
    expect((await clean(png(head, exif(1), data, end))).bytes).toEqual(png(head, data, end))
  })

  test('unknown chunks are removed, before and after the data', async () => {
    const [camera, unknown] = [chunk('caBX', bytesOf('CANARY')), chunk('prVt', bytesOf('CANARY'))]
    const { bytes, removed } = await clean(png(head, camera, data, unknown, end))
    expect(bytes).toEqual(png(head, data, end))
    expect(removed).toEqual(['other'])
  })

  test('an end that is missing or cut is added', async () => {
    const whole = png(head, data, end)
    for (let more = 0; more < 12; more++) {
      const removed = more === 0 ? [] : ['other']
      expect(await clean(png(head, data, end.subarray(0, more)))).toMatchObject({ bytes: whole, removed })
      expect(await clean(png(head, data, chunk('tEXt', bytesOf('CANARY')).subarray(0, more)))).toMatchObject({
        bytes: whole,
      })
    }
  })

  test('bytes that a careless crop left after the end are removed', async () => {
    const { bytes, removed } = await clean(png(head, data, end, data, end))
    expect(bytes).toEqual(png(head, data, end))
    expect(removed).toEqual(['other'])
  })

  test('a colour profile loses its name and is the same on every device; an invalid one is removed', async () => {
    const named = (name: string, content: Uint8Array) =>
      chunk('iCCP', join(bytesOf(`${name}\0\0`), new Uint8Array(deflateSync(content))))
    const [one, other] = [profileOf('CANARY one'), profileOf('CANARY two')]
    const { bytes } = await clean(png(head, named('CANARY', one), data, end))
    const kept = bytes.subarray(bytes.indexOf(0x69, 33), bytes.length - data.length - end.length)
    expect(textOf(kept)).toMatch(/^iCCPicc\0\0/)
    expect(new Uint8Array(inflateSync(kept.subarray(9, -4)))).toEqual(cleanProfile(one, new Set()))
    expect((await clean(png(head, named('YRANAC', other), data, end))).bytes).toEqual(bytes)

    const swollen = named('CANARY', new Uint8Array(9 << 20))
    const damaged = named('CANARY', one)
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
    for (const broken of [chunk('iCCP', bytesOf('CANARY')), named('CANARY', bytesOf('CANARY')), swollen, damaged]) {
      expect(await clean(png(head, broken, data, end))).toMatchObject({
        bytes: png(head, data, end),
        removed: ['other'],
      })
    }
  })

  test('a colour profile is removed if the browser is too old to look into it', async () => {
    const packed = new Uint8Array(deflateSync(profileOf('CANARY')))
    vi.stubGlobal('DecompressionStream', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    const cleaned = await clean(png(head, chunk('iCCP', join(bytesOf('icc\0\0'), packed)), data, end))
    expect(cleaned).toMatchObject({ bytes: png(head, data, end), removed: ['other'] })
  })

  test.each([
    ['without data', png(head, end)],
    ['without its last byte', png(head, data.subarray(0, -1))],
    ['with a wrong checksum', png(head, join(data.subarray(0, -1), Uint8Array.of(7)), end)],
    ['with a second head', png(head, head, data, end)],
    ['of an unknown kind', png(chunk('IHDR', bytesOf('\0\0\0\x01\0\0\0\x01\x07\0\0\0\0')), data, end)],
    ['without its palette', png(chunk('IHDR', bytesOf('\0\0\0\x01\0\0\0\x01\x08\x03\0\0\0')), data, end)],
    ['that does not begin with its head', png(chunk('CgBI'), head, data, end)],
    ['with a critical chunk that nobody knows', png(head, chunk('XDAT'), data, end)],
    ['with an invalid type', png(head, chunk('a b1'), data, end)],
    ['with content in its end', png(head, data, chunk('IEND', bytesOf('x')))],
  ])('one %s stays as it is', async (_, file) => {
    expect(await clean(file)).toEqual({ bytes: file, cleaned: false, kind: 'png', removed: [] })
  })
})
