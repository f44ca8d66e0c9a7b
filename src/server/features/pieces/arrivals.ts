/** Allows only one connection at a time to send a piece. */
export interface Arrivals {
  /**
   * Ends an older connection that still seems to send this piece and waits until its bytes are stored. Then runs `act`
   * with a signal that a newer connection will abort.
   */
  take<T>(piece: string, act: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/**
 * Phones lose their network without closing the connection. The server would wait half a minute for the dead connection
 * while it tells the reporter's new one an offset that is about to change.
 */
export function makeArrivals(): Arrivals {
  const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>()
  return {
    async take(piece, act) {
      for (let older = running.get(piece); older; older = running.get(piece)) {
        older.controller.abort()
        await older.ended.catch(() => {})
      }
      const controller = new AbortController()
      const ended = act(controller.signal)
      const mine = { controller, ended }
      running.set(piece, mine)
      try {
        return await ended
      } finally {
        if (running.get(piece) === mine) running.delete(piece)
      }
    },
  }
}

/** The chunks of a body, if there is one, until the signal ends them. */
export async function* untilAborted(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  const stop = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}
