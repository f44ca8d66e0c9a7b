// A visitor without a browser: weighs what public pages make a browser download.
import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** Every page that can be reached by links from the first one, except the clients' shells: those run scripts. */
export async function crawl(origin) {
  const paths = new Set(['/'])
  const pages = []
  for (const path of paths) {
    const answer = await weigh(origin, path)
    if (answer.status === 200 && !answer.type.startsWith('text/html')) continue
    if (/<script\b/.test(answer.body)) continue
    pages.push({ path, ...(await weighPage(origin, answer)) })
    for (const href of attributes(answer.body, 'a', 'href')) {
      const url = new URL(href, `${origin}${path}`)
      if (url.origin === origin) paths.add(url.pathname + url.search)
    }
  }
  return pages
}

async function weighPage(origin, { status, bytes, body }) {
  const styles = tags(body, 'link').filter((tag) => attribute(tag, 'rel') === 'stylesheet')
  const sheets = await Promise.all(styles.map((tag) => weigh(origin, attribute(tag, 'href'))))
  const pictures = []
  for (const tag of tags(body, 'img')) {
    const src = attribute(tag, 'src')
    pictures.push({ src, lazy: attribute(tag, 'loading') === 'lazy', size: (await weigh(origin, src)).bytes })
  }
  return {
    status,
    bytes: sheets.reduce((sum, sheet) => sum + sheet.bytes, bytes),
    requests: 1 + sheets.length,
    pictures,
  }
}

/** One request as a browser makes it: bytes on the wire with the header, and the text they stand for. */
function weigh(origin, path) {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html,*/*' }
    get(new URL(path, origin), { headers, agent: false }, async (answer) => {
      const chunks = await answer.toArray().catch(reject)
      const wire = Buffer.concat(chunks ?? [])
      const head = answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0)
      const type = answer.headers['content-type'] ?? ''
      const body = unpack(wire, answer.headers['content-encoding']).toString('utf8')
      const { statusCode: status, headers } = answer
      if (status >= 300 && status < 400) resolve(weigh(origin, headers.location))
      else resolve({ status, type, body, bytes: head + wire.length })
    }).on('error', reject)
  })
}

function unpack(bytes, encoding) {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes
}

function attributes(html, tag, name) {
  return tags(html, tag).flatMap((found) => attribute(found, name) ?? [])
}

function tags(html, name) {
  return html.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&')
}
