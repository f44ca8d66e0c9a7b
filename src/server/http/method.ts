// Some proxies and firewalls let only GET and POST through, so a client may name another method in a header.
import type { IncomingMessage } from 'node:http'
import { METHOD_HEADER } from '../../protocol/wire/common.ts'

const NAMED: readonly string[] = ['HEAD', 'PUT', 'PATCH', 'DELETE']

/** Gives a POST to the API the method that its header names; false if it names one that cannot be named. */
export function takeNamedMethod(request: IncomingMessage): boolean {
  const named = request.headers[METHOD_HEADER.toLowerCase()]
  if (request.method !== 'POST' || !request.url?.startsWith('/api/') || !named) return true
  if (typeof named !== 'string' || !NAMED.includes(named)) return false
  request.method = named
  return true
}

/** The answer to a HEAD that came as a POST: its client waits for as many bytes as the length promises. */
export function withoutLength({ status, headers }: Response): Response {
  const shown = new Headers(headers)
  shown.delete('Content-Length')
  return new Response(null, { status, headers: shown })
}
