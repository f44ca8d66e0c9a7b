import { log } from './log.ts'

/**
 * The body of an answer, read from its source only as fast as the client takes it. The source starts at the first read,
 * so an answer that nobody reads (HEAD, a client that left) opens nothing. An abandoned answer is closed at once.
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

/** The HTTP server may print or send this error, so it does not say what failed or where; the log does. */
function breakOff(error: unknown): never {
  log('broke_off', {}, error)
  throw new Error('an answer broke off')
}
