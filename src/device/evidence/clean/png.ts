import { concat } from '../../../protocol/bytes.ts'
import { ascii, type Bytes, type Cleaned, type Trace, uint32, viewOf } from './cleaned.ts'
import { readExif, writeOrientation } from './exif.ts'
import { cleanProfile } from './icc.ts'
import { tracesInPngText } from './texts.ts'
import { inflate, store } from './zlib.ts'

/** The picture, its colours and its animation (PNG third edition, section 11). A new chunk type is left out. */
const keptTypes = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/**
 * Copies the chunks of a PNG that make the picture, with their checksums, and cuts after IEND, where screenshot
 * tools have left parts of the uncropped picture. Null when the file is no PNG to its end.
 */
export async function cleanPng(file: Bytes): Promise<Cleaned | null> {
  const view = viewOf(file)
  const parts = [file.subarray(0, 8)]
  const removed = new Set<Trace>()
  let data = false
  let read = false
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    const type = typeAt(file, at + 4)
    if (!type || end > file.length) return null
    if ((at === 8) !== (type === 'IHDR')) return null
    const content = file.subarray(at + 8, end - 4)
    // Decoders heed no profile and no orientation with a wrong checksum.
    const valid = () => crc32(file.subarray(at + 4, end - 4)) === view.getUint32(end - 4)
    if (keptTypes.has(type)) {
      parts.push(file.subarray(at, end))
    } else if (isCritical(type)) {
      return null
    } else if (type === 'eXIf') {
      // Kept in its place: some decoders heed it only before the picture's data; and the first one only.
      const { orientation, holds } = readExif(content)
      for (const trace of holds) removed.add(trace)
      const turned = !read && valid() && orientation !== undefined && orientation !== 1
      if (turned) parts.push(chunkOf(type, writeOrientation(orientation)))
      read ||= valid()
    } else if (type === 'iCCP') {
      // Its name goes as well, but must not be empty.
      const given = valid() ? await inflate(content.subarray(content.indexOf(0) + 2)) : new Uint8Array()
      const profile = cleanProfile(given, removed)
      if (profile) parts.push(chunkOf(type, concat(ascii('icc\0\0'), store(profile))))
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

function chunkOf(type: string, content: Bytes): Bytes {
  const named = concat(ascii(type), content)
  return concat(uint32(content.length), named, uint32(crc32(named)))
}

/** ISO 3309, bit by bit: it only ever runs over an orientation or a colour profile. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
