// A server of a test's own, on a free port of this machine.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly origin: string
  /** Stops listening and ends all connections. */
  close(): void
}

/** Answers every request with this function until it is closed. */
export async function openListening(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer)
  server.listen(0)
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
