import { Damaged } from '../damaged.ts'
import { type HuffmanTable, LOOKUP_BITS } from './huffman.ts'

/** Where the codes of a segment end. */
export interface SegmentEnd {
  /** The index of the last byte that holds a bit of a code. */
  readonly last: number
  /** The index after it, and after its stuffed zero. */
  readonly end: number
  /** How many low bits of the last byte belong to no code. */
  readonly padding: number
}

/**
 * Reads the bits of one entropy-coded segment (ITU-T T.81 section F.2.2.5), which ends at the first 0xff without a
 * stuffed zero after it. Throws `Damaged` if codes need more bits than there are; decoders would make up zeros.
 */
export class BitReader {
  readonly #file: Uint8Array
  #next = 0
  /** The last bits that were fetched; only the low `#count` of them are still unread. */
  #bits = 0
  #count = 0

  constructor(file: Uint8Array) {
    this.#file = file
  }

  start(at: number): void {
    this.#next = at
    this.#count = 0
  }

  /**
   * The next symbol (section F.2.2.3); also skips the bits of the coefficient's value, which its low half announces.
   */
  coefficient(table: HuffmanTable): number {
    const symbol = this.symbol(table)
    this.skip(symbol & 15)
    return symbol
  }

  /** The next symbol. */
  symbol(table: HuffmanTable): number {
    if (this.#count < 16) this.#fetch()
    const missing = 16 - this.#count
    const ahead = (missing > 0 ? this.#bits << missing : this.#bits >>> -missing) & 0xffff
    const found = (table.lookup[ahead >>> (16 - LOOKUP_BITS)] as number) || table.findLong(ahead)
    this.#count -= found >>> 8
    if (this.#count < 0) throw new Damaged('codes run past the data')
    return found & 0xff
  }

  /** Up to 16 bits as a number. */
  read(length: number): number {
    if (this.#count < length) this.#fetch()
    this.#count -= length
    if (this.#count < 0) throw new Damaged('codes run past the data')
    return (this.#bits >>> this.#count) & ((1 << length) - 1)
  }

  /** Skips any number of bits that need not be known. */
  skip(length: number): void {
    this.#count -= length
    if (this.#count < 0) this.#skipOn()
  }

  end(): SegmentEnd {
    let end = this.#next
    for (let unread = this.#count >>> 3; unread > 0; unread--) end -= this.#isStuffed(end) ? 2 : 1
    return { last: this.#isStuffed(end) ? end - 2 : end - 1, end, padding: this.#count & 7 }
  }

  /** A zero after 0xff is never data: if data has a zero there, another one is stuffed in between. */
  #isStuffed(end: number): boolean {
    return this.#file[end - 1] === 0 && this.#file[end - 2] === 0xff
  }

  /** Four bytes hold 32 bits, so at most 24 may be left when another one comes. */
  #fetch(): void {
    while (this.#count <= 24) {
      const byte = this.#file[this.#next]
      if (byte === undefined) return
      if (byte === 0xff) {
        if (this.#file[this.#next + 1] !== 0) return
        this.#next++
      }
      this.#next++
      this.#bits = (this.#bits << 8) | byte
      this.#count += 8
    }
  }

  #skipOn(): void {
    let missing = -this.#count
    this.#count = 0
    while (missing > 0) {
      this.#fetch()
      if (this.#count === 0) throw new Damaged('codes run past the data')
      const length = Math.min(missing, this.#count)
      this.#count -= length
      missing -= length
    }
  }
}
