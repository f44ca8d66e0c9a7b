// Asks again and again while somebody can see the page. An answer is no sign of a person: the idle lock of the console
// counts touches and keys alone, and a session of the server ends 12 hours after its log-in whatever is asked.
import type { Ending } from './useLatest.ts'

/** News must be on screen within a minute, the request included. */
export const POLL_EVERY = 45_000
/** After failures the pause doubles up to here. */
export const POLL_AT_MOST = 8 * 60_000

/**
 * Asks every 45 seconds while the page is visible and the device says that it has a network; at once when that is so again
 * after a longer time. Answers how to stop.
 */
export function startPolling(ask: () => Promise<Ending>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Date.now()
  let failures = 0
  let asking = false
  let stopped = false

  async function run(): Promise<void> {
    asking = true
    const ending = await ask()
    asking = false
    last = Date.now()
    failures = ending === 'failed' ? failures + 1 : 0
    plan()
  }

  function plan(): void {
    clearTimeout(timer)
    if (stopped || asking || document.visibilityState !== 'visible' || !navigator.onLine) return
    const pause = Math.min(POLL_EVERY * 2 ** failures, POLL_AT_MOST)
    timer = setTimeout(() => void run(), Math.max(0, last + pause - Date.now()))
  }

  /** Something has changed for the better, so failures from before no longer count. */
  function planAnew(): void {
    failures = 0
    plan()
  }

  document.addEventListener('visibilitychange', planAnew)
  window.addEventListener('online', planAnew)
  window.addEventListener('offline', plan)
  plan()
  return () => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', planAnew)
    window.removeEventListener('online', planAnew)
    window.removeEventListener('offline', plan)
  }
}
