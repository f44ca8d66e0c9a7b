// Requests that the server answers only after a proof of work.
import { type Challenge, solveWork, WORK_PARTS } from '../protocol/work.ts'
import { RequestError } from './api.ts'

/** A slow phone may take longer than a challenge is valid, and some requests make the next one dearer. */
const TRIES = 4

/**
 * Asks, and asks again with the work that the server requires. `progress` gets the part done: 0 when the work begins, which
 * may be several times, and 1 when the server is asked again. Throws the reason of the signal if it aborts the work; a
 * request that is under way is not aborted.
 */
export async function withWork<T>(
  ask: (work: { work?: unknown }) => Promise<T>,
  progress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<T> {
  let work = {}
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(work)
    } catch (error) {
      const challenge = attempt < TRIES ? challengeIn(error) : undefined
      if (!challenge) throw error
      progress(0)
      work = { work: await solveWork(challenge, (parts) => progress(parts / WORK_PARTS), signal) }
      if (signal?.aborted) throw signal.reason
    }
  }
}

function challengeIn(error: unknown): Challenge | undefined {
  return error instanceof RequestError ? error.problem?.challenge : undefined
}
