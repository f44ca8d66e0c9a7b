import { describe, expect, test } from 'vitest'
import { cleanFile } from './clean.ts'
import { cleanProfile } from './icc.ts'
import { bytesOf, clean, join, profileOf, readPicture, textOf } from './testing.ts'

const photo = readPicture('photo.jpg')
const progressive = readPicture('progressive.jpg')

/** From the first quantization table (number 0) to the end of the first picture: the fixtures are made like that. */
function pictureOf(file: Uint8Array): Uint8Array {
  const text = textOf(file)
  const end = text.includes('CANARY-trailer') ? text.indexOf('CANARY-trailer') : file.length
  return file.subarray(text.lastIndexOf('\xff\xdb\0\x43\0', end), end)
}

function segment(code: number, text: string): Uint8Array {
  const length = text.length + 2
  return bytesOf(`\xff${String.fromCharCode(code, length >> 8, length & 0xff)}${text}`)
}

/** The photo with further segments right after its start. */
function photoWith(...segments: Uint8Array[]) {
  return join(bytesOf('\xff\xd8'), ...segments, pictureOf(photo))
}

function exif(orientation: number): Uint8Array {
  const entry = `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`
  return segment(0xe1, `Exif\0\0MM\0\x2a\0\0\0\x08\0\x01${entry}\0\0\0\0`)
}

function cleanedProfile(profile: Uint8Array<ArrayBuffer>): Uint8Array {
  return cleanProfile(profile, new Set()) ?? new Uint8Array()
}

/** A profile cut into segments of at most `room` bytes. */
function profileSegments(profile: Uint8Array, room = 65519): Uint8Array[] {
  const count = Math.ceil(profile.length / room)
  return Array.from({ length: count }, (_, i) => {
    const part = textOf(profile.subarray(i * room, (i + 1) * room))
    return segment(0xe2, `ICC_PROFILE\0${String.fromCharCode(i + 1, count)}${part}`)
  })
}

