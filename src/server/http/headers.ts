// Headers of every answer. An answer that sets one of these headers itself keeps its own value.
import { createHash } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { createMiddleware } from 'hono/factory'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/**
 * The policy of the one page that can be installed. To register a service worker, a page passes the address of a
 * script, and Trusted Types guard such addresses. This names the single Trusted Types policy that may make one:
 * `src/reporter/install/phone.ts` makes `/pasang.js` and refuses all others. Every other page allows no such policy.
 */
export const INSTALLABLE_POLICY = POLICY.replace("trusted-types 'none'", 'trusted-types peluit-pasang')

/**
 * For the home page, which prefetches. Prefetching has no directive that all browsers know: in Firefox and in
 * older Chromium `default-src` alone decides. Everything else that falls back on it is named, so nothing more is allowed
 * than on the other pages.
 */
const PREFETCHING_POLICY = POLICY.replace(
  "default-src 'none'",
  "default-src 'self'; font-src 'none'; frame-src 'none'; object-src 'none'",
)

/**
 * The policy of the home page. It holds its style sheet itself, because a second round trip takes half a second on a poor
 * line; of all inline styles the browser applies only the one with this hash.
 */
export function homePolicy(styleSheet: string): string {
  const hash = createHash('sha256').update(styleSheet).digest('base64')
  return PREFETCHING_POLICY.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
}

const DENIED = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
]

const PAGES: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/**
 * Scripts, pictures and API answers need no permissions, so a short policy forbids everything. The long lists above
 * would be most of the bytes of a small answer on a slow line.
 */
const PARTS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

export interface SecureEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } }
  /** Whether a trusted proxy says that the visitor used https. */
  Variables: { secure: boolean }
}

/** Sets the headers of every answer; learns from trusted proxies only whether the visitor used https. */
export function safeHeaders(proxies: readonly string[]) {
  const trusted = blockListOf(proxies)
  return createMiddleware<SecureEnv>(async (c, next) => {
    const from = c.env?.incoming?.socket.remoteAddress ?? ''
    const byProxy = isIP(from) !== 0 && trusted.check(from, isIP(from) === 6 ? 'ipv6' : 'ipv4')
    c.set('secure', byProxy && c.req.header('X-Forwarded-Proto') === 'https')
    await next()
    const wanted = c.res.headers.get('Content-Type')?.startsWith('text/html') ? PAGES : PARTS
    for (const [name, value] of Object.entries(wanted)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (c.var.secure) c.res.headers.set('Strict-Transport-Security', 'max-age=63072000')
  })
}

function blockListOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}
