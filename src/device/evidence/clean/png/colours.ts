import type { Bytes } from '../cleaned.ts'
import type { Head } from './head.ts'

/** Chunks that tell colours and measures, and the length of each (PNG third edition, section 11.3). */
const lengths: Record<string, number> = { gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4, mDCV: 24, cLLI: 8, pHYs: 9 }

/** By colour type. */
const significantBits = [1, undefined, 3, 3, 2, undefined, 4]
const transparency = [2, undefined, 6]

/** Whether to keep an optional chunk before the picture's data. One of another length goes; decoders ignore it, too. */
export function keepColours(type: string, content: Bytes, head: Head, palette: Bytes | undefined): boolean {
  const { length } = content
  if (type === 'sBIT') return length === significantBits[head.colour]
  if (type !== 'tRNS') return length === lengths[type]
  return head.colour === 3 ? length <= (palette?.length ?? 0) / 3 : length === transparency[head.colour]
}

/** The palette, as far as pixels can name its colours; undefined where it would only be a suggestion. */
export function keepPalette(content: Bytes, { colour, depth }: Head): Bytes | undefined {
  return colour === 3 ? content.subarray(0, 3 << depth) : undefined
}
