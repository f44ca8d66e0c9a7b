import { type Bytes, type Cleaned, type Trace, viewOf } from './cleaned.ts'
import { readExif, writeOrientation } from './exif.ts'
import { tracesInPngText } from './texts.ts'

/** The picture, its colours and its animation (PNG third edition, section 11). A new chunk type is left out. */
const keptTypes = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/**
 * Copies the chunks of a PNG that make the picture, with their checksums, and cuts after IEND, where screenshot
 * tools have left parts of the uncropped picture. Null when the file is no PNG to its end.
 */
export function cleanPng(file: Bytes): Cleaned | null {
  const view = viewOf(file)
  const parts = [file.subarray(0, 8)]
  const removed = new Set<Trace>()
  let data = false
  let oriented = false
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    const type = typeAt(file, at + 4)
    if (!type || end > file.length) return null
    if ((at === 8) !== (type === 'IHDR')) return null
    const content = file.subarray(at + 8, end - 4)
    if (keptTypes.has(type)) {
      parts.push(file.subarray(at, end))
    } else if (isCritical(type)) {
      return null
    } else if (type === 'eXIf') {
      // Kept in its place: some decoders heed it only before the picture's data.
      const { orientation, holds } = readExif(content)
      for (const trace of holds) removed.add(trace)
      if (!oriented && orientation !== undefined && orientation !== 1) parts.push(orientationChunk(orientation))
      oriented ||= orientation !== undefined
    } else {
      for (const trace of tracesIn(type, content)) removed.add(trace)
    }
    data ||= type === 'IDAT'
    if (type === 'IEND') {
      if (!data || length > 0) return null
      if (end < file.length) removed.add('other')
      return { parts, removed }
    }
    at = end
  }
  return null
}

function tracesIn(type: string, content: Uint8Array): readonly Trace[] {
  if (type === 'tIME') return ['time']
  return ['tEXt', 'zTXt', 'iTXt'].includes(type) ? tracesInPngText(content) : ['other']
}

/** Four ASCII letters, or nothing when the file is broken. */
function typeAt(file: Uint8Array, at: number): string | undefined {
  const type = String.fromCharCode(...file.subarray(at, at + 4))
  return /^[A-Za-z]{4}$/.test(type) ? type : undefined
}

/** A capital first letter: who does not know the chunk cannot show the picture. */
function isCritical(type: string): boolean {
  return type < 'a'
}

function orientationChunk(orientation: number): Bytes {
  const tiff = writeOrientation(orientation)
  const chunk = new Uint8Array(12 + tiff.length)
  const view = viewOf(chunk)
  view.setUint32(0, tiff.length)
  chunk.set([0x65, 0x58, 0x49, 0x66], 4) // eXIf
  chunk.set(tiff, 8)
  view.setUint32(8 + tiff.length, crc32(chunk.subarray(4, 8 + tiff.length)))
  return chunk
}

/** ISO 3309, bit by bit: it only ever runs over the thirty bytes written above. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
