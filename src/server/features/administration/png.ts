// Checks an emblem before it is stored: it must be a small PNG that holds a picture and nothing else.
import { insist } from '../../../domain/errors.ts'

export const EMBLEM_EDGE = 512

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The chunks that decide how the picture looks. Texts, times and camera data are not among them. */
const PARTS = ['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND']

/** Width and height of a PNG. Throws `invalid` for other files, for a large picture and for further chunks. */
export function examinePng(bytes: Uint8Array): { width: number; height: number } {
  insist(
    SIGNATURE.every((byte, at) => bytes[at] === byte),
    'invalid',
    'not a PNG',
  )
  const parts = partsOf(bytes)
  const names = parts.map(({ name }) => name)
  insist(names[0] === 'IHDR' && names.at(-1) === 'IEND' && names.includes('IDAT'), 'invalid', 'not a complete PNG')
  insist(
    names.every((name) => PARTS.includes(name)),
    'invalid',
    'holds more than a picture',
  )
  insist(parts[0]?.size === 13, 'invalid', 'the PNG header has a wrong length')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  insist(width > 0 && height > 0 && width <= EMBLEM_EDGE && height <= EMBLEM_EDGE, 'invalid', 'too large a picture')
  return { width, height }
}

function partsOf(bytes: Uint8Array): { name: string; size: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: { name: string; size: number }[] = []
  let at = SIGNATURE.length
  while (at < bytes.length) {
    insist(at + 12 <= bytes.length, 'invalid', 'a cut PNG')
    const size = view.getUint32(at)
    parts.push({ name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), size })
    at += 12 + size
  }
  insist(at === bytes.length, 'invalid', 'a cut PNG')
  return parts
}
