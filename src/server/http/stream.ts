import { log } from './log.ts'

/**
 * A body for an answer, read from its source only as fast as it is taken: the source starts at the first read, so an
 * answer that nobody takes (HEAD, a client that left) opens nothing, and one that is given up is closed at once.
 */
export function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await iterator.next().catch(breakOff)
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Whoever serves the stream prints its error and may answer it: it says nothing of what broke where. */
function breakOff(error: unknown): never {
  log('broke_off', {}, error)
  throw new Error('an answer broke off')
}
