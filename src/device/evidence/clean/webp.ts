import { concat } from '../../../protocol/encoding/bytes.ts'
import { ascii, type Bytes, type Cleaned, startsWith, type Trace, uint32, viewOf } from './cleaned.ts'
import { readExif, writeOrientation } from './exif.ts'
import { cleanProfile } from './icc.ts'
import { holdsText } from './readable.ts'
import { tracesInXmp } from './texts.ts'

/** Flags of VP8X (RFC 9649 section 2.7.1). */
const [hasProfile, hasExif, hasXmp, isAnimated] = [0x20, 0x08, 0x04, 0x02]

const codedTypes = new Set(['VP8 ', 'VP8L', 'ALPH'])

interface Chunk {
  type: string
  /** Header, content and, for an odd length, one fill byte. */
  whole: Bytes
  content: Bytes
}

/**
 * Copies the chunks of a WebP that make the picture, rewrites header, VP8X flags and orientation, and removes what
 * follows the RIFF container. Null if the file is not a WebP to its end, or holds several pictures where decoders show
 * one. Coded data is not walked to its last bit, only searched for text; text makes the result null, too.
 */
export function cleanWebp(file: Bytes): Cleaned | null {
  const end = file.length < 12 ? Infinity : 8 + viewOf(file).getUint32(4, true)
  if (end > file.length) return null
  const chunks = listChunks(file.subarray(12, end))
  if (!chunks || !isOnePicture(chunks)) return null
  const removed = new Set<Trace>(end < file.length ? ['other'] : [])
  const orientation = readOrientation(chunks, removed)
  const given = chunks.find(({ type }) => type === 'ICCP')
  const profile = given && cleanProfile(given.content, removed)
  const parts: Bytes[] = []
  for (const { type, whole, content } of chunks) {
    if (codedTypes.has(type)) {
      parts.push(whole)
    } else if (type === 'ANIM') {
      if (content.length > 6) removed.add('other')
      parts.push(chunkOf(type, content.subarray(0, 6)))
    } else if (type === 'VP8X') {
      if (content.length < 10) return null
      parts.push(chunkOf('VP8X', withFlags(content, profile !== undefined, orientation !== undefined)))
    } else if (type === 'ANMF') {
      const frame = cleanFrame(content, removed)
      if (!frame) return null
      parts.push(frame)
    } else if (type === 'ICCP') {
      if (profile && content === given?.content) parts.push(chunkOf(type, profile))
    } else if (type === 'XMP ') {
      for (const trace of tracesInXmp(content)) removed.add(trace)
    } else if (type !== 'EXIF') {
      removed.add('other')
    }
  }
  // After all other chunks, as section 2.7 demands.
  if (orientation !== undefined) parts.push(chunkOf('EXIF', writeOrientation(orientation)))
  return { parts: [riffHead(parts), ...parts], removed }
}

/**
 * Whether there is one picture, or an animation whose header says so. Decoders refuse a mixture, and show the first of
 * several pictures.
 */
function isOnePicture(chunks: readonly Chunk[]): boolean {
  const [head] = chunks
  const count = (wanted: string) => chunks.filter(({ type }) => type === wanted).length
  if (count('VP8X') > (head?.type === 'VP8X' ? 1 : 0)) return false
  const animated = head?.type === 'VP8X' && ((head.content[0] ?? 0) & isAnimated) !== 0
  if (!animated) return count('ANIM') + count('ANMF') === 0 && isCoded(chunks)
  const [control] = chunks.filter(({ type }) => type === 'ANIM')
  return (
    control !== undefined &&
    control.content.length >= 6 &&
    count('ANIM') === 1 &&
    count('ANMF') > 0 &&
    !hasCoded(chunks)
  )
}

/** Whether the coded data is that of one picture: VP8L, or VP8 with or without an ALPH in front of it. */
function isCoded(chunks: readonly Chunk[]): boolean {
  const coded = chunks.filter(({ type }) => codedTypes.has(type))
  const types = coded.map(({ type }) => type).join()
  return ['VP8 ', 'VP8L', 'ALPH,VP8 '].includes(types) && !coded.some(({ content }) => holdsText(content))
}

function hasCoded(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ type }) => codedTypes.has(type))
}

/** The orientation, if it turns the picture: only the first EXIF chunk of a file with VP8X counts. */
function readOrientation(chunks: readonly Chunk[], removed: Set<Trace>): number | undefined {
  const extended = chunks[0]?.type === 'VP8X'
  const blocks = chunks.filter(({ type }) => type === 'EXIF').map(({ content }) => readExif(tiffOf(content)))
  for (const { holds } of blocks) for (const trace of holds) removed.add(trace)
  const orientation = blocks[0]?.orientation
  return extended && orientation !== 1 ? orientation : undefined
}

/** Some writers put JPEG's prefix before the TIFF block. */
function tiffOf(content: Bytes): Bytes {
  return startsWith(content, 'Exif\0') ? content.subarray(6) : content
}

/** A flag stays as it was if its chunk is kept, so that decoders treat the chunk as before; reserved bits go. */
function withFlags(content: Bytes, coloured: boolean, oriented: boolean): Bytes {
  const changed = content.slice(0, 10)
  changed[0] = (changed[0] ?? 0) & ~hasXmp & (coloured ? 0xff : ~hasProfile) & (oriented ? 0xff : ~hasExif)
  changed.fill(0, 1, 4)
  return changed
}

/** A frame of an animation: 16 bytes of position and time, then its own chunks. */
function cleanFrame(content: Bytes, removed: Set<Trace>): Bytes | null {
  const chunks = content.length < 16 ? null : listChunks(content.subarray(16))
  if (!chunks || !isCoded(chunks)) return null
  const kept = chunks.filter(({ type }) => codedTypes.has(type))
  if (kept.length < chunks.length) removed.add('other')
  const head = content.slice(0, 16)
  // Six bits without a meaning (section 2.7.1.1).
  head[15] = (head[15] ?? 0) & 3
  return chunkOf('ANMF', head, ...kept.map(({ whole }) => whole))
}

/** Null if a chunk runs past the end. A missing last fill byte is tolerated, as by libwebp, and added. */
function listChunks(bytes: Bytes): Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const content = bytes.subarray(at + 8, end)
    const filled = length % 2 === 0 || bytes[end] === 0
    const next = end + (length % 2)
    chunks.push({ type, content, whole: filled ? bytes.subarray(at, next) : chunkOf(type, content) })
    at = next
  }
  return chunks
}

function chunkOf(type: string, ...contents: Bytes[]): Bytes {
  const length = sum(contents)
  return concat(ascii(type), uint32(length, true), ...contents, new Uint8Array(length % 2))
}

function riffHead(parts: readonly Bytes[]): Bytes {
  return concat(ascii('RIFF'), uint32(4 + sum(parts), true), ascii('WEBP'))
}

function sum(parts: readonly Bytes[]): number {
  return parts.reduce((length, part) => length + part.length, 0)
}
