// The host name chooses the organisation, so a request names it once: a proxy and this server must not read two.
import type { IncomingMessage, ServerResponse } from 'node:http'
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

/** Refuses a request before the application sees it, and closes the connection: its body is not read. */
export function refuseHost(answer: ServerResponse): void {
  const problem = problemOf('invalid')
  answer.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  answer.end(JSON.stringify(problem))
}
