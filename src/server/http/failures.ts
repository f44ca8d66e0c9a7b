// Failed tries per name, in memory only. They make the next try dearer and never lock anybody out: whoever knows a
// colleague's name can slow their log-in down by seconds, and nothing more.
import { AppError } from '../../domain/errors.ts'
import type { Work, WorkPurpose } from '../../protocol/work.ts'
import { WorkNeeded } from './errors.ts'
import type { WorkIssuer } from './work.ts'

/** Bits that failures add to the proof of work at most: sixteen-fold. */
export const MOST_BITS = 4
/** A failure counts for an hour. */
const MEMORY = 60 * 60 * 1000
/** Names remembered at most; beyond that the oldest failures are forgotten. */
const MOST_NAMES = 100_000

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
      if (counts.size > MOST_NAMES && oldest !== undefined) counts.delete(oldest)
    },
    clear(name) {
      counts.delete(name)
    },
  }
}

/** Spends the work that was brought. Throws `WorkNeeded`, with what to solve instead, when it does not hold. */
export async function spendWork(
  desk: WorkIssuer,
  purpose: WorkPurpose,
  extraBits: number,
  brought: Work | undefined,
): Promise<void> {
  try {
    if (!brought) throw new AppError('work_needed', 'no work was brought')
    await desk.spend(brought, purpose, extraBits)
  } catch (error) {
    if (error instanceof AppError) throw new WorkNeeded(desk.challenge(purpose, extraBits))
    throw error
  }
}
