import { useEffect } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { ClockError } from '../../device/day.ts'
import { useAction } from '../base/action.ts'
import { refresh } from '../session/session.ts'

const EVERY = 20_000

/**
 * Publishes a statement. Everything is fetched again afterwards, if another one was faster, and if the server's day,
 * which this page may have had for long, was too far from the device's.
 */
export function usePublish() {
  const action = useAction()
  function publish(work: () => Promise<void>): Promise<boolean> {
    return action.run(async () => {
      try {
        await work()
      } catch (error) {
        const overtaken = error instanceof RequestError && error.code === 'conflict'
        if (overtaken || error instanceof ClockError) await refresh()
        throw error
      }
      await refresh()
    })
  }
  return { state: action.state, busy: action.busy, publish }
}

/**
 * Silently refreshes a page on which others act, too; a lost connection shows in the banner, a failed check stops all.
 */
export function useFresh(): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') refresh().catch(() => {})
    }
    look()
    const timer = setInterval(look, EVERY)
    return () => clearInterval(timer)
  }, [])
}
