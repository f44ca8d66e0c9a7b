import { Damaged } from '../damaged.ts'
import { LOOKUP_BITS, type PrefixCode } from './prefix-code.ts'

/** Reads bits, the lowest of each byte first (RFC 1951 section 3.1.1), from data that is cut into chunks. */
export class BitReader {
  readonly #parts: readonly Uint8Array[]
  #part = 0
  #at = 0
  #bits = 0
  #count = 0
  #fetched = 0

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts
  }

  /** How many bytes have been read, the last one perhaps only partly. */
  get position(): number {
    return this.#fetched - (this.#count >>> 3)
  }

  /** Up to 16 bits as a number. */
  read(length: number): number {
    if (this.#count < length) this.#fetch()
    this.#take(length)
    const value = this.#bits & ((1 << length) - 1)
    this.#bits >>>= length
    return value
  }

  symbol(code: PrefixCode): number {
    if (this.#count < 15) this.#fetch()
    const found = (code.lookup[this.#bits & ((1 << LOOKUP_BITS) - 1)] as number) || code.findLong(this.#bits)
    this.#take(found >>> 9)
    this.#bits >>>= found >>> 9
    return found & 511
  }

  /** Skips to the end of a byte; these bits must be zeros. */
  align(): void {
    if (this.read(this.#count & 7) !== 0) throw new Damaged('bits that belong to no code')
  }

  /** Skips whole bytes from the start of one. */
  skipBytes(length: number): void {
    let left = length
    for (; left > 0 && this.#count > 0; left--) this.read(8)
    while (left > 0) {
      const part = this.#parts[this.#part]
      if (!part) throw new Damaged('codes run past the data')
      const step = Math.min(left, part.length - this.#at)
      this.#at += step
      this.#fetched += step
      left -= step
      if (this.#at === part.length) this.#next()
    }
  }

  #take(length: number): void {
    this.#count -= length
    if (this.#count < 0) throw new Damaged('codes run past the data')
  }

  #fetch(): void {
    while (this.#count <= 24) {
      const byte = this.#parts[this.#part]?.[this.#at]
      if (byte === undefined) {
        if (this.#part >= this.#parts.length) return
        this.#next()
        continue
      }
      this.#at++
      this.#fetched++
      this.#bits |= byte << this.#count
      this.#count += 8
    }
  }

  #next(): void {
    this.#part++
    this.#at = 0
  }
}
