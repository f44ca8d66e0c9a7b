import { useEffect, useRef } from 'preact/hooks'

type Ask = <Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  answered: (answer: Answer) => void,
  failed: (error: unknown) => void,
) => void

/** Sends requests of which only the latest counts: the one before is aborted, and its answer is dropped. */
export function useLatest(): Ask {
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return (ask, answered, failed) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    ask(signal).then(
      (answer) => {
        if (!signal.aborted) answered(answer)
      },
      (error: unknown) => {
        if (!signal.aborted) failed(error)
      },
    )
  }
}
