import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { uniqueSymbol, validator } from 'hono-openapi'
import type * as z from 'zod/mini'
import { AppError, insist } from '../../domain/errors.ts'
import { concat } from '../../protocol/encoding/bytes.ts'

/** Property in which a JSON handler states, for the OpenAPI document, how many bytes it reads. */
export const mostBytes = Symbol('most bytes')

/**
 * Parses a JSON body with exactly this shape, of at most `max` bytes (one of `BODY`). `c.req.valid('json')` is typed,
 * and the OpenAPI document states both. A refusal repeats nothing of the body.
 */
export function json<Schema extends z.ZodMiniType>(schema: Schema, max: number) {
  const validate = validator('json', schema, refuse)
  const both = createMiddleware(async (c, next) => {
    await limitBody(c, max)
    return validate(c as never, next) as Promise<void>
  })
  const told = { [uniqueSymbol]: Reflect.get(validate, uniqueSymbol), [mostBytes]: max }
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

/**
 * Throws `too_large` for a longer body. A body without a declared length is read here: Hono's own limit cannot copy the
 * requests that its server for Node makes.
 */
async function limitBody(c: Context, max: number): Promise<void> {
  const { body, headers, method, url } = c.req.raw
  const length = headers.has('Transfer-Encoding') ? null : headers.get('Content-Length')
  insist(Number(length) <= max, 'too_large', 'the body is too large')
  if (body === null || length !== null) return
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of untilBroken(body)) {
    size += chunk.length
    insist(size <= max, 'too_large', 'the body is too large')
    chunks.push(chunk)
  }
  c.req.raw = new Request(url, { method, headers, body: size > 0 ? concat(...chunks) : null })
}

/** A visitor who leaves in the middle is not a fault of the server, so nothing is logged. */
async function* untilBroken(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    throw new AppError('invalid', 'the body broke off')
  }
}
