// Static files of the clients and the two pages that load them: the same bytes for every organisation and visitor.
import { Hono } from 'hono'
import { type Asset, type Assets, atOnce, CONSOLE, ENTRIES, type EntryFiles } from '../../assets.ts'
import type { Deps } from '../../deps.ts'
import { INSTALLABLE_POLICY, type OrganizationEnv, packAnswers } from '../../http/index.ts'
import { securityText } from './security.ts'
import { shellOf } from './shell.tsx'

const FOREVER = 'public, max-age=31536000, immutable'

export function shellRoutes({ assets, config, clock }: Deps) {
  const app = new Hono<OrganizationEnv>()
  const reporter = lazily(() => shellOf('form', assets.entry(ENTRIES.reporter), bareStyles(assets)))
  const console = lazily(() => shellOf('office', consoleFiles(assets), bareStyles(assets)))
  const packed = packAnswers()
  for (const path of ['/lapor', '/petugas/*']) app.use(path, packed)
  app.get('/lapor', (c) => c.html(reporter(), 200, { 'Content-Security-Policy': INSTALLABLE_POLICY }))
  app.get('/petugas', (c) => c.html(console()))
  app.get('/petugas/*', (c) => c.html(console()))
  app.get('/.well-known/security.txt', (c) => {
    const text = securityText(config.securityContact, clock())
    return text === null ? c.text('Not found\n', 404) : c.text(text)
  })
  app.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.path)
    if (!asset) return c.text('Not found\n', 404)
    const { coding, bytes } = choose(asset, c.req.header('Accept-Encoding') ?? '')
    return c.body(bytes, 200, {
      'Content-Type': asset.type,
      'Cache-Control': assets.cacheable(c.req.path) ? FOREVER : 'no-store',
      Vary: 'Accept-Encoding',
      ...(coding && { 'Content-Encoding': coding }),
    })
  })
  return app
}

/** Makes the page at the first request, so that a server without built clients still serves its API. */
function lazily(make: () => string): () => string {
  let html: string | null = null
  return () => {
    html ??= make()
    return html
  }
}

/** The entry's files, and as preloads also those that it imports once it has checked the browser. */
function consoleFiles(assets: Assets): EntryFiles {
  const entry = assets.entry(ENTRIES.console)
  const later = assets.entry(CONSOLE)
  const preloads = [...entry.preloads, ...atOnce({ ...later, styles: [] })]
  return {
    script: entry.script,
    styles: [...new Set([...entry.styles, ...later.styles])],
    preloads: [...new Set(preloads)].filter((path) => path !== entry.script),
  }
}

/** The style sheet for pages whose JavaScript cannot run. */
function bareStyles(assets: Assets): readonly string[] {
  return assets.entry('src/ui/noscript.css').styles
}

function choose({ bytes, packed }: Asset, accepted: string): { coding: 'br' | 'gzip' | null; bytes: Asset['bytes'] } {
  const codings = accepted.split(',').map((coding) => coding.trim())
  for (const coding of ['br', 'gzip'] as const) {
    const small = packed[coding]
    if (small && codings.some((offered) => offered === coding || offered.startsWith(`${coding};`))) {
      return { coding, bytes: small }
    }
  }
  return { coding: null, bytes }
}
