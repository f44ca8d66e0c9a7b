import { randomBytes } from '../../../protocol/encoding/bytes.ts'

/** A copy in random order (Fisher–Yates), from the same randomness as keys. */
export function shuffle<T>(items: readonly T[]): T[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = randomBelow(i + 1)
    const item = shuffled[i] as T
    shuffled[i] = shuffled[j] as T
    shuffled[j] = item
  }
  return shuffled
}

function randomBelow(limit: number): number {
  const space = 2 ** 32
  while (true) {
    const value = new DataView(randomBytes(4).buffer).getUint32(0)
    // Values above the last whole multiple would make small numbers more likely.
    if (value < space - (space % limit)) return value % limit
  }
}
