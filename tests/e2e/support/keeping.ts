// A proxy that drops the header with which the server forbids keeping pages. Browsers differ in whether they obey it,
// and even the back/forward cache of one that does not must hold nothing.
import { request } from 'node:http'
import { type Listening, openListening } from '../../support/listening.ts'

/** Listens on a free port and forwards everything, without `Cache-Control: no-store` in the answers. */
export function openKeeping(target: number): Promise<Listening> {
  return openListening((incoming, outgoing) => {
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
}
