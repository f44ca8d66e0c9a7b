// Static files of the clients and the two pages that load them, the same bytes for every organisation and visitor.
import { Hono } from 'hono'
import type { Asset, Assets } from '../../assets.ts'
import type { Deps } from '../../deps.ts'
import { INSTALLABLE_POLICY, type OrganizationEnv } from '../../http/index.ts'
import { securityText } from './security.ts'
import { shellOf } from './shell.ts'

const FOREVER = 'public, max-age=31536000, immutable'

export function shellRoutes({ assets, config, clock }: Deps) {
  const app = new Hono<OrganizationEnv>()
  const [reporter, console] = [lazily(assets, 'src/reporter/main.tsx'), lazily(assets, 'src/console/main.tsx')]
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
      'Cache-Control': FOREVER,
      Vary: 'Accept-Encoding',
      ...(coding && { 'Content-Encoding': coding }),
    })
  })
  return app
}

/** At the first request: a server without built clients still serves its API. */
function lazily(assets: Assets, source: string): () => string {
  let html: string | null = null
  return () => {
    html ??= shellOf(assets.entry(source))
    return html
  }
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
