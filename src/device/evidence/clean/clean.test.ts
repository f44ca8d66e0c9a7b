import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cleanFile } from './clean.ts'
import { cleanJpeg } from './jpeg/jpeg.ts'
import { cleanPng } from './png/png.ts'
import { bytesOf, clean, join, pictures, readPicture, textOf } from './testing.ts'
import { cleanWebp } from './webp.ts'

// Thousands of runs each: leave enough time on a busy machine.
describe.each(pictures)('cleaning %s', { timeout: 30_000 }, (name) => {
  const original = readPicture(name)

  test('removes everything that was planted', async () => {
    const { bytes, cleaned, removed } = await clean(original)
    expect(textOf(original)).toContain('CANARY')
    expect(textOf(bytes)).not.toMatch(/CANARY|xpacket|ExifTool|GPS|2026/)
    expect(cleaned).toBe(true)
    expect(removed).toEqual(expect.arrayContaining(['location', 'camera', 'time', 'author', 'comment']))
  })

  test('gives the same bytes each time, and leaves nothing to clean the second time', async () => {
    const first = await clean(original)
    expect((await clean(original)).bytes).toEqual(first.bytes)
    const second = await clean(first.bytes)
    expect(second.bytes).toEqual(first.bytes)
    expect(second).toMatchObject({ cleaned: true, removed: [] })
  })

  // Calls the walkers directly, since cleanFile would catch what they throw.
  const walk = name.endsWith('jpg') ? cleanJpeg : name.endsWith('png') ? cleanPng : cleanWebp

  test('a file that breaks off before the end of the picture is refused, wherever that is', async () => {
    const { bytes } = await clean(original)
    // A JPEG is complete without EOI, a PNG without IEND.
    const whole = bytes.length - (name.endsWith('jpg') ? 2 : name.endsWith('png') ? 12 : 0)
    for (let length = 0; length < whole; length++) expect(await walk(bytes.subarray(0, length))).toBe(null)
    for (let length = 0; length < original.length; length++) await walk(original.subarray(0, length))
  })

  test('a damaged byte, wherever it is, causes no exception and no unstable result', async () => {
    for (let at = 0; at < original.length; at++) {
      const damaged = original.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (at % 2 ? 0xff : 0x01)
      const once = await walk(damaged)
      if (!once) continue
      const again = await walk(join(...once.parts))
      expect(again?.removed.size).toBe(0)
      expect(Buffer.concat(again?.parts ?? []).equals(Buffer.concat(once.parts))).toBe(true)
    }
  })
})

describe('which files are cleaned', () => {
  test('the signature decides, not the name or the type', async () => {
    const file = new File([readPicture('photo.jpg')], 'surat.pdf', { type: 'application/pdf' })
    const { kind, cleaned, blob } = await cleanFile(file)
    expect([kind, cleaned, blob.type]).toEqual(['jpeg', true, 'image/jpeg'])
  })

  test.each([
    ['an empty file', ''],
    ['a text', 'Yth. Inspektur'],
    ['a PDF', '%PDF-1.7 CANARY'],
    ['a sound in a RIFF container', 'RIFF\x24\0\0\0WAVEfmt '],
  ])('%s comes back as the very same file', async (_, text) => {
    const file = new File([bytesOf(text)], 'foto.jpg', { type: 'image/jpeg' })
    const result = await cleanFile(file)
    expect(result).toEqual({ blob: file, cleaned: false, kind: 'other', removed: [] })
    expect(result.blob).toBe(file)
  })

  test('only the head of a file of another type is read', async () => {
    const file = new Blob([new Uint8Array(100)])
    file.arrayBuffer = () => Promise.reject(new Error('read whole'))
    expect(await cleanFile(file)).toMatchObject({ blob: file, kind: 'other' })
  })

  test('a file that cannot be read comes back unchanged', async () => {
    const file = new Blob([readPicture('photo.jpg')])
    file.arrayBuffer = () => Promise.reject(new Error('gone'))
    const result = await cleanFile(file)
    expect(result.blob).toBe(file)
    expect(result).toMatchObject({ cleaned: false, kind: 'jpeg', removed: [] })
  })

  test('when the cleaning code cannot be fetched, the file is not sent uncleaned', async () => {
    vi.resetModules()
    vi.doMock('./jpeg/jpeg.ts', () => {
      throw new Error('cut')
    })
    onTestFinished(() => void vi.doUnmock('./jpeg/jpeg.ts'))
    const { cleanFile } = await import('./clean.ts')
    await expect(cleanFile(new Blob([readPicture('photo.jpg')]))).rejects.toMatchObject({ code: 'offline' })
  })
})
