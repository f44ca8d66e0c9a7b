const LONGEST = 30_000

/** Waits longer after each failure (1 s, 2 s, 4 s … 30 s); ends at once when the network is back or the signal aborts. */
export function pause(failures: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, Math.min(LONGEST, 1000 * 2 ** failures))
    // The command line has no such events; there only the time counts.
    globalThis.addEventListener?.('online', end)
    signal?.addEventListener('abort', end)
    function end() {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', end)
      signal?.removeEventListener('abort', end)
      resolve()
    }
  })
}
