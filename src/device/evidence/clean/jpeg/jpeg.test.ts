import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanFile } from '../clean.ts'
import { cleanProfile } from '../icc.ts'
import { bytesOf, clean, join, profileOf, readPicture, textOf } from '../testing.ts'
import { findPlaces } from './testing.ts'

const photo = readPicture('photo.jpg')
const progressive = readPicture('progressive.jpg')

/** From the first quantization table (number 0) to the end of the first picture: all fixtures are built this way. */
function pictureOf(file: Uint8Array): Uint8Array {
  const text = textOf(file)
  const end = text.includes('CANARY-trailer') ? text.indexOf('CANARY-trailer') : file.length
  return file.subarray(text.lastIndexOf('\xff\xdb\0\x43\0', end), end)
}

function segment(code: number, text: string): Uint8Array {
  const length = text.length + 2
  return bytesOf(`\xff${String.fromCharCode(code, length >> 8, length & 0xff)}${text}`)
}

/** The photo with additional segments right after its start. */
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

  test.each([0, 1, 9])('orientation %i turns nothing and is removed', async (orientation) => {
    expect((await clean(photoWith(exif(orientation)))).bytes).toEqual(photoWith())
  })

  test('of two EXIF blocks only the first counts, as in browsers, even if it turns nothing', async () => {
    const silent = segment(0xe1, 'Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0')
    for (const first of [exif(0), exif(1), exif(9), silent, segment(0xe1, 'Exif\0\0')]) {
      expect((await clean(photoWith(first, exif(6)))).bytes).toEqual(photoWith())
    }
    expect((await clean(photoWith(exif(3), exif(6)))).bytes).toEqual(photoWith(exif(3)))
  })

  test('thumbnails in JFIF and JFXX are removed', async () => {
    const jfif = (size: string, pixels: string) => segment(0xe0, `JFIF\0\x01\x02\x01\0\x48\0\x48${size}${pixels}`)
    const jfxx = segment(0xe0, 'JFXX\0\x10\xff\xc0')
    const { bytes, removed } = await clean(photoWith(jfif('\x01\x01', 'RGB'), jfxx))
    expect(bytes).toEqual(photoWith(jfif('\0\0', '')))
    expect(removed).toEqual(['thumbnail'])
  })

  test('a colour profile is joined, however it was cut, and removed if a part is missing', async () => {
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

  test('a line count after the scan adds nothing and is removed', async () => {
    const file = (...counts: Uint8Array[]) => join(photoWith().subarray(0, -2), ...counts, bytesOf('\xff\xd9'))
    expect(await clean(file(segment(0xdc, '\0\x14')))).toMatchObject({ bytes: file(), removed: [] })
    for (const other of ['\0\x13', '\0\x14CANARY', '']) {
      expect(await clean(file(segment(0xdc, other)))).toMatchObject({ bytes: file(), removed: ['other'] })
    }
  })

  test('the Adobe marker stays, since it says how colours are coded, but bytes appended to it go', async () => {
    const adobe = 'Adobe\0\x64\0\0\0\0\x01'
    const { bytes } = await clean(
      photoWith(segment(0xee, `${adobe}CANARY`), segment(0xee, 'Adobe'), segment(0xee, 'x')),
    )
    expect(bytes).toEqual(photoWith(segment(0xee, adobe)))
  })

  test('other application data is removed: MPF, FlashPix, makers', async () => {
    const others = [segment(0xe2, 'MPF\0CANARY'), segment(0xe2, 'FPXR\0'), segment(0xe4, 'CANARY'), segment(0xef, '')]
    expect(await clean(photoWith(...others))).toMatchObject({ bytes: photoWith(), removed: ['other'] })
  })

  test('comments and application data between scans are removed', async () => {
    const whole = textOf(pictureOf(progressive))
    const scan = whole.indexOf('\xff\xda', whole.indexOf('\xff\xda') + 2)
    const between = join(segment(0xfe, 'CANARY'), exif(6), segment(0xe2, 'ICC_PROFILE\0CANARY'))
    const file = join(bytesOf(`\xff\xd8${whole.slice(0, scan)}`), between, bytesOf(whole.slice(scan)))
    const { bytes, removed } = await clean(file)
    expect(textOf(bytes)).toBe(`\xff\xd8${whole}`)
    expect(removed).toEqual(['comment', 'other'])
  })

  test('fill bytes and bytes that are not a marker do not stop it', async () => {
    const filled = join(bytesOf('\xff\xff\xff'), segment(0xfe, 'CANARY').subarray(1), bytesOf('\0\0CANARY\xff\0'))
    expect((await clean(photoWith(filled))).bytes).toEqual(photoWith())
  })

  test('a second picture or a film after the first is removed', async () => {
    const { bytes, removed } = await clean(photoWith(), photo, bytesOf('ftypmp42'))
    expect(bytes).toEqual(photoWith())
    expect(removed).toEqual(['other'])
  })

  test('tables that no scan uses are removed, with whatever they hold', async () => {
    const text = 'CANARY'.padEnd(64, '.')
    const quantization = segment(0xdb, `\x03${text}`)
    const huffman = segment(0xc4, `\x13${'\0'.repeat(14)}\0\x06CANARY`)
    const interval = segment(0xdd, 'AB')
    const { bytes, removed } = await clean(photoWith(quantization, huffman, interval))
    expect(bytes).toEqual(photoWith())
    expect(removed).toEqual(['other'])
    // Also from a segment that holds others, and when the same table is defined again before it is used.
    const first = textOf(pictureOf(photo).subarray(4, 69))
    const joined = segment(0xdb, `\0${text}\x02${text}${first}`)
    expect((await clean(photoWith(joined))).bytes).toEqual(photoWith())
  })

  test('of several Adobe markers the last one counts', async () => {
    const adobe = (transform: string, more = '') => segment(0xee, `Adobe\0\x64\0\0\0\0${transform}${more}`)
    const { bytes, removed } = await clean(photoWith(adobe('\0'), adobe('\x02', 'CANARY'), adobe('\x01')))
    expect(bytes).toEqual(photoWith(adobe('\x01')))
    expect(removed).toEqual(['other'])
  })

  const frame = textOf(pictureOf(photo)).indexOf('\xff\xc0')
  const patched = (at: number, ...bytes: number[]) => {
    const file = pictureOf(photo).slice()
    file.set(bytes, at)
    return join(bytesOf('\xff\xd8'), file)
  }
  const scan = textOf(pictureOf(photo)).indexOf('\xff\xda')

  test.each([
    ['without a frame', bytesOf('\xff\xd8\xff\xda\0\x02\x01\xff\xd9')],
    ['without a scan', bytesOf('\xff\xd8\xff\xdb\0\x02\xff\xd9')],
    ['with a marker that no browser knows', photoWith(segment(0xf7, ''))],
    ['with frames in frames', photoWith(segment(0xde, 'CANARY'))],
    ['with an impossible length', photoWith(bytesOf('\xff\xfe\0\x01'))],
    ['that begins again', photoWith(bytesOf('\xff\xd8'))],
    ['with two frames', photoWith(pictureOf(photo).subarray(frame, frame + 19))],
    ['with a frame that is lossless', patched(frame + 1, 0xc3)],
    ['with a frame that is hierarchical', patched(frame + 1, 0xc5)],
    ['with a frame in arithmetic coding', patched(frame + 1, 0xc9)],
    ['with 12 bits a sample', patched(frame + 4, 12)],
    ['without a height', patched(frame + 5, 0, 0)],
    ['without a width', patched(frame + 7, 0, 0)],
    ['with more rows than there are', patched(frame + 5, 0, 60)],
    ['with five components', patched(frame + 9, 5)],
    ['with an impossible sampling factor', patched(frame + 11, 0x52)],
    ['with a scan of an unknown component', patched(scan + 5, 9)],
    ['with a component twice', patched(scan + 7, 1)],
    ['with a quantization table that is missing', patched(frame + 12, 3)],
    ['with a Huffman table that is missing', patched(scan + 6, 0x22)],
    ['with more codes than possible', photoWith(segment(0xc4, `\0\x03${'\0'.repeat(15)}abc`))],
    ['with a table that is cut', photoWith(segment(0xc4, `\0\x01`))],
    ['with a restart interval that is cut', photoWith(segment(0xdd, '\0'))],
  ])('one %s stays as it is', async (_, file) => {
    expect(await clean(file)).toEqual({ bytes: file, cleaned: false, kind: 'jpeg', removed: [] })
  })

  test('a picture in arithmetic coding stays as it is', async () => {
    const file = new Uint8Array(readFileSync(new URL('./fixtures/refused/arithmetic.jpg', import.meta.url)))
    expect(await clean(file)).toEqual({ bytes: file, cleaned: false, kind: 'jpeg', removed: [] })
  })

  test('a small file that claims to be larger than memory, or repeats its scans, is refused', async () => {
    const huge = progressive.slice()
    const at = textOf(huge).indexOf('\xff\xc2')
    huge.set([0xff, 0xff, 0xff, 0xff], at + 5)
    expect(await clean(huge)).toMatchObject({ cleaned: false })
    const text = textOf(progressive)
    const [from, to] = [text.indexOf('\xff\xda'), text.lastIndexOf('\xff\xc4')]
    const repeated = text.slice(0, to) + text.slice(from, to).repeat(200) + text.slice(to)
    expect(await clean(bytesOf(repeated))).toMatchObject({ cleaned: false })
  })

  test('12 megapixels are cleaned in parts, and other work gets its turn meanwhile', async () => {
    const file = enlarged(4000, 3000)
    expect(file.length).toBeGreaterThan(2.5e6)
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const result = await cleanFile(new Blob([file]))
    clearInterval(timer)
    expect(result).toMatchObject({ cleaned: true, removed: [] })
    expect(result.blob.size).toBe(file.length)
    expect(turns).toBeGreaterThan(0)
  })
})

/** The photo in another size, made by repeating its two restart intervals: two MCUs of 16 × 16 pixels in each. */
function enlarged(width: number, height: number) {
  const file = photoWith()
  const { scanStarts, restarts, end } = findPlaces(file)
  const [start = 0, restart = 0] = [scanStarts[0], restarts[0]]
  const intervals = [file.subarray(start, restart), file.subarray(restart + 2, end)]
  const head = file.slice(0, start)
  const frame = textOf(head).indexOf('\xff\xc0')
  head.set([height >> 8, height & 255, width >> 8, width & 255], frame + 5)
  const count = (Math.ceil(width / 16) * Math.ceil(height / 16)) / 2
  const parts = Array.from({ length: count }, (_, i) => [
    i === 0 ? new Uint8Array() : Uint8Array.of(0xff, 0xd0 + ((i - 1) % 8)),
    intervals[i % 2] ?? new Uint8Array(),
  ])
  return join(head, ...parts.flat(), bytesOf('\xff\xd9'))
}
