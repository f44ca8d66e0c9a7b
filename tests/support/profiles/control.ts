// A careless site: its page leaves everything that the form must not leave. Whoever looks for traces of the form must
// find those of this page in the same profile, or the search is broken.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Typed into the careless page's field. */
export const CARELESS_TEXT = 'kenari kontrol di halaman yang ceroboh'
export const CARELESS_TITLE = 'Kontrol ceroboh'

/** Long enough to be compiled into the browser's cache. */
const script = `localStorage.setItem('kontrol', '1')\n// ${'kontrol '.repeat(300)}\n`
const page = `<!doctype html><title>${CARELESS_TITLE}</title><script src="/kept.js"></script><label>Isi <textarea id="isi"></textarea></label>`

export interface Careless {
  readonly origin: string
  close(): void
}

export async function openCareless(): Promise<Careless> {
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/kept.js'
    answer.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'Cache-Control': isScript ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    answer.end(isScript ? script : page)
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
