import { Damaged } from '../damaged.ts'
import { BitReader } from './bits.ts'
import { PrefixCode } from './prefix-code.ts'

/** The smallest length of each length code, and how many bits follow it (RFC 1951 section 3.2.5). */
const lengths = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
]
const lengthBases = Uint16Array.of(...lengths, 227, 258)
const lengthBits = Uint8Array.from(lengthBases, (_, code) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1))

/** The same for distances. */
const distanceBits = Uint8Array.from({ length: 30 }, (_, code) => (code < 4 ? 0 : (code >> 1) - 1))
const distanceBases = Uint16Array.from({ length: 30 }, (_, code) => {
  return code < 4 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1
})

/** The order in which the lengths of the code for lengths come (section 3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** About a millisecond's work. */
const SYMBOLS_AT_ONCE = 1 << 16

interface Codes {
  readonly symbols: PrefixCode
  readonly distances: PrefixCode
}

/**
 * Walks a zlib stream (RFC 1950) without unpacking it. Returns its length in bytes including its checksum, which is not
 * verified. Throws `Damaged` if it is cut or broken, or does not hold exactly `expected` bytes.
 */
export function* walkZlib(parts: readonly Uint8Array[], expected: number): Generator<void, number> {
  const reader = new BitReader(parts)
  const [method, flags] = [reader.read(8), reader.read(8)]
  // Deflate with a window of up to 32 KB, and no dictionary of its own.
  if ((method & 15) !== 8 || method > 0x78 || (method * 256 + flags) % 31 !== 0 || flags & 32) {
    throw new Damaged('not a zlib stream')
  }
  const output = new Output(1 << ((method >> 4) + 8), expected)
  for (let last = 0; last === 0; ) {
    last = reader.read(1)
    const kind = reader.read(2)
    if (kind === 0) readStored(reader, output)
    else yield* readBlock(reader, kind === 1 ? fixedCodes() : readCodes(reader, kind), output)
    yield
  }
  reader.align()
  if (output.length !== expected) throw new Damaged('less data than the picture has')
  reader.skipBytes(4)
  return reader.position
}

/** Counts the bytes that would be unpacked. */
class Output {
  length = 0
  readonly #window: number
  readonly #most: number

  constructor(window: number, most: number) {
    this.#window = window
    this.#most = most
  }

  add(length: number): void {
    this.length += length
    if (this.length > this.#most) throw new Damaged('more data than the picture has')
  }

  checkDistance(distance: number): void {
    if (distance > this.length || distance > this.#window) throw new Damaged('an impossible distance')
  }
}

function readStored(reader: BitReader, output: Output): void {
  reader.align()
  const length = reader.read(16)
  if ((length ^ reader.read(16)) !== 0xffff) throw new Damaged('a broken block')
  output.add(length)
  reader.skipBytes(length)
}

function* readBlock(reader: BitReader, { symbols, distances }: Codes, output: Output): Generator<void> {
  for (;;) {
    for (let i = 0; i < SYMBOLS_AT_ONCE; i++) {
      const symbol = reader.symbol(symbols)
      if (symbol < 256) {
        output.add(1)
        continue
      }
      if (symbol === 256) return
      const length = lengthBases[symbol - 257]
      if (length === undefined) throw new Damaged('an unknown length')
      const more = reader.read(lengthBits[symbol - 257] as number)
      const code = reader.symbol(distances)
      const distance = distanceBases[code]
      if (distance === undefined) throw new Damaged('an unknown distance')
      output.checkDistance(distance + reader.read(distanceBits[code] as number))
      output.add(length + more)
    }
    yield
  }
}

function fixedCodes(): Codes {
  const bits = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)
  return { symbols: new PrefixCode(bits), distances: new PrefixCode(new Uint8Array(32).fill(5)) }
}

function readCodes(reader: BitReader, kind: number): Codes {
  if (kind !== 2) throw new Damaged('an unknown kind of block')
  const [symbols, distances, count] = [reader.read(5) + 257, reader.read(5) + 1, reader.read(4) + 4]
  if (symbols > 286 || distances > 30) throw new Damaged('too many codes')
  const given = new Uint8Array(19)
  for (const symbol of order.slice(0, count)) given[symbol] = reader.read(3)
  const bits = readLengths(reader, new PrefixCode(given), symbols + distances)
  if (bits[256] === 0) throw new Damaged('a block without an end')
  return { symbols: new PrefixCode(bits.subarray(0, symbols)), distances: new PrefixCode(bits.subarray(symbols)) }
}

/** Lengths of codes, where 16 repeats the previous one and 17 and 18 stand for many zeros. */
function readLengths(reader: BitReader, code: PrefixCode, count: number): Uint8Array {
  const bits = new Uint8Array(count)
  for (let at = 0; at < count; ) {
    const symbol = reader.symbol(code)
    if (symbol < 16) {
      bits[at++] = symbol
      continue
    }
    if (symbol === 16 && at === 0) throw new Damaged('nothing to repeat')
    const times = symbol === 18 ? 11 + reader.read(7) : 3 + reader.read(symbol === 17 ? 3 : 2)
    if (at + times > count) throw new Damaged('too many codes')
    bits.fill(symbol === 16 ? (bits[at - 1] ?? 0) : 0, at, at + times)
    at += times
  }
  return bits
}
