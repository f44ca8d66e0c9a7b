import { useEffect, useRef } from 'preact/hooks'

/** How a request ended; `dropped`: another one was sent meanwhile, or the page was left. */
export type Ending = 'answered' | 'failed' | 'dropped'

type Ask = <Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  answered: (answer: Answer) => void,
  failed: (error: unknown) => void,
) => Promise<Ending>

/** Sends requests of which only the latest counts: the one before is aborted, and its answer is dropped. Never throws. */
export function useLatest(): Ask {
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return async (ask, answered, failed) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    try {
      const answer = await ask(signal)
      if (signal.aborted) return 'dropped'
      answered(answer)
      return 'answered'
    } catch (error) {
      if (signal.aborted) return 'dropped'
      failed(error)
      return 'failed'
    }
  }
}
