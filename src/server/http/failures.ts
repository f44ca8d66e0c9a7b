// Failed attempts per name. Each makes the next attempt cost more work; nobody is ever locked out. A person who knows a
// colleague's name can only slow that colleague's log-in down by seconds.
import { AppError } from '../../domain/errors.ts'
import type { Work, WorkPurpose } from '../../protocol/work.ts'
import type { Counters } from '../counters/index.ts'
import { WorkNeeded } from './errors.ts'
import type { WorkIssuer } from './work.ts'

/** The most bits that failures add to the proof of work: sixteen times the work. */
export const MOST_BITS = 4
const HOUR = 3_600_000
/** From so many names on in an hour, every name costs work: whoever tries one password at many names pays as well. */
const MOST_FREE = 100_000

/** A failure counts for one to two hours. A name is made of the organisation and the lookup. */
export interface Failures {
  /** Bits to add to the proof of work; null when no proof is needed. */
  extraBits(name: string): Promise<number | null>
  add(name: string): Promise<void>
  clear(name: string): Promise<void>
}

interface Parts {
  readonly counters: Counters
  readonly clock: () => number
}

/** Counts failures of one kind, such as `login`. */
export function openFailures({ counters, clock }: Parts, kind: string, mostFree = MOST_FREE): Failures {
  let free = { hour: 0, names: 0 }
  const named = (name: string) => `${kind} ${name}`
  const current = () => Math.floor(clock() / HOUR)
  return {
    async extraBits(name) {
      const count = await counters.count(named(name))
      if (count > 0) return Math.min(count - 1, MOST_BITS)
      return free.hour === current() && free.names >= mostFree ? 0 : null
    },
    async add(name) {
      if ((await counters.add(named(name))) > 1) return
      const hour = current()
      free = { hour, names: free.hour === hour ? free.names + 1 : 1 }
    },
    clear: (name) => counters.clear(named(name)),
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
