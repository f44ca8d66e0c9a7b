import { describe, expect, test } from 'vitest'
import { viewOf } from './cleaned.ts'
import { cleanProfile } from './icc.ts'
import { bytesOf, clean, join, profileOf, readPicture, textOf } from './testing.ts'

const minimalExif = 'MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'
const picture = chunk('VP8 ', 'pixels')

function chunk(type: string, content: string): Uint8Array {
  const bytes = bytesOf(`${type}\0\0\0\0${content}${content.length % 2 ? '\0' : ''}`)
  viewOf(bytes).setUint32(4, content.length, true)
  return bytes
}

function extended(flags: number): Uint8Array {
  return chunk('VP8X', `${String.fromCharCode(flags)}\0\0\0\x1f\0\0\x13\0\0`)
}

function webp(...chunks: Uint8Array[]) {
  const bytes = join(bytesOf('RIFF\0\0\0\0WEBP'), ...chunks)
  viewOf(bytes).setUint32(4, bytes.length - 8, true)
  return bytes
}

function listChunks(file: Uint8Array) {
  const chunks = new Map<string, Uint8Array>()
  for (let at = 12; at < 8 + viewOf(file).getUint32(4, true); ) {
    const length = viewOf(file).getUint32(at + 4, true)
    const key = textOf(file.subarray(at, at + 4))
    chunks.set(key, join(chunks.get(key) ?? new Uint8Array(), file.subarray(at + 8, at + 8 + length)))
    at += 8 + length + (length % 2)
  }
  return chunks
}

describe('cleaning a WebP', () => {
  test.each([
    ['photo.webp', ['VP8X', 'ICCP', 'VP8 ', 'EXIF']],
    ['photo-lossless.webp', ['VP8X', 'ICCP', 'VP8L', 'EXIF']],
    ['animated.webp', ['VP8X', 'ANIM', 'ANMF', 'EXIF']],
  ])('leaves the picture in %s as it is, and lists its parts in the header', async (name, types) => {
    const original = readPicture(name)
    const { bytes } = await clean(original)
    const [before, after] = [listChunks(original), listChunks(bytes)]
    expect([...after.keys()]).toEqual(types)
    for (const type of types)
      if (!['VP8X', 'EXIF', 'ICCP'].includes(type)) expect(after.get(type)).toEqual(before.get(type))
    expect(textOf(after.get('EXIF') ?? new Uint8Array())).toBe(minimalExif)
    expect(after.get('VP8X')?.[0]).toBe((before.get('VP8X')?.[0] ?? 0) & ~0x04)
    expect(viewOf(bytes).getUint32(4, true)).toBe(bytes.length - 8)
  })

  test('a colour profile is cleaned; an invalid one is removed together with its flag', async () => {
    const [one, other] = [profileOf('CANARY one'), profileOf('CANARY tw')].map((profile) => textOf(profile))
    const kept = textOf(cleanProfile(profileOf('x'), new Set()) ?? bytesOf(''))
    for (const profile of [one, other]) {
      const { bytes, removed } = await clean(webp(extended(0x20), chunk('ICCP', profile ?? ''), picture))
      expect(bytes).toEqual(webp(extended(0x20), chunk('ICCP', kept), picture))
      expect(removed).toEqual(['other'])
    }
    const broken = webp(extended(0x20), chunk('ICCP', 'CANARY'), picture)
    expect(await clean(broken)).toMatchObject({ bytes: webp(extended(0), picture), removed: ['other'] })
  })

  test('without a rotation, the EXIF block and its flag are removed', async () => {
    const upright = chunk('EXIF', minimalExif.replace('\x06', '\x01'))
    const { bytes } = await clean(webp(extended(0x0c), picture, upright, chunk('XMP ', 'CANARY')))
    expect(bytes).toEqual(webp(extended(0), picture))
  })

  test('a prefix meant for JPEG does not hide the orientation', async () => {
    const { bytes } = await clean(webp(extended(0x08), picture, chunk('EXIF', `Exif\0\0${minimalExif}`)))
    expect(bytes).toEqual(webp(extended(0x08), picture, chunk('EXIF', minimalExif)))
  })

  const control = chunk('ANIM', '\xff\xff\xff\xff\0\0')
  const frame = (...contents: Uint8Array[]) =>
    chunk('ANMF', `${'\0'.repeat(15)}\x03${contents.map((content) => textOf(content)).join('')}`)

  test('unknown chunks are removed, also inside the frames of an animation, and so are meaningless bits', async () => {
    const shown = frame(chunk('ALPH', 'abc'), picture)
    const unknown = chunk('CANA', 'RY!')
    const given = frame(chunk('ALPH', 'abc'), picture, unknown)
    given[23] = 0xff
    const long = chunk('ANIM', '\xff\xff\xff\xff\0\0CANARY')
    const { bytes, removed } = await clean(webp(extended(2), long, unknown, given, unknown))
    expect(bytes).toEqual(webp(extended(2), control, shown))
    expect(removed).toEqual(['other'])
  })

  test('a simple file stays as it is, without the bytes after the container', async () => {
    const { bytes, removed } = await clean(webp(picture), bytesOf('CANARY'))
    expect(bytes).toEqual(webp(picture))
    expect(removed).toEqual(['other'])
  })

  test('fill bytes become zero, and a missing last one is added', async () => {
    const odd = webp(chunk('VP8 ', 'pixel'))
    const filled = odd.slice()
    filled[filled.length - 1] = 7
    expect((await clean(filled)).bytes).toEqual(odd)
    const short = odd.slice(0, -1)
    viewOf(short).setUint32(4, short.length - 8, true)
    expect((await clean(short)).bytes).toEqual(odd)
  })

  test.each([
    ['without a picture', webp(extended(0))],
    ['with half a chunk', webp(picture, bytesOf('EXIF'))],
    ['with a chunk that runs over the end', webp(picture, bytesOf('XMP \xff\0\0\0'))],
    ['with too short a head', webp(chunk('VP8X', 'abc'), picture)],
    ['with two heads', webp(extended(0), extended(0), picture)],
    ['with a second picture', webp(extended(0), picture, picture)],
    ['with a picture in two codings', webp(picture, chunk('VP8L', 'pixels'))],
    ['with transparency behind its picture', webp(extended(0x10), picture, chunk('ALPH', 'abc'))],
    ['with frames, though it is not animated', webp(extended(0), picture, control, frame(picture))],
    ['with a picture beside its frames', webp(extended(2), control, frame(picture), picture)],
    ['with a second picture in a frame', webp(extended(2), control, frame(picture, picture))],
    ['with an animation without colours', webp(extended(2), chunk('ANIM', 'abc'), frame(picture))],
    ['with a broken frame', webp(extended(2), control, chunk('ANMF', 'short'))],
    ['with a text in its picture', webp(chunk('VP8 ', 'pixels\0LOKASI -7.4664,112.4338'))],
    ['with a text in a frame', webp(extended(2), control, frame(chunk('VP8L', 'LOKASI -7.4664,112.4338')))],
  ])('one %s stays as it is', async (_, file) => {
    expect(await clean(file)).toEqual({ bytes: file, cleaned: false, kind: 'webp', removed: [] })
  })
})
