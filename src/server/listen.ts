import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { namesOneHost, refuseHost } from './http/index.ts'

type FetchCallback = Parameters<typeof getRequestListener>[0]

/** A connection without any progress for this many milliseconds is dropped; a slow one never is. */
const STALLED = 30_000

/**
 * Serves the application; a request that names two hosts is refused before it. A piece may take minutes on a poor line, so
 * the whole request has no time limit.
 */
export async function listen(
  app: { fetch: FetchCallback },
  port: number,
  address?: string,
  stalled = STALLED,
): Promise<Server> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer(
    { requestTimeout: 0, headersTimeout: STALLED, keepAliveTimeout: 5_000, noDelay: true },
    (incoming, outgoing) => (namesOneHost(incoming) ? answer(incoming, outgoing) : refuseHost(outgoing)),
  )
  server.setTimeout(stalled, (socket) => socket.destroy())
  server.listen(port, address)
  await once(server, 'listening')
  return server
}
