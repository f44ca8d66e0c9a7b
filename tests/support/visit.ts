// A visitor without a browser: reads public pages and counts the bytes that a browser would download for them.
import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** The applications, which run scripts. All other pages that links lead to are public and must work without. */
const APPLICATIONS = ['/lapor', '/petugas']

export interface Visited {
  readonly path: string
  readonly status: number
  readonly html: string
  /** Transferred bytes of the page and its style sheets, headers included. */
  readonly bytes: number
  readonly requests: number
  readonly pictures: readonly { readonly src: string; readonly lazy: boolean; readonly size: number }[]
}

/** Every page that can be reached by links from these, except the applications. */
export async function crawl(origin: string, from: readonly string[] = ['/']): Promise<Visited[]> {
  const paths = new Set(from)
  const pages: Visited[] = []
  for (const path of paths) {
    const answer = await fetchPage(origin, path)
    if (answer.status === 200 && !answer.type.startsWith('text/html')) continue
    pages.push(await weighPage(origin, path, answer))
    for (const href of attributes(answer.body, 'a', 'href')) {
      const url = new URL(href, `${origin}${path}`)
      if (url.origin === origin && !APPLICATIONS.includes(url.pathname)) paths.add(url.pathname + url.search)
    }
  }
  return pages
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly bytes: number
}

async function weighPage(origin: string, path: string, { status, bytes, body }: Answer): Promise<Visited> {
  const styles = tags(body, 'link').filter((tag) => attribute(tag, 'rel') === 'stylesheet')
  const sheets = await Promise.all(styles.map((tag) => fetchPage(origin, attribute(tag, 'href') ?? '')))
  const pictures = await Promise.all(
    tags(body, 'img').map(async (tag) => {
      const src = attribute(tag, 'src') ?? ''
      const { bytes: size } = await fetchPage(origin, src)
      return { src, lazy: attribute(tag, 'loading') === 'lazy', size }
    }),
  )
  return {
    path,
    status,
    html: body,
    bytes: sheets.reduce((sum, sheet) => sum + sheet.bytes, bytes),
    requests: 1 + sheets.length,
    pictures,
  }
}

/** One request as a browser makes it: the transferred bytes with headers, and the decoded text. */
function fetchPage(origin: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html,*/*' }
    get(new URL(path, origin), { headers, agent: false }, async (answer) => {
      try {
        const wire = Buffer.concat(await answer.toArray())
        const head = answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0)
        const { statusCode: status = 0, headers: found } = answer
        if (status >= 300 && status < 400) resolve(fetchPage(origin, found.location ?? ''))
        else {
          const body = unpack(wire, found['content-encoding']).toString('utf8')
          resolve({ status, type: found['content-type'] ?? '', body, bytes: head + wire.length })
        }
      } catch (error) {
        reject(error)
      }
    }).on('error', reject)
  })
}

function unpack(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes
}

function attributes(html: string, tag: string, name: string): string[] {
  return tags(html, tag).flatMap((found) => attribute(found, name) ?? [])
}

function tags(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string | undefined {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&')
}
