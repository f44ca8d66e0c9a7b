// V6 sizes of pieces; V7 padding of JSON.
import { toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { sha256 } from '../../src/protocol/encoding/hash.ts'
import { paddedFileSize, padJson, pieceCount, pieceSize } from '../../src/protocol/encoding/padding.ts'
import { sealedSize } from '../../src/protocol/sealing/form.ts'

const KIB = 1024
const MIB = 1024 * KIB

/** V6: the pieces that files of these sizes become. */
export function pieces() {
  const sizes = [0, 1, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, 128 * KIB + 1, 600 * KIB]
  const large = [MIB - 1, MIB, MIB + 1, 2 * MIB, 10 * MIB + 1, 512 * MIB]
  return {
    cases: [...sizes, ...large].map((size) => {
      const count = pieceCount(size)
      const last = pieceSize(size, count - 1)
      return { size, pieces: count, last, padded: paddedFileSize(size), lastSealed: sealedSize(last) }
    }),
  }
}

/** V7: JSON as it is written, and bytes that are refused although a parser would accept them. */
export function padding() {
  const values = [
    [null, 512],
    [{ v: 1, text: 'Jalan Kenanga 3' }, 4096],
    [{ text: 'é € 😀 \u2028 \u0000 \\ "', lone: '\ud800', n: [0, 1.5, -3, 1e21], yes: true }, 512],
    [{ text: 'x'.repeat(501) }, 512],
    [{ text: 'x'.repeat(502) }, 512],
    [{}, 16],
  ]
  const text = (content, size = 64) => utf8(content.padEnd(size, ' '))
  const refused = [
    ['nothing at all', new Uint8Array()],
    ['not a multiple of the step', text('{"v":1}', 63)],
    ['only spaces', text('')],
    ['not JSON', text('{"v":1')],
    ['two values', text('{"v":1}{"v":1}')],
    ['a member named twice', text('{"v":1,"v":2}')],
    ['white space inside', text('{"v": 1}')],
    ['white space before', text(' {"v":1}')],
    ['filled with line ends', text('{"v":1}').map((byte, i) => (i > 6 ? 10 : byte))],
    ['filled with zeros', text('{"v":1}').map((byte, i) => (i > 6 ? 0 : byte))],
    ['more padding than needed', text('{"v":1}', 128)],
    ['a letter written as an escape', text('{"\\u0076":1}')],
    ['a number in another spelling', text('{"v":1.0}')],
    ['minus zero', text('{"v":-0}')],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...text('{"v":1}', 61))],
    ['malformed UTF-8', text('{"v":"?"}').map((byte) => (byte === 0x3f ? 0xff : byte))],
  ]
  return {
    written: values.map(([value, step]) => {
      const bytes = padJson(value, step)
      return { json: JSON.stringify(value), step, length: bytes.length, sha256: toBase64(sha256(bytes)) }
    }),
    refused: refused.map(([name, bytes]) => ({ name, step: 64, bytes: toBase64(bytes) })),
  }
}
