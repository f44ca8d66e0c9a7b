import type { Env, Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'

const ABOUT = `Every secret is sealed on devices: the bytes that travel here are age files, hashes and signatures, described in
the protocol. A reporter's token travels in the header Peluit-Token, a handler's session in a cookie. Refusals are
RFC 9457 documents with a stable code.`

/** The OpenAPI 3.1 document of everything that the application answers under /api. */
export function openApi<E extends Env>(app: Hono<E>) {
  return openAPIRouteHandler(app as unknown as Hono, {
    documentation: { info: { title: 'Peluit', version: '1', description: ABOUT } },
    defaultValidationErrorResponse: false,
  })
}
