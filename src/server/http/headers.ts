// Headers of every answer. A page may loosen nothing; an answer that set a header itself keeps its own.
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
 * The rules for the one page that can be installed. Registering a service worker takes the address of a script, which
 * Trusted Types guard; this names the single policy that may make such an address (`src/reporter/install/phone.ts`
 * makes `/pasang.js` and refuses all others). Every other page stays without any policy.
 */
export const INSTALLABLE_POLICY = POLICY.replace("trusted-types 'none'", 'trusted-types peluit-pasang')

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
 * What is no page, a script, a picture, an answer of the API, needs no leave to do anything. The long lists above would
 * be most of what a small one weighs on a slow line.
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
  /** Whether the visitor came by https, as a trusted proxy says. */
  Variables: { secure: boolean }
}

/** Sets the headers of every answer and finds out, from trusted proxies only, whether the visitor came by https. */
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
