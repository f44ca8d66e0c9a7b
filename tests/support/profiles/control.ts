// A careless site: its page leaves everything that the form must not leave. Whoever looks for traces of the form must
// find those of this page in the same profile, or the search is broken.
import { type Listening, openListening } from '../listening.ts'

/** Typed into the careless page's field. */
export const CARELESS_TEXT = 'kenari kontrol di halaman yang ceroboh'
export const CARELESS_TITLE = 'Kontrol ceroboh'

/** Long enough to be compiled into the browser's cache. */
const script = `localStorage.setItem('kontrol', '1')\n// ${'kontrol '.repeat(300)}\n`
const page = `<!doctype html><title>${CARELESS_TITLE}</title><script src="/kept.js"></script><label>Isi <textarea id="isi"></textarea></label>`

/** The careless site. */
export function openCareless(): Promise<Listening> {
  return openListening(({ url }, answer) => {
    const isScript = url === '/kept.js'
    answer.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'Cache-Control': isScript ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    answer.end(isScript ? script : page)
  })
}
