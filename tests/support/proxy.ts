// A machine between device and server that records all requests and changes the answers that a test names.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Passed {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Size of the request in bytes, headers included. */
  readonly bytes: number
  /** Size of the answer's body in bytes. */
  readonly answered: number
  readonly status: number
}

export interface Lie {
  /** The requests, such as `GET /api/statement`; a path may end in `*`. */
  readonly at: string
  /** Replaces the server's answer: by a changed JSON document or other bytes. */
  readonly answer: (answer: never, path: string) => unknown
}

export interface Relay {
  readonly origin: string
  /** All requests since the last `clear`. */
  readonly passed: Passed[]
  lies: readonly Lie[]
  clear(): void
  close(): void
}

/** Listens on a free port and forwards to this server. */
export async function startProxy(target: string): Promise<Relay> {
  const passed: Passed[] = []
  const server = createServer((incoming, outgoing) => {
    handOn(proxy, target, incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(0)
  await once(server, 'listening')
  const proxy: Relay = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    passed,
    lies: [],
    clear: () => passed.splice(0),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return proxy
}

async function handOn(proxy: Relay, target: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method = 'GET', url: path = '/', headers, rawHeaders } = incoming
  const body = await readAll(incoming)
  const answer = await forward(target, method, path, headers, body)
  const status = answer.message.statusCode ?? 502
  const line = `${method} ${path} HTTP/1.1\r\n\r\n`.length
  const bytes = rawHeaders.reduce((sum, part) => sum + part.length + 2, line + body.length)
  proxy.passed.push({ method, path, headers, body, bytes, answered: answer.body.length, status })
  const changed = status < 300 ? await lieAbout(proxy.lies, `${method} ${path}`, answer.body) : answer.body
  const { 'transfer-encoding': _, 'content-length': __, ...kept } = answer.message.headers
  outgoing.writeHead(status, method === 'HEAD' || status === 204 ? kept : { ...kept, 'content-length': changed.length })
  outgoing.end(changed)
}

function forward(target: string, method: string, path: string, headers: IncomingHttpHeaders, body: Buffer) {
  return new Promise<{ message: IncomingMessage; body: Buffer }>((resolve, reject) => {
    // Lies change uncompressed answers.
    const { 'accept-encoding': _, ...kept } = headers
    const onward = request(target + path, { method, headers: kept, agent: false }, (message) => {
      readAll(message).then((read) => resolve({ message, body: read }), reject)
    })
    onward.on('error', reject)
    onward.end(body)
  })
}

async function lieAbout(lies: readonly Lie[], what: string, body: Buffer): Promise<Buffer> {
  let told = body
  for (const { at, answer } of lies) {
    if (at.endsWith('*') ? !what.startsWith(at.slice(0, -1)) : what !== at) continue
    const changed = await answer((parse(told) ?? told) as never, what)
    told = Buffer.isBuffer(changed) ? changed : Buffer.from(JSON.stringify(changed))
  }
  return told
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  return Buffer.concat((await stream.toArray()) as Buffer[])
}
