import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Assets, CONSOLE, ENTRIES, type EntryFiles } from '../../assets.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { shellOf } from './shell.tsx'

describe.each(databases)('the pages that load a client, on %s', (kind) => {
  test('are the same bytes for every organisation and name none of them', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    for (const path of ['/lapor', '/petugas', '/petugas/antrean']) {
      const pages = await Promise.all([one, other].map(({ host }) => server.request(host, path)))
      const [first, second] = await Promise.all(pages.map((page) => page.text()))
      expect(pages.map(({ status }) => status)).toEqual([200, 200])
      expect(first).toBe(second)
      expect(first).not.toContain('Inspektorat')
      expect(first).toContain('<link rel="stylesheet" href="/organization.css"/>')
    }
    const [form, office] = ['/lapor', '/petugas'].map(async (path) => (await server.request(one.host, path)).text())
    expect(await form).toContain('src="/assets/reporter.js"')
    expect(await form).toContain('<link rel="preload" as="fetch" href="/api/form" crossorigin="anonymous"/>')
    expect(await office).toContain('src="/assets/console.js"')
    expect(await office).not.toContain('/api/')
  })

  test('are sent compressed to a browser that asks for it', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    for (const path of ['/lapor', '/petugas', '/petugas/antrean']) {
      const headers = { 'Accept-Encoding': 'gzip, br' }
      const packed = await server.request(host, path, { headers })
      expect(packed.headers.get('Content-Encoding')).toBe('br')
      const plain = await (await server.request(host, path)).text()
      expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString('utf8')).toBe(plain)
    }
  })
})

describe.each([
  ['form', 'Sistem pelaporan pelanggaran'],
  ['office', 'Ruang petugas'],
] as const)('the page of the %s', (client, title) => {
  const files = { script: '/assets/a.js', styles: ['/assets/a.css'], preloads: ['/assets/b.js'] }
  const html = shellOf(client, files, ['/assets/bare.css'])
  const [head = '', body = ''] = html.split('<body>')
  const [withoutScript = '', waiting = ''] = body.split('<div id="app">')

  test('has a title, and styles for visitors without script', () => {
    expect(head).toContain(`<title>${title}</title>`)
    expect(head).toContain('<noscript><link rel="stylesheet" href="/assets/bare.css"/></noscript>')
  })

  test('says without script, in both languages, that script is needed and how Tor Browser allows it', () => {
    expect(withoutScript).toMatch(/^<noscript>.+<\/noscript>$/)
    for (const [language, sentence] of [
      ['id', 'memerlukan JavaScript'],
      ['en', 'needs JavaScript'],
    ] as const) {
      const part = withoutScript.split(`lang="${language}">`)[1]?.split('</div>')[0]
      expect(part).toContain(sentence)
      expect(part).toMatch(/“Safer”.+“Safest”/)
    }
  })

  test('says in both languages at once that it is loading, and later what to do', () => {
    const [now = '', late = ''] = waiting.split('<div class="late')
    expect(now).toMatch(/lang="id"><p>[^<]+dibuka…<\/p>.+lang="en"><p>[^<]+opening…<\/p>/)
    for (const language of ['id', 'en']) {
      const part = late.split(`lang="${language}">`)[1]?.split('</div>')[0]
      expect(part).toMatch(/Chrome 99, Firefox 115, Safari 15\.4/)
    }
  })

  test('holds no script or style of its own', () => {
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="/assets/a.js">'])
    expect(html).not.toMatch(/<style|style=|\son\w+=/)
  })
})

test('the page of the office names the program that its entry loads after checking the browser', async () => {
  const entries: Record<string, EntryFiles> = {
    [ENTRIES.console]: { script: '/assets/entry.js', styles: ['/assets/a.css'], preloads: ['/assets/both.js'] },
    [CONSOLE]: {
      script: '/assets/start.js',
      styles: ['/assets/b.css'],
      preloads: ['/assets/both.js', '/assets/entry.js'],
    },
  }
  const none = { script: null, styles: [], preloads: [] }
  const assets: Assets = {
    find: () => null,
    entry: (source) => entries[source] ?? none,
    bundle: () => [],
    cacheable: () => false,
  }
  const server = await openTestApp('sqlite', { assets })
  const { host } = await makeOrganization(server)
  const html = await (await server.request(host, '/petugas')).text()
  expect(html.match(/href="\/assets\/[^"]+"|src="[^"]+"/g)).toEqual([
    'href="/assets/a.css"',
    'href="/assets/b.css"',
    'href="/assets/both.js"',
    'href="/assets/start.js"',
    'src="/assets/entry.js"',
  ])
})

test('the form links to the section of the home page about other ways to reach the office', () => {
  const html = shellOf('form', { script: '', styles: [], preloads: [] }, [])
  expect(html.match(/<a href="\/#kontak">/g)).toHaveLength(2)
  expect(html.match(/<a href="\/en#kontak">/g)).toHaveLength(2)
})
