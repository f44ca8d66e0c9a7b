import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bytes } from '../cleaned.ts'
import { bytesOf, clean, join, readPicture, textOf } from '../testing.ts'
import { cleanJpeg } from './jpeg.ts'
import { CANARY, findPlaces, plant } from './testing.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.jpg'))
const eoi = bytesOf('\xff\xd9')

function read(name: string): Bytes {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

test('the pictures cover every kind that is walked', () => {
  expect(names.length).toBeGreaterThanOrEqual(23)
  const kinds = (code: number) =>
    names.filter((name) => textOf(read(name)).includes(`\xff${String.fromCharCode(code)}`))
  expect(kinds(0xc0).length).toBeGreaterThan(10)
  expect(kinds(0xc2).length).toBeGreaterThan(5)
  expect(names.filter((name) => findPlaces(read(name)).restarts.length > 3).length).toBeGreaterThan(4)
})

/** Its EOI ends the picture too. */
const FILM_WITH_END = 'MotionPhoto_Data ftyp\xff\0\xff\xd9 SEFT'

describe.each(names)('the scans of %s', (name) => {
  const file = read(name)
  const places = findPlaces(file)
  const between = places.scanEnds.filter((end) => end < places.end)

  test('stay as they are', async () => {
    expect(await clean(file)).toMatchObject({ bytes: file, cleaned: true, removed: [] })
  })

  test.each([
    ['before the end', [places.end]],
    ['between scans', between],
    ['before restart markers', places.restarts],
    ['everywhere', [...between, ...places.restarts, places.end, file.length]],
  ])('lose bytes %s', async (_, at) => {
    const planted = plant(file, at, CANARY)
    expect(await clean(planted)).toMatchObject({ bytes: file, cleaned: true, removed: at.length > 0 ? ['other'] : [] })
  })

  test('lose fill bytes before markers, however many there are', async () => {
    const filled = plant(file, [...between, ...places.restarts, places.end], bytesOf('\xff\xff\xff'))
    expect(await clean(filled)).toMatchObject({ bytes: file, removed: [] })
  })

  // The last bits of this one never come, so that only EOI can show that nothing is missing.
  const ends = name !== 'coarse.jpg'
  const cut = file.subarray(0, -2)

  test.each([
    ['nothing', '', []],
    ['half a marker', '\xff', []],
    ['a film', '\0\0\x30\x0aMotionPhoto_Data\0\0\0\x18ftypmp42SEFH\x6b\0\0\0SEFT', ['other']],
    ['a film with an end of its own', FILM_WITH_END, ['other']],
    ['a comment', '\xff\xfe\0\x08CANARY', ['comment']],
    ['a table that is cut', '\xff\xdb\x10\0CANARY', ['other']],
    ['a second picture', textOf(readPicture('photo.jpg')), ['other']],
  ])('end properly where EOI is missing and %s follows', async (_, trailer, removed) => {
    const given = join(cut, bytesOf(trailer))
    const result = await clean(given)
    if (ends || trailer === FILM_WITH_END) expect(result).toMatchObject({ bytes: file, cleaned: true, removed })
    else expect(result).toMatchObject({ bytes: given, cleaned: false, removed: [] })
  })

  test('are not called clean if they are cut, wherever that is', async () => {
    for (let length = 2; length < cut.length; length++) expect(await cleanJpeg(file.slice(0, length))).toBeNull()
    const start = places.scanStarts[0] ?? 0
    expect(await cleanJpeg(join(file.subarray(0, start + 1), CANARY, eoi))).toBeNull()
  })

  test('are not called clean with a restart marker that is missing, out of order, or one too many', async () => {
    for (const place of places.restarts) {
      const turned = file.slice()
      turned[place + 1] = 0xd0 + (((turned[place + 1] ?? 0) + 1) % 8)
      expect(await cleanJpeg(turned)).toBeNull()
      expect(await cleanJpeg(join(file.subarray(0, place), file.subarray(place + 2)))).toBeNull()
    }
    const doubled = plant(file, places.restarts, bytesOf('\xff\xd0'))
    if (places.restarts.length > 2) expect(await cleanJpeg(doubled)).toBeNull()
  })

  test('with damaged bytes cause no exception, no unstable result and no hidden text called clean', async () => {
    const random = seeded(name)
    const planted = plant(file, [...places.restarts, ...places.scanEnds, file.length], CANARY)
    for (let run = 0; run < 400; run++) {
      const damaged = planted.slice()
      for (let flips = 1 + (random() % 3); flips > 0; flips--) {
        const at = random() % damaged.length
        damaged[at] = (damaged[at] ?? 0) ^ (1 << (random() % 8))
      }
      const once = await cleanJpeg(damaged)
      if (!once) continue
      const bytes = join(...once.parts)
      expect(textOf(bytes)).not.toMatch(/LOKASI -7|112\.4338|CANARY|Pak Contoh/)
      const again = await cleanJpeg(bytes)
      expect(again?.removed.size).toBe(0)
      expect(textOf(join(...(again?.parts ?? [])))).toBe(textOf(bytes))
    }
  })
})

test('what became of damaged pictures, and of a phone’s photo whose transfer broke off', async () => {
  const photo = readPicture('photo.jpg')
  const text = textOf(photo)
  const end = text.indexOf('CANARY-trailer')
  const cleaned = await clean(photo)
  const withoutEnd = photo.subarray(0, end - 2)
  expect((await clean(withoutEnd)).bytes).toEqual(cleaned.bytes)
  expect((await clean(withoutEnd, bytesOf('\0\0\x30\x0aMotionPhoto_DataCANARYSEFT'))).bytes).toEqual(cleaned.bytes)
  expect((await clean(withoutEnd, bytesOf('MotionPhoto_DataCANARY'), eoi)).bytes).toEqual(cleaned.bytes)
  const cut = photo.slice(0, end - 120)
  expect(await clean(cut)).toEqual({ bytes: cut, cleaned: false, kind: 'jpeg', removed: [] })
})

function seeded(name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7)
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return state >>> 8
  }
}
