import { readFileSync } from 'node:fs'
import { cleanFile } from './clean.ts'
import { type Bytes, viewOf } from './cleaned.ts'

export const pictures = [
  'photo.jpg',
  'progressive.jpg',
  'photo.png',
  'photo.webp',
  'photo-lossless.webp',
  'animated.webp',
] as const

/** A picture of `fixtures/`; see the README there. */
export function readPicture(name: string): Bytes {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
}

/** The cleaned bytes, with what was reported about them. */
export async function clean(...parts: Uint8Array<ArrayBuffer>[]) {
  const { blob, ...rest } = await cleanFile(new Blob(parts))
  return { bytes: new Uint8Array(await blob.arrayBuffer()), ...rest }
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

export function bytesOf(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function join(...parts: Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts))
}

const colours = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt', 'rTRC'].map((name): [string, string] => [name, `XYZ \0\0\0\0${name}!`])

/** A colour profile as programs write it, always with the same colours; `maker` fills every other field. */
export function profileOf(maker: string): Bytes {
  const texts = ['desc', 'cprt', 'mmod', 'meta'].map((name): [string, string] => [name, `text\0\0\0\0${maker}${name}`])
  const tags = maker.length % 2 ? [...texts, ...colours] : [...colours.toReversed(), ...texts]
  const head = bytesOf(maker.padEnd(128, maker))
  head.set(bytesOf('\x02\x10\0\0mntrRGB XYZ '), 8)
  head.set(bytesOf('acsp'), 36)
  head.set(bytesOf('\0\0\0\x01\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d'), 64)
  const table = new Uint8Array(4 + 12 * (tags.length + 1))
  const contents: Uint8Array[] = []
  let place = 128 + table.length
  viewOf(table).setUint32(0, tags.length + 1)
  const note = (index: number, name: string, at: number, size: number) => {
    table.set(bytesOf(name), 4 + 12 * index)
    viewOf(table).setUint32(8 + 12 * index, at)
    viewOf(table).setUint32(12 + 12 * index, size)
  }
  tags.forEach(([name, content], i) => {
    note(i, name, place, content.length)
    if (name === 'rTRC') note(tags.length, 'gTRC', place, content.length) // shared, as it usually is
    contents.push(bytesOf(content.padEnd(64, '\0')))
    place += 64
  })
  const profile = join(head, table, ...contents)
  viewOf(profile).setUint32(0, profile.length)
  return profile
}
