import { type Bytes, viewOf } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'

/** What IHDR says (PNG third edition, section 11.2.1). */
export interface Head {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
}

/** Bit depths that each colour type may have, and samples per pixel. */
const colours: Record<number, { depths: readonly number[]; samples: number }> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
}

/** Passes of Adam7: the first column and row, and the steps (section 8.1). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export function readHead(content: Bytes): Head {
  if (content.length !== 13) throw new Damaged('a head of the wrong length')
  const [depth = 0, colour = 0, compression, filter, interlace] = content.subarray(8)
  const [width, height] = [viewOf(content).getUint32(0), viewOf(content).getUint32(4)]
  const known = colours[colour]?.depths.includes(depth) && compression === 0 && filter === 0
  if (!known || (interlace !== 0 && interlace !== 1) || width === 0 || height === 0)
    throw new Damaged('an unknown kind')
  return { width, height, depth, colour, interlaced: interlace === 1 }
}

/** How many bytes the filtered rows of a picture or of a frame have before they are compressed (section 7.2). */
export function dataLength({ width, height, depth, colour, interlaced }: Head): number {
  const bits = depth * (colours[colour]?.samples ?? 0)
  const rows = (across: number, down: number) => (across > 0 ? down * (1 + Math.ceil((across * bits) / 8)) : 0)
  if (!interlaced) return rows(width, height)
  return passes.reduce((sum, [column, row, right, below]) => {
    return sum + rows(Math.ceil((width - column) / right), Math.max(0, Math.ceil((height - row) / below)))
  }, 0)
}
