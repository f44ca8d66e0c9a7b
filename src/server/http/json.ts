import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { uniqueSymbol, validator } from 'hono-openapi'
import type * as z from 'zod/mini'
import { AppError } from '../../domain/errors.ts'

/** One entry of the largest size in base64url, and what goes with it. */
const USUAL = 2 * 1024 * 1024

/**
 * Parses a JSON body with exactly this shape, of at most `max` bytes; `c.req.valid('json')` is typed, and the OpenAPI
 * document learns of it. A refusal says nothing of what was sent.
 */
export function json<Schema extends z.ZodMiniType>(schema: Schema, max = USUAL) {
  const validate = validator('json', schema, refuse)
  const limit = bodyLimit({ maxSize: max, onError: tooLarge })
  const both = createMiddleware((c, next) => limit(c, () => validate(c as never, next) as Promise<void>))
  return Object.assign(both as unknown as typeof validate, { [uniqueSymbol]: Reflect.get(validate, uniqueSymbol) })
}

/** Parses the query string with exactly this shape. */
export function query<Schema extends z.ZodMiniType>(schema: Schema) {
  return validator('query', schema, refuse)
}

function refuse(result: { success: boolean }): void {
  if (!result.success) throw new AppError('invalid', 'not of the expected shape')
}

function tooLarge(): never {
  throw new AppError('too_large', 'the body is too large')
}
