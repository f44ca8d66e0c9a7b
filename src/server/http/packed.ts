// Answers that are the same for everybody are compressed once and kept. They hold no secret and nothing of the request,
// so compressing them reveals nothing.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

export interface Packed {
  readonly plain: string
  readonly br: Buffer<ArrayBuffer>
  readonly gzip: Buffer<ArrayBuffer>
}

/** Compresses a text at the highest level, because this happens once per text, not once per request. */
export function pack(plain: string): Packed {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  }
  return { plain, br: brotliCompressSync(plain, { params }), gzip: gzipSync(plain, { level: 9 }) }
}

/** The body in the best coding that the browser accepts, with the headers for it. */
export function unfold(
  packed: Packed,
  accepted: string,
): { body: string | Buffer<ArrayBuffer>; headers: Record<string, string> } {
  const offered = accepted.split(',').map((coding) => coding.split(';')[0]?.trim())
  const coding = (['br', 'gzip'] as const).find((known) => offered.includes(known))
  if (!coding) return { body: packed.plain, headers: { Vary: 'Accept-Encoding' } }
  return { body: packed[coding], headers: { Vary: 'Accept-Encoding', 'Content-Encoding': coding } }
}

const KEPT = 100

/** Compresses the answers of a route that are public and the same for everybody. */
export function packAnswers() {
  const kept = new Map<string, Packed>()
  return createMiddleware(async (c, next) => {
    await next()
    if (!c.res.ok) return
    const plain = await c.res.text()
    const packed = kept.get(plain) ?? pack(plain)
    if (kept.size >= KEPT) kept.clear()
    kept.set(plain, packed)
    const { body, headers } = unfold(packed, c.req.header('Accept-Encoding') ?? '')
    c.res = new Response(body, c.res)
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  })
}