describe('cleaning a JPEG', () => {
  test('leaves tables, scans and restart markers as they are', async () => {
    expect(textOf(pictureOf(photo))).toMatch(/[\xff][\xd0-\xd7]/)
    for (const file of [photo, progressive]) {
      const picture = textOf(pictureOf(file))
      expect(picture).toContain('\xff\xda')
      expect(textOf((await clean(file)).bytes).endsWith(picture)).toBe(true)
    }
  })

  test('keeps JFIF, the orientation, the colour profile, and nothing else', async () => {
    const { bytes, removed } = await clean(photo)
    const start = textOf(photo).indexOf('\xff\xe2\x02\x54ICC_PROFILE')
    const profile = profileSegments(cleanedProfile(photo.subarray(start + 18, start + 2 + 0x254)))
    const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0')
    const picture = pictureOf(photo)
    expect(textOf(bytes)).toBe(textOf(join(bytesOf('\xff\xd8'), jfif, exif(6), ...profile, picture)))
    expect(removed).toEqual(['location', 'camera', 'time', 'author', 'thumbnail', 'comment', 'other'])
  })

  test.each([2, 3, 4, 5, 6, 7, 8])('orientation %i stays', async (orientation) => {
    const file = photoWith(exif(orientation))
    expect(await clean(file)).toMatchObject({ bytes: file, removed: [] })
  })

  test.each([0, 1, 9])('orientation %i turns nothing and goes', async (orientation) => {
    expect((await clean(photoWith(exif(orientation)))).bytes).toEqual(photoWith())
  })

  test('of two EXIF blocks only the first holds, as in browsers, even when it turns nothing', async () => {
    const silent = segment(0xe1, 'Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0')
    for (const first of [exif(0), exif(1), exif(9), silent, segment(0xe1, 'Exif\0\0')]) {
      expect((await clean(photoWith(first, exif(6)))).bytes).toEqual(photoWith())
    }
    expect((await clean(photoWith(exif(3), exif(6)))).bytes).toEqual(photoWith(exif(3)))
  })

  test('thumbnails in JFIF and JFXX go', async () => {
    const jfif = (size: string, pixels: string) => segment(0xe0, `JFIF\0\x01\x02\x01\0\x48\0\x48${size}${pixels}`)
    const jfxx = segment(0xe0, 'JFXX\0\x10\xff\xc0')
    const { bytes, removed } = await clean(photoWith(jfif('\x01\x01', 'RGB'), jfxx))
    expect(bytes).toEqual(photoWith(jfif('\0\0', '')))
    expect(removed).toEqual(['thumbnail'])
  })

  test('a colour profile is put together, however it was cut, and goes when a part is missing', async () => {
    const [one, other] = [profileOf('CANARY one'), profileOf('CANARY tw')]
    const cleaned = await clean(photoWith(...profileSegments(one)))
    expect(cleaned.bytes).toEqual(photoWith(...profileSegments(cleanedProfile(one))))
    expect(cleaned.removed).toEqual(['other'])
    const parts = profileSegments(other, 100).toReversed()
    expect((await clean(photoWith(...parts))).bytes).toEqual(cleaned.bytes)
    for (const broken of [parts.slice(1), [...parts, ...profileSegments(one)]]) {
      expect(await clean(photoWith(...broken))).toMatchObject({ bytes: photoWith(), removed: ['other'] })
    }
  })

  test('a line count stays, but not with something in it', async () => {
    const file = (...counts: Uint8Array[]) => join(photoWith().subarray(0, -2), ...counts, bytesOf('\xff\xd9'))
    const count = segment(0xdc, '\0\x14')
    const { bytes, removed } = await clean(file(count, segment(0xdc, 'CANARY')))
    expect(bytes).toEqual(file(count))
    expect(removed).toEqual(['other'])
  })

  test('the Adobe marker stays, since it tells how colours are coded, without what is appended to it', async () => {
    const adobe = 'Adobe\0\x64\0\0\0\0\x01'
    const { bytes } = await clean(
      photoWith(segment(0xee, `${adobe}CANARY`), segment(0xee, 'Adobe'), segment(0xee, 'x')),
    )
    expect(bytes).toEqual(photoWith(segment(0xee, adobe)))
  })

  test('other application data goes: MPF, FlashPix, makers', async () => {
    const others = [segment(0xe2, 'MPF\0CANARY'), segment(0xe2, 'FPXR\0'), segment(0xe4, 'CANARY'), segment(0xef, '')]
    expect(await clean(photoWith(...others))).toMatchObject({ bytes: photoWith(), removed: ['other'] })
  })

  test('comments and application data between scans go', async () => {
    const whole = textOf(pictureOf(progressive))
    const scan = whole.indexOf('\xff\xda', whole.indexOf('\xff\xda') + 2)
    const between = join(segment(0xfe, 'CANARY'), exif(6), segment(0xe2, 'ICC_PROFILE\0CANARY'))
    const file = join(bytesOf(`\xff\xd8${whole.slice(0, scan)}`), between, bytesOf(whole.slice(scan)))
    const { bytes, removed } = await clean(file)
    expect(textOf(bytes)).toBe(`\xff\xd8${whole}`)
    expect(removed).toEqual(['comment', 'other'])
  })

  test('fill bytes and bytes that are no marker do not stop it', async () => {
    const filled = join(bytesOf('\xff\xff\xff'), segment(0xfe, 'CANARY').subarray(1), bytesOf('\0\0CANARY\xff\0'))
    expect((await clean(photoWith(filled))).bytes).toEqual(photoWith())
    const ended = join(photoWith().subarray(0, -2), bytesOf('\xff\xff\xff\xd9'))
    expect((await clean(ended)).bytes).toEqual(ended)
  })

  test('a second picture or a film behind the first goes', async () => {
    const { bytes, removed } = await clean(photoWith(), photo, bytesOf('ftypmp42'))
    expect(bytes).toEqual(photoWith())
    expect(removed).toEqual(['other'])
  })

  test.each([
    ['without a frame', '\xff\xd8\xff\xda\0\x02\x01\xff\xd9'],
    ['without a scan', '\xff\xd8\xff\xdb\0\x02\xff\xd9'],
    ['with a marker that no browser knows', '\xff\xd8\xff\xf7\0\x02\xff\xc0\0\x02\xff\xda\0\x02\xff\xd9'],
    ['with frames in frames', '\xff\xd8\xff\xde\0\x08CANARY\xff\xc0\0\x02\xff\xda\0\x02\xff\xd9'],
    ['with an impossible length', '\xff\xd8\xff\xc0\0\x01\xff\xda\0\x02\xff\xd9'],
    ['that begins anew', '\xff\xd8\xff\xd8\xff\xc0\0\x02\xff\xda\0\x02\xff\xd9'],
  ])('one %s stays as it is', async (_, text) => {
    const file = bytesOf(text)
    expect(await clean(file)).toEqual({ bytes: file, cleaned: false, kind: 'jpeg', removed: [] })
  })

  test('30 MB take less than a second', async () => {
    const { bytes } = await clean(photo)
    const scan = new Uint8Array(30 * 1024 * 1024)
    for (let i = 0, seed = 7; i < scan.length; i++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      scan[i] = scan[i - 1] === 0xff ? 0 : seed >>> 24
    }
    scan[scan.length - 1] = 0
    const file = new Blob([bytes.subarray(0, -2), scan, bytes.subarray(-2)])
    const start = performance.now()
    const result = await cleanFile(file)
    const took = performance.now() - start
    expect(result).toMatchObject({ cleaned: true, removed: [] })
    expect(result.blob.size).toBe(file.size)
    expect(took).toBeLessThan(1000)
  })
})
