import { Damaged } from '../damaged.ts'
import type { BitReader } from './bits.ts'
import type { HuffmanTable } from './huffman.ts'
import type { Scan } from './scan.ts'
import type { Tables } from './tables.ts'
import type { McuWalker } from './walk.ts'

/** Walks MCUs of a baseline or extended sequential scan (ITU-T T.81 section F.2.2). */
export function sequentialWalker({ components }: Scan, tables: Tables): McuWalker {
  const blocks = components.flatMap(({ dcTable, acTable, blocks }) => {
    const pair = [tables.useHuffman(0, dcTable), tables.useHuffman(1, acTable)] as const
    return Array.from({ length: blocks }, () => pair)
  })
  return {
    walk(reader, from, to) {
      for (let mcu = from; mcu < to; mcu++) for (const [dc, ac] of blocks) walkBlock(reader, dc, ac)
    },
    endSegment() {},
  }
}

function walkBlock(reader: BitReader, dc: HuffmanTable, ac: HuffmanTable): void {
  skipDifference(reader, dc)
  for (let k = 1; k < 64; ) {
    const symbol = reader.coefficient(ac)
    if (symbol === 0) return
    const size = symbol & 15
    k += (symbol >>> 4) + 1
    // A run of zeros ends with a coefficient, unless it is a run of sixteen.
    if (k > 64 || size > 10 || (size === 0 && symbol !== 0xf0)) throw new Damaged('impossible coefficients')
  }
}

/** A DC coefficient as its difference from the previous one; 8-bit samples need at most 11 bits (table F.1). */
export function skipDifference(reader: BitReader, dc: HuffmanTable): void {
  if (reader.coefficient(dc) > 11) throw new Damaged('a coefficient too large')
}
