// Some proxies and firewalls let only GET and POST through, so a client may name another method in a header.
import type { IncomingMessage } from 'node:http'
import { METHOD_HEADER } from '../../protocol/wire/common.ts'

const NAMED: readonly string[] = ['HEAD', 'PUT', 'PATCH', 'DELETE']

/** Gives a POST to the API the method that its header names. */
export function takeNamedMethod(request: IncomingMessage): void {
  const named = request.headers[METHOD_HEADER.toLowerCase()]
  if (request.method !== 'POST' || !request.url?.startsWith('/api/')) return
  if (typeof named === 'string' && NAMED.includes(named)) request.method = named
}
