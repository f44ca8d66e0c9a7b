import { concat } from '../../../../protocol/encoding/bytes.ts'
import { ascii, type Bytes, uint32, viewOf } from '../cleaned.ts'

export interface Chunk {
  readonly type: string
  readonly content: Bytes
  /** Length, type, content and checksum. */
  readonly whole: Bytes
  /** The index after it. */
  readonly end: number
}

/** The chunk at `at` (PNG third edition, section 5.3), if it is complete and its name has four letters. */
export function readChunk(file: Bytes, at: number): Chunk | undefined {
  if (at + 12 > file.length) return undefined
  const end = at + 12 + viewOf(file).getUint32(at)
  const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
  if (end > file.length || !/^[A-Za-z]{4}$/.test(type)) return undefined
  return { type, content: file.subarray(at + 8, end - 4), whole: file.subarray(at, end), end }
}

export function writeChunk(type: string, content: Bytes): Bytes {
  const named = concat(ascii(type), content)
  return concat(uint32(content.length), named, uint32(~update(-1, named)))
}

/** A capital first letter: a decoder that does not know the chunk cannot show the picture. */
export function isCritical(type: string): boolean {
  return type < 'a'
}

/** Whether the checksum is right (annex D): decoders ignore a chunk with a wrong one. */
export function* isValid({ whole }: Chunk): Generator<void, boolean> {
  let crc = -1
  for (let at = 4; at < whole.length - 4; at += AT_ONCE) {
    crc = update(crc, whole.subarray(at, Math.min(at + AT_ONCE, whole.length - 4)))
    yield
  }
  return ~crc >>> 0 === viewOf(whole).getUint32(whole.length - 4)
}

/** About a millisecond's work. */
const AT_ONCE = 1 << 18

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function update(given: number, bytes: Uint8Array): number {
  let crc = given
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number)
  }
  return crc
}
