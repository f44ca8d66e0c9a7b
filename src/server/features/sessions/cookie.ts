import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** A session ends after this many seconds in any case. */
export const SESSION_SECONDS = 12 * 60 * 60

const NAME = 'peluit-session'

/** With https, the name binds the cookie to this host and to https; without https, browsers refuse such a name. */
function nameFor(secure: boolean): string {
  return secure ? `__Host-${NAME}` : NAME
}

export function readSessionCookie(c: Context, secure: boolean): string | null {
  return getCookie(c, nameFor(secure)) ?? null
}

export function writeSessionCookie(c: Context, secure: boolean, id: string): void {
  setCookie(c, nameFor(secure), id, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: SESSION_SECONDS,
  })
}

export function dropSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, nameFor(secure), { path: '/', secure })
}
