// The host name chooses the organisation, so a request names it once: a proxy and this server must not read two.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { problemOf } from './errors.ts'

/** Whether a request has at most one `Host`, and an absolute target (RFC 9112, section 3.2.2) names the same one. */
export function namesOneHost({ headersDistinct, url = '' }: IncomingMessage): boolean {
  const hosts = headersDistinct.host ?? []
  if (hosts.length > 1) return false
  if (url.startsWith('/') || url === '*') return true
  if (!URL.canParse(url)) return false
  const target = new URL(url)
  const named = `${target.protocol}//${hosts[0]}`
  return URL.canParse(named) && new URL(named).host === target.host
}

/** Headers of a refusal that the application never sees: the rest of the connection is not read. */
const REFUSED = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', Connection: 'close' }

/** Refuses a request before the application sees it, and closes the connection: its body is not read. */
export function refuseUnseen(answer: ServerResponse): void {
  const problem = problemOf('invalid')
  answer.writeHead(problem.status, REFUSED)
  answer.end(JSON.stringify(problem))
}

/** The statuses of errors that Node's parser reports before there is a request; all others are 400. */
const UNREADABLE: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

/** Refuses what is no request, and closes the connection: a head that took too long, or bytes that are not HTTP. */
export function refuseConnection(socket: Duplex, error: string | undefined): void {
  const problem = problemOf(error === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too_slow' : 'invalid')
  const status = UNREADABLE[error ?? ''] ?? problem.status
  const body = JSON.stringify({ ...problem, status })
  const headers = Object.entries({ ...REFUSED, 'Content-Length': body.length }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.once('finish', () => socket.destroy())
}
