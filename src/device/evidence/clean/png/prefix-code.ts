import { Damaged } from '../damaged.ts'

/** Codes of up to this many bits, which are nearly all that occur, are found in one step. */
export const LOOKUP_BITS = 10

const LONGEST = 15

/** A prefix code of DEFLATE, made from the lengths of its codes (RFC 1951 section 3.2.2). */
export class PrefixCode {
  /**
   * Indexed by the next bits of the data: the code's length times 512, plus its symbol; 0 for a longer code or none.
   */
  readonly lookup = new Uint16Array(1 << LOOKUP_BITS)
  readonly #counts = new Uint16Array(LONGEST + 1)
  readonly #symbols: Uint16Array

  constructor(lengths: Uint8Array) {
    for (const length of lengths) this.#counts[length] = (this.#counts[length] ?? 0) + 1
    this.#symbols = new Uint16Array(lengths.length)
    this.#counts[0] = 0
    this.#check()
    const [codes, places] = [new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1)]
    for (let length = 1; length <= LONGEST; length++) {
      const before = this.#counts[length - 1] ?? 0
      codes[length] = ((codes[length - 1] ?? 0) + before) << 1
      places[length] = (places[length - 1] ?? 0) + before
    }
    lengths.forEach((length, symbol) => {
      if (length === 0) return
      this.#symbols[places[length] ?? 0] = symbol
      places[length] = (places[length] ?? 0) + 1
      if (length <= LOOKUP_BITS) this.#enter(codes[length] ?? 0, length, symbol)
      codes[length] = (codes[length] ?? 0) + 1
    })
  }

  /** Like `lookup`, for the next bits of the data, the first one lowest. */
  findLong(ahead: number): number {
    let [code, first, place] = [0, 0, 0]
    for (let length = 1; length <= LONGEST; length++) {
      code |= (ahead >>> (length - 1)) & 1
      const count = this.#counts[length] as number
      if (code < first + count) return (length << 9) | (this.#symbols[place + code - first] as number)
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Damaged('a code that the table does not have')
  }

  /** Like zlib: codes must be neither too many nor too few, unless there is a single one of one bit. */
  #check(): void {
    let left = 1
    let longest = 0
    for (let length = 1; length <= LONGEST; length++) {
      const count = this.#counts[length] ?? 0
      left = 2 * left - count
      if (count > 0) longest = length
      if (left < 0) throw new Damaged('more codes than possible')
    }
    if (left > 0 && longest > 1) throw new Damaged('fewer codes than needed')
  }

  /** The first bit of a code is the lowest one. */
  #enter(code: number, length: number, symbol: number): void {
    let reversed = 0
    for (let bit = 0; bit < length; bit++) reversed |= ((code >>> bit) & 1) << (length - 1 - bit)
    for (let at = reversed; at < this.lookup.length; at += 1 << length) this.lookup[at] = (length << 9) | symbol
  }
}
