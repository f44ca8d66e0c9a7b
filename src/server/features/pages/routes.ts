// The public pages. They are the same for everybody: no cookie is read or set, nothing about the visitor is stored, and
// only the address of a request decides the content of the answer.
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '../../../../locales/translator.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { log, type OrganizationEnv, unfold } from '../../http/index.ts'
import { languageOf } from './addresses.ts'
import type { Drawable } from './draw.tsx'
import { bareFacts, type Facts, gatherFacts } from './facts/facts.ts'
import { ownPages } from './facts/office.ts'
import { etagOf, organizationColors } from './frame/colors.ts'
import { favicon } from './frame/favicon.ts'
import { sitemapOf } from './frame/sitemap.ts'
import { meantBy } from './mistyped.ts'
import { type Drawn, pageOf, places } from './page.ts'

/** Cached for a while, then checked by the ETag, because the colours change once in years. */
const COLORS_CACHE = 'public, max-age=300, stale-while-revalidate=86400'

/** Asked for again at each visit; the answer is short if nothing has changed. */
const HOME_CACHE = 'no-cache'

/** Pictures change only with a release of the software. */
const PICTURES_CACHE = 'public, max-age=86400'

/** Passed in from outside, because figures belong to another slice, which draws its own page in the frame of these. */
type TellFigures = (deps: Deps, organization: Organization) => Promise<Facts['figures']>

/** Mount these routes last at the root: they answer all other addresses with a plain page. */
export function pageRoutes(deps: Deps, tellFigures: TellFigures) {
  const app = new Hono<OrganizationEnv>()
  const show = showWith(deps, tellFigures)
  for (const { path, language, page } of places) app.get(path, (c) => show(c, language, page))
  for (const [path, language] of [
    ['/:slug', 'id'],
    ['/en/:slug', 'en'],
  ] as const) {
    app.get(path, async (c, next) => {
      const slug = c.req.param('slug')
      const own = ownPages(c.var.organization.profile).find((page) => page.slug === slug)
      return own ? show(c, language, own) : next()
    })
  }
  app.get('/organization.css', (c) => {
    const { css } = organizationColors(c.var.organization.profile.site.colors)
    const etag = etagOf(css)
    const headers = { ETag: etag, 'Cache-Control': COLORS_CACHE }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    return c.body(css, 200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' })
  })
  app.get('/pictures/:preset/:file', (c) => {
    const picture = deps.pictures.find(`${c.req.param('preset')}/${c.req.param('file')}`)
    if (!picture) return c.notFound()
    const headers = { ETag: picture.etag, 'Cache-Control': PICTURES_CACHE }
    if (c.req.header('If-None-Match') === picture.etag) return c.body(null, 304, headers)
    return c.body(picture.bytes, 200, { ...headers, 'Content-Type': 'image/webp' })
  })
  app.get('/robots.txt', (c) => c.text(robots(originOf(c))))
  app.get('/sitemap.xml', (c) =>
    c.body(sitemapOf(c.var.organization.profile, originOf(c)), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
    }),
  )
  // Only for phones that install the application: pages hold their icon themselves.
  app.get('/favicon.svg', (c) => c.body(favicon, 200, { 'Content-Type': 'image/svg+xml' }))
  app.get('*', missing(deps))
  return app
}

/**
 * Everything may be indexed, and only the list of public pages is named: a list of forbidden addresses would reveal
 * that they exist. The pages that load the clients and the API say by themselves that they are not for search engines.
 */
function robots(origin: string): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${origin}/sitemap.xml\n`
}

/** The origin that this visitor uses for the site. */
function originOf(c: Context<OrganizationEnv>): string {
  return `${c.var.secure ? 'https' : 'http'}://${new URL(c.req.url).host}`
}

/** Answers with a page, or with a message that it cannot be shown. Pages of other slices are prepared on request. */
export function showWith(deps: Deps, tellFigures?: TellFigures) {
  return async <E extends OrganizationEnv>(
    c: Context<E>,
    language: Language,
    what: Drawable | (() => Promise<Drawable>),
  ): Promise<Response> => {
    try {
      const facts = await gatherFacts(deps, c.var.organization)
      const figures = what === 'home' && tellFigures ? await tellFigures(deps, c.var.organization) : null
      const page = typeof what === 'function' ? await what() : what
      return answer(c, 200, pageOf(deps.assets, { ...facts, figures }, c.req.url, language, page))
    } catch (error) {
      log('failed', {}, error)
      return answer(c, 500, pageOf(deps.assets, bareFacts(c.var.organization), c.req.url, language, 'failed'))
    }
  }
}

/**
 * Leads a mistyped address to the right one. Answers any other unknown one with a page; programs keep the answer that they
 * understand.
 */
function missing({ assets }: Deps) {
  return createMiddleware<OrganizationEnv>(async (c, next) => {
    await next()
    const forPeople = c.res.status === 404 && !/^\/(api|assets|pictures)\//.test(c.req.path)
    if (!forPeople) return
    const own = ownPages(c.var.organization.profile).map(({ slug }) => slug)
    const meant = meantBy(c.req.path, own)
    const better = meant === null ? nothingAt(c) : c.redirect(withQuery(meant, c.req.url), 308)
    c.res = undefined
    c.res = better
  })

  function nothingAt(c: Context<OrganizationEnv>): Response {
    const facts = bareFacts(c.var.organization)
    return answer(c, 404, pageOf(assets, facts, c.req.url, languageOf(c.req.path), 'not_found'))
  }
}

/** A known address, relative to this host, with what follows the question mark of the requested one. */
function withQuery(known: string, requested: string): string {
  const [path, anchor] = known.split('#')
  return `${path}${new URL(requested).search}${anchor === undefined ? '' : `#${anchor}`}`
}

/**
 * The home page alone may stay in the browser, because what it prefetches shows anyway that somebody was there. Which other
 * pages somebody read shows in no cache.
 */
function answer(c: Context, status: ContentfulStatusCode, { packed, home }: Drawn): Response {
  const own = home && { 'Content-Security-Policy': home.policy, 'Cache-Control': HOME_CACHE, ETag: home.etag }
  const shared = { ...own, 'Content-Type': 'text/html; charset=utf-8' }
  // With the headers of a page, since a browser takes them over into what it has.
  if (home && c.req.header('If-None-Match') === home.etag)
    return c.body(null, 304, { Vary: 'Accept-Encoding', ...shared })
  const { body, headers } = unfold(packed, c.req.header('Accept-Encoding') ?? '')
  return c.body(body, status, { ...headers, ...shared })
}
