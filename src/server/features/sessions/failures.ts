// Failed log-ins per lookup, in memory only. They make the next try dearer and never lock anybody out: whoever knows
// a colleague's name can slow their log-in down by seconds, and nothing more.

/** Bits that failures add to the proof of work at most: sixteen-fold. */
export const MOST_BITS = 4
/** A failure counts for an hour. */
const MEMORY = 60 * 60 * 1000
/** Lookups remembered at most; beyond that the oldest failures are forgotten. */
const MOST_LOOKUPS = 100_000

export interface Failures {
  /** Bits to add to the proof of work, or null where none is needed. */
  extraBits(name: string): number | null
  add(name: string): void
  clear(name: string): void
}

/** Counts by name: of the organisation and the lookup. */
export function openFailures(clock: () => number): Failures {
  const counts = new Map<string, { count: number; last: number }>()
  const find = (name: string) => {
    const found = counts.get(name)
    return found && clock() - found.last < MEMORY ? found : null
  }
  return {
    extraBits(name) {
      const found = find(name)
      return found ? Math.min(found.count - 1, MOST_BITS) : null
    },
    add(name) {
      const count = (find(name)?.count ?? 0) + 1
      counts.delete(name)
      counts.set(name, { count, last: clock() })
      const [oldest] = counts.keys()
      if (counts.size > MOST_LOOKUPS && oldest !== undefined) counts.delete(oldest)
    },
    clear(name) {
      counts.delete(name)
    },
  }
}
