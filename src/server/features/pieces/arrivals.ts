/** One connection at a time brings a piece. */
export interface Arrivals {
  /**
   * Ends an older connection that still claims to bring this piece, once what it brought is stored, then runs `act`
   * with a signal that a newer one will abort.
   */
  take<T>(piece: string, act: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/**
 * Phones lose their network without a word: the server would wait half a minute on the dead connection while the
 * reporter's new one is told an offset that is about to change.
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

/** The chunks of a body, where there is one, ended by the signal. */
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
