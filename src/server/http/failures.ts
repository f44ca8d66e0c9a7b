// Failed attempts per name, in memory only. Each makes the next attempt cost more work; nobody is ever locked out. A
// person who knows a colleague's name can only slow that colleague's log-in down by seconds.
import { AppError } from '../../domain/errors.ts'
import type { Work, WorkPurpose } from '../../protocol/work.ts'
import { WorkNeeded } from './errors.ts'
import type { WorkIssuer } from './work.ts'

/** The most bits that failures add to the proof of work: sixteen times the work. */
export const MOST_BITS = 4
/** A failure counts for an hour. */
const MEMORY = 60 * 60 * 1000
/** The most names remembered; beyond that the oldest failures are forgotten. */
const MOST_NAMES = 100_000

export interface Failures {
  /** Bits to add to the proof of work; null when no proof is needed. */
  extraBits(name: string): number | null
  add(name: string): void
  clear(name: string): void
}

/** Counts failures by name; a name is made of the organisation and the lookup. */
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

/** Spends the proof of work that was sent. When it is not valid, throws `WorkNeeded` with a new challenge. */
export async function spendWork(
  desk: WorkIssuer,
  purpose: WorkPurpose,
  extraBits: number,
  brought: Work | undefined,
): Promise<void> {
  try {
    if (!brought) throw new AppError('work_needed', 'no proof of work was sent')
    await desk.spend(brought, purpose, extraBits)
  } catch (error) {
    if (error instanceof AppError) throw new WorkNeeded(desk.challenge(purpose, extraBits))
    throw error
  }
}
