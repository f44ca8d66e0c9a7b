// Where the bytes of a request come from: Node's own stream on a real connection, else the stream of the Fetch API.
import { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { SecureEnv } from './headers.ts'

export interface Source {
  /** The next bytes, or null at the end and after `stop`. Rejects when the body breaks off. */
  next(): Promise<Uint8Array | null>
  /** Ends the reading; whoever waits for the next bytes goes on at once. The connection stays for the answer. */
  stop(): void
}

/** The body of a request, which nobody has read; null when there is none. */
export function sourceOf(c: Context): Source | null {
  const { incoming } = (c.env ?? {}) as SecureEnv['Bindings']
  // A `Request` with a stream of its own would cost more than reading a report.
  if (incoming instanceof IncomingMessage) return fromNode(incoming)
  const reader = c.req.raw.body?.getReader()
  return reader ? fromReader(reader) : null
}

function fromReader(reader: ReadableStreamDefaultReader<Uint8Array>): Source {
  return {
    next: async () => (await reader.read()).value ?? null,
    stop: () => void reader.cancel().catch(() => {}),
  }
}

function fromNode(incoming: IncomingMessage): Source {
  let stopped = false
  let wake = () => {}
  const go = () => wake()
  for (const event of ['readable', 'end', 'error', 'close']) incoming.on(event, go)
  return {
    async next() {
      for (;;) {
        const bytes: Buffer | null = stopped ? null : incoming.read()
        if (bytes || stopped || incoming.readableEnded) return bytes
        if (incoming.destroyed) throw new Error('the connection ended')
        await new Promise<void>((done) => {
          wake = done
        })
      }
    },
    stop() {
      stopped = true
      wake()
    },
  }
}
