// A proxy that drops the header with which the server forbids keeping pages. Browsers differ in whether they obey it,
// and even the back/forward cache of one that does not must hold nothing.
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Keeping {
  readonly origin: string
  close(): void
}

/** Listens on a free port and forwards everything, without `Cache-Control: no-store` in the answers. */
export async function openKeeping(target: number): Promise<Keeping> {
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming
    const onward = request({ port: target, host: '127.0.0.1', method, path, headers }, (answer) => {
      const { 'cache-control': caching = '', ...rest } = answer.headers
      const kept = caching.includes('no-store') ? {} : { 'cache-control': caching }
      outgoing.writeHead(answer.statusCode ?? 502, { ...rest, ...kept })
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
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
