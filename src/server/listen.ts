import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'

type FetchCallback = Parameters<typeof getRequestListener>[0]

/** A connection without any progress for this many milliseconds is dropped; a slow one never is. */
const STALLED = 30_000

/** Serves the application. A piece may take minutes on a poor line, so the whole request has no time limit. */
export async function listen(
  app: { fetch: FetchCallback },
  port: number,
  address?: string,
  stalled = STALLED,
): Promise<Server> {
  const server = createServer(
    { requestTimeout: 0, headersTimeout: STALLED, keepAliveTimeout: 5_000, noDelay: true },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  )
  server.setTimeout(stalled, (socket) => socket.destroy())
  server.listen(port, address)
  await once(server, 'listening')
  return server
}
