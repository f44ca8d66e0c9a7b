import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { uniqueSymbol, validator } from 'hono-openapi'
import type * as z from 'zod/mini'
import { AppError, insist } from '../../domain/errors.ts'
import { readBody } from './body.ts'
import { type Held, openHeld } from './held.ts'
import type { BodyLimit } from './limits.ts'
import { starts } from './starts.ts'

/** Property in which a JSON handler states, for the OpenAPI document, how much it reads and for how long. */
export const bodyLimit = Symbol('body limit')

/** Shared by all endpoints of the process. */
const all = openHeld()

/**
 * Parses a JSON body with exactly this shape, within the bytes and seconds of `limit` (one of `BODY`). `c.req.valid('json')`
 * is typed, and the OpenAPI document states both. The body counts as held until the answer. A refusal repeats nothing of
 * the body.
 */
export function json<Schema extends z.ZodMiniType>(schema: Schema, limit: BodyLimit, held: Held = all) {
  const validate = validator('json', schema, refuse)
  const both = createMiddleware(async (c, next) => {
    const hold = await readBody(c, limit, held)
    try {
      await new Promise<void>(starts)
      return (await validate(c as never, next)) as undefined
    } finally {
      hold.free()
    }
  })
  const told = { [uniqueSymbol]: Reflect.get(validate, uniqueSymbol), [bodyLimit]: limit }
  return Object.assign(both as unknown as typeof validate, told)
}

/** Parses the query string with exactly this shape. */
export function query<Schema extends z.ZodMiniType>(schema: Schema) {
  return validator('query', schema, refuse)
}

/** Refuses query parameters except at these paths: a client that puts a token there by mistake learns it at once. */
export function noQueryBut(...paths: readonly string[]): MiddlewareHandler {
  return (c, next) => {
    insist(!new URL(c.req.url).search || paths.includes(c.req.path), 'invalid', 'no query parameters are expected here')
    return next()
  }
}

function refuse(result: { success: boolean }): void {
  if (!result.success) throw new AppError('invalid', 'the request does not have the expected shape')
}
