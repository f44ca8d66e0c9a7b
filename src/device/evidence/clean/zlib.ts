import { concat } from '../../../protocol/encoding/bytes.ts'
import { type Bytes, uint32 } from './cleaned.ts'

/** More than any colour profile needs; a small file can expand to gigabytes. */
const limit = 8 << 20

/** The content of a zlib stream (RFC 1950), as far as this browser can read it. */
export async function inflate(packed: Bytes): Promise<Bytes> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
    for (let step = await reader.read(); !step.done && length <= limit; step = await reader.read()) {
      parts.push(step.value)
      length += step.value.length
    }
    await reader.cancel()
  } catch {
    // Broken; or something follows the stream's end, which other programs tolerate; or the browser is older than 2023.
  }
  return length > limit ? new Uint8Array() : concat(...parts)
}

/** The same bytes in uncompressed blocks: each browser compresses in its own way, and the result would reveal it. */
export function store(bytes: Bytes): Bytes {
  const parts = [Uint8Array.of(0x78, 0x01)]
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const block = bytes.subarray(at, at + 0xffff)
    const last = at + block.length === bytes.length ? 1 : 0
    // The length, low byte first, and its complement.
    const size = [block.length, block.length >> 8]
    parts.push(Uint8Array.of(last, ...size, ...size.map((byte) => ~byte)), block)
    for (const byte of block) {
      a = (a + byte) % 65521
      b = (b + a) % 65521
    }
  }
  return concat(...parts, uint32(b * 65536 + a))
}
