import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { namesOneHost, refuseConnection, refuseUnseen, starts, takeNamedMethod, withoutLength } from './http/index.ts'

type FetchCallback = Parameters<typeof getRequestListener>[0]

/** What a connection may take; times in milliseconds. */
export interface Patience {
  /** A connection without any progress for so long is dropped. */
  readonly stalled: number
  /** A head of a request that is incomplete after so long is refused: the longest is a few KiB. */
  readonly head: number
  /** Connections that have sent no complete head. Beyond that the oldest is dropped for a new one: browsers need a moment. */
  readonly headless: number
}

const PATIENCE: Patience = { stalled: 30_000, head: 30_000, headless: 1_000 }
/** In how many parts of the time for a head Node looks for late ones; by itself it looks only every half minute. */
const LOOKS = 6

/**
 * Serves the application; a request that names two hosts or an unknown method is refused before it. A piece may take
 * minutes on a poor line, so the whole request has no time limit here; a JSON body has its own.
 */
export async function listen(
  app: { fetch: FetchCallback },
  port: number,
  address?: string,
  patience: Partial<Patience> = {},
): Promise<Server> {
  const { stalled, head, headless } = { ...PATIENCE, ...patience }
  const answer = getRequestListener(app.fetch)
  const answerHead = getRequestListener(async (...request) => withoutLength((await app.fetch(...request)) as Response))
  const times = { requestTimeout: 0, headersTimeout: head, connectionsCheckingInterval: Math.ceil(head / LOOKS) }
  const waiting = limitWaiting(headless)
  const answers = new WeakMap<Duplex, ServerResponse>()
  const server = createServer({ ...times, keepAliveTimeout: 5_000, noDelay: true }, (incoming, outgoing) => {
    const { socket } = incoming
    answers.set(socket, outgoing)
    waiting.end(socket)
    outgoing.once('close', () => waiting.begin(socket))
    starts(() => {
      // It may have ended while the request waited for its turn.
      if (socket.destroyed) return
      const sentAs = incoming.method
      if (!takeNamedMethod(incoming) || !namesOneHost(incoming)) refuseUnseen(outgoing)
      else if (incoming.method === 'HEAD' && sentAs === 'POST') void answerHead(incoming, outgoing)
      else void answer(incoming, outgoing)
    })
  })
  server.on('connection', (socket) => {
    waiting.begin(socket)
    socket.once('close', () => waiting.end(socket))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const last = answers.get(socket)
    const answering = last?.headersSent && !last.writableFinished
    if (answering || !socket.writable) socket.destroy()
    else refuseConnection(socket, error.code)
  })
  server.setTimeout(stalled, (socket) => socket.destroy())
  server.listen(port, address)
  await once(server, 'listening')
  return server
}

/** Keeps at most so many connections that wait for a head; a new one ends the one that has waited longest. */
function limitWaiting(most: number) {
  const waiting = new Set<Duplex>()
  return {
    begin(socket: Duplex) {
      if (socket.destroyed) return
      waiting.add(socket)
      const [oldest] = waiting
      if (waiting.size > most) oldest?.destroy()
      // A destroyed connection reports its end later, so it is counted out at once.
      if (oldest?.destroyed) waiting.delete(oldest)
    },
    end: (socket: Duplex) => void waiting.delete(socket),
  }
}
