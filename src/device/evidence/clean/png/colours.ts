import type { Bytes } from '../cleaned.ts'
import type { Head } from './head.ts'

/** Chunks that tell colours and measures, and how long each is (PNG third edition, section 11.3). */
const lengths: Record<string, number> = { gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4, mDCV: 24, cLLI: 8, pHYs: 9 }

/** By colour type. */
const significantBits = [1, undefined, 3, 3, 2, undefined, 4]
const transparency = [2, undefined, 6]

/**
 * What to keep of a chunk in front of the picture's data that decoders can do without; nothing of one of another length,
 * which they pay no heed to either.
 */
export function keepColours(type: string, content: Bytes, head: Head, palette: Bytes | undefined): boolean {
  const { length } = content
  if (type === 'sBIT') return length === significantBits[head.colour]
  if (type !== 'tRNS') return length === lengths[type]
  return head.colour === 3 ? length <= (palette?.length ?? 0) / 3 : length === transparency[head.colour]
}

/** The palette, as far as pixels can name its colours; none where it would only be a suggestion. */
export function keepPalette(content: Bytes, { colour, depth }: Head): Bytes | undefined {
  return colour === 3 ? content.subarray(0, 3 << depth) : undefined
}
