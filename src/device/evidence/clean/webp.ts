import { concat } from '../../../protocol/bytes.ts'
import { ascii, type Bytes, type Cleaned, startsWith, type Trace, uint32, viewOf } from './cleaned.ts'
import { readExif, writeOrientation } from './exif.ts'
import { cleanProfile } from './icc.ts'
import { tracesInXmp } from './texts.ts'

/** Flags of VP8X (RFC 9649 section 2.7.1). */
const [hasProfile, hasExif, hasXmp] = [0x20, 0x08, 0x04]

const keptTypes = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM'])
const keptInFrame = new Set(['VP8 ', 'VP8L', 'ALPH'])

interface Chunk {
  type: string
  /** Head, content and, for an odd length, one byte to fill up. */
  whole: Bytes
  content: Bytes
}

/**
 * Copies the chunks of a WebP that make the picture, writes head, VP8X flags and orientation anew, and cuts what
 * follows the RIFF container. Null when the file is no WebP to its end.
 */
export function cleanWebp(file: Bytes): Cleaned | null {
  const end = file.length < 12 ? Infinity : 8 + viewOf(file).getUint32(4, true)
  if (end > file.length) return null
  const chunks = listChunks(file.subarray(12, end))
  if (!chunks?.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')) return null
  const removed = new Set<Trace>(end < file.length ? ['other'] : [])
  const orientation = readOrientation(chunks, removed)
  const given = chunks.find(({ type }) => type === 'ICCP')
  const profile = given && cleanProfile(given.content, removed)
  const parts: Bytes[] = []
  for (const { type, whole, content } of chunks) {
    if (keptTypes.has(type)) {
      parts.push(whole)
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
  // After all other chunks, which is where section 2.7 wants it.
  if (orientation !== undefined) parts.push(chunkOf('EXIF', writeOrientation(orientation)))
  return { parts: [riffHead(parts), ...parts], removed }
}

/** The orientation, if it turns the picture: only the first EXIF chunk of a file with VP8X has a say. */
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

/** The flag of what is kept stays as it was, so that decoders go on heeding or ignoring it; reserved bits go. */
function withFlags(content: Bytes, coloured: boolean, oriented: boolean): Bytes {
  const changed = content.slice(0, 10)
  changed[0] = (changed[0] ?? 0) & ~hasXmp & (coloured ? 0xff : ~hasProfile) & (oriented ? 0xff : ~hasExif)
  changed.fill(0, 1, 4)
  return changed
}

/** A frame of an animation: 16 bytes of place and time, then chunks of its own. */
function cleanFrame(content: Bytes, removed: Set<Trace>): Bytes | null {
  const chunks = content.length < 16 ? null : listChunks(content.subarray(16))
  if (!chunks) return null
  const kept = chunks.filter(({ type }) => keptInFrame.has(type))
  if (kept.length < chunks.length) removed.add('other')
  return chunkOf('ANMF', content.subarray(0, 16), ...kept.map(({ whole }) => whole))
}

/** Null when a chunk runs over the end. A missing last fill byte is forgiven, as libwebp does, and supplied. */
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
