import { Damaged } from '../damaged.ts'

/** Codes of up to this many bits, which are nearly all that occur, are found in one step. */
export const LOOKUP_BITS = 10

/** A table of codes as a DHT segment defines it (ITU-T T.81 section B.2.4.2 and annex C). */
export class HuffmanTable {
  /**
   * Indexed by the next bits of the data: the code's length times 256, plus its symbol; 0 for a longer code or none.
   */
  readonly lookup = new Uint16Array(1 << LOOKUP_BITS)
  readonly #symbols: Uint8Array
  /** The largest code of each length, or -1; and the offset from a code to the place of its symbol. */
  readonly #largest = new Int32Array(17).fill(-1)
  readonly #offsets = new Int32Array(17)

  /** `counts`: how many codes there are of each length from 1 to 16. */
  constructor(counts: Uint8Array, symbols: Uint8Array) {
    this.#symbols = symbols
    let [code, place] = [0, 0]
    for (let length = 1; length <= 16; length++, code <<= 1) {
      const count = counts[length - 1] ?? 0
      if (code + count > 1 << length) throw new Damaged('more codes than possible')
      this.#offsets[length] = place - code
      if (count > 0) this.#largest[length] = code + count - 1
      if (length <= LOOKUP_BITS) this.#enter(code, length, place, count)
      code += count
      place += count
    }
  }

  /** Like `lookup`, for the next 16 bits of the data. */
  findLong(ahead: number): number {
    for (let length = LOOKUP_BITS + 1; length <= 16; length++) {
      const code = ahead >>> (16 - length)
      if (code <= (this.#largest[length] as number)) {
        return (length << 8) | (this.#symbols[code + (this.#offsets[length] as number)] as number)
      }
    }
    throw new Damaged('a code that the table does not have')
  }

  #enter(first: number, length: number, place: number, count: number): void {
    const room = LOOKUP_BITS - length
    for (let i = 0; i < count; i++) {
      const from = (first + i) << room
      this.lookup.fill((length << 8) | (this.#symbols[place + i] ?? 0), from, from + (1 << room))
    }
  }
}
