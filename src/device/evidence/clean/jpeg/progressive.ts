import { Damaged } from '../damaged.ts'
import type { BitReader } from './bits.ts'
import type { Component, Frame } from './frame.ts'
import type { HuffmanTable } from './huffman.ts'
import type { Scan } from './scan.ts'
import { skipDifference } from './sequential.ts'
import type { Tables } from './tables.ts'
import type { McuWalker } from './walk.ts'

/**
 * Eight bytes per block note which of its coefficients are no longer zero. A picture of 200 megapixels has 4.7 million
 * blocks with 4:2:0 (38 MB), 9.4 million with 4:4:4 (75 MB), 12.5 million in CMYK (100 MB); larger ones are refused.
 */
const MOST_BLOCKS = 12_600_000

/** What refining scans must know of the scans before them. */
export class History {
  readonly #nonzero = new Map<Component, Uint32Array>()

  constructor(frame: Frame) {
    const blocks = frame.components.reduce((sum, { blocksAcross, blocksDown }) => sum + blocksAcross * blocksDown, 0)
    if (blocks > MOST_BLOCKS) throw new Damaged('too large to be checked')
  }

  /** Two numbers for each block: one bit for each coefficient in zigzag order. */
  of(component: Component): Uint32Array {
    const known = this.#nonzero.get(component)
    if (known) return known
    const fresh = new Uint32Array(2 * component.blocksAcross * component.blocksDown)
    this.#nonzero.set(component, fresh)
    return fresh
  }
}

/** Walks MCUs of a progressive scan (ITU-T T.81 annex G). */
export function progressiveWalker(scan: Scan, tables: Tables, history: History): McuWalker {
  const [head] = scan.components
  if (!head || scan.first === 0) return dcWalker(scan, tables)
  const ac = tables.useHuffman(1, head.acTable)
  if (scan.high > 0) return new Refining(scan, ac, history.of(head.component))
  return new First(scan, ac, scan.low > 0 ? history.of(head.component) : undefined)
}

/** DC coefficients (section G.1.2.1): differences as in a sequential scan, or one more bit each, without a code. */
function dcWalker({ components, high }: Scan, tables: Tables): McuWalker {
  const blocks = components.reduce((sum, component) => sum + component.blocks, 0)
  if (high > 0) return { walk: (reader, from, to) => reader.skip((to - from) * blocks), endSegment() {} }
  const codes = components.flatMap(({ dcTable, blocks }) => {
    const table = tables.useHuffman(0, dcTable)
    return Array.from({ length: blocks }, () => table)
  })
  return {
    walk(reader, from, to) {
      for (let mcu = from; mcu < to; mcu++) for (const table of codes) skipDifference(reader, table)
    },
    endSegment() {},
  }
}

/** AC coefficients: what both kinds of scan share. */
abstract class AcWalker implements McuWalker {
  protected readonly first: number
  protected readonly last: number
  protected readonly table: HuffmanTable
  /** How many blocks from here on have no more new coefficients (section G.1.2.2). */
  protected run = 0

  constructor({ first, last }: Scan, table: HuffmanTable) {
    this.first = first
    this.last = last
    this.table = table
  }

  abstract walk(reader: BitReader, from: number, to: number): void

  endSegment(): void {
    if (this.run > 0) throw new Damaged('a run past the end')
  }

  protected readRun(reader: BitReader, length: number): void {
    this.run = (1 << length) + reader.read(length)
  }
}

/** The first scan of these coefficients (section G.1.2.2). Notes nothing if no scan will refine them. */
class First extends AcWalker {
  readonly #nonzero: Uint32Array | undefined

  constructor(scan: Scan, table: HuffmanTable, nonzero: Uint32Array | undefined) {
    super(scan, table)
    this.#nonzero = nonzero
  }

  walk(reader: BitReader, from: number, to: number): void {
    for (let block = from; block < to; ) {
      if (this.run === 0) this.#walkBlock(reader, block)
      const blocks = this.run === 0 ? 1 : Math.min(this.run, to - block)
      this.run = Math.max(0, this.run - blocks)
      block += blocks
    }
  }

  #walkBlock(reader: BitReader, block: number): void {
    for (let k = this.first; k <= this.last; k++) {
      const symbol = reader.coefficient(this.table)
      const zeros = symbol >>> 4
      const size = symbol & 15
      if (size === 0 && zeros < 15) {
        this.readRun(reader, zeros)
        return
      }
      k += zeros
      if (k > this.last || size > 10) throw new Damaged('impossible coefficients')
      if (size > 0 && this.#nonzero) mark(this.#nonzero, block, k)
    }
  }
}

/** A scan that refines by one bit (section G.1.2.3): each nonzero coefficient gets one bit, and new ones may appear. */
class Refining extends AcWalker {
  readonly #nonzero: Uint32Array

  constructor(scan: Scan, table: HuffmanTable, nonzero: Uint32Array) {
    super(scan, table)
    this.#nonzero = nonzero
  }

  walk(reader: BitReader, from: number, to: number): void {
    for (let block = from; block < to; block++) {
      const k = this.run === 0 ? this.#walkBlock(reader, block) : this.first
      if (this.run === 0) continue
      this.run--
      reader.skip(countMarked(this.#nonzero, block, k, this.last))
    }
  }

  /** Returns the coefficient from which on there are no new ones. */
  #walkBlock(reader: BitReader, block: number): number {
    let k = this.first
    while (k <= this.last) {
      const symbol = reader.symbol(this.table)
      const zeros = symbol >>> 4
      const size = symbol & 15
      if (size === 0 && zeros < 15) {
        this.readRun(reader, zeros)
        return k
      }
      if (size > 1) throw new Damaged('impossible coefficients')
      reader.skip(size)
      k = this.#skipZeros(reader, block, k, zeros)
      if (size > 0) mark(this.#nonzero, block, k)
      k++
    }
    return k
  }

  /** The place of the zero that follows this many zeros. */
  #skipZeros(reader: BitReader, block: number, from: number, zeros: number): number {
    let left = zeros
    for (let k = from; k <= this.last; k++) {
      if (isMarked(this.#nonzero, block, k)) reader.skip(1)
      else if (left-- === 0) return k
    }
    throw new Damaged('impossible coefficients')
  }
}

function mark(nonzero: Uint32Array, block: number, k: number): void {
  const at = 2 * block + (k >>> 5)
  nonzero[at] = (nonzero[at] as number) | (1 << (k & 31))
}

function isMarked(nonzero: Uint32Array, block: number, k: number): boolean {
  return (((nonzero[2 * block + (k >>> 5)] as number) >>> (k & 31)) & 1) === 1
}

function countMarked(nonzero: Uint32Array, block: number, from: number, last: number): number {
  let count = 0
  for (let half = 0; half < 2; half++) {
    let bits = nonzero[2 * block + half] as number
    if (bits === 0) continue
    const [low, high] = [from - 32 * half, last - 32 * half]
    if (low > 31 || high < 0) continue
    if (low > 0) bits &= -1 << low
    if (high < 31) bits &= (1 << (high + 1)) - 1
    for (; bits !== 0; bits &= bits - 1) count++
  }
  return count
}
