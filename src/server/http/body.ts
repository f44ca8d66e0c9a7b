// Reads the body of a request into memory, within a size, a time and the room for all bodies together.
import type { Context } from 'hono'
import { AppError, insist } from '../../domain/errors.ts'
import type { Held, Hold } from './held.ts'
import { type BodyLimit, secondsFor } from './limits.ts'
import { type Source, sourceOf } from './source.ts'

/** Bytes of the first buffer for a body of unknown size. */
const FIRST = 4096

/**
 * Reads the body, so that `c.req.json()` has it; the caller frees the room that it takes. The time begins when there is
 * room, so nobody pays for waiting. Throws `too_large`, `too_slow`, `too_busy`, or `invalid` for a body that breaks off.
 */
export async function readBody(c: Context, limit: BodyLimit, held: Held): Promise<Hold> {
  const { headers } = c.req.raw
  const declared = headers.has('Transfer-Encoding') ? null : headers.get('Content-Length')
  insist(Number(declared) <= limit.bytes, 'too_large', 'the body is too large')
  const size = declared === null ? limit.bytes : Number(declared)
  let source: Source | null = null
  let refusal: AppError | null = null
  const end = (error: AppError) => {
    refusal ??= error
    source?.stop()
  }
  const hold = await held.take(size, () => end(new AppError('too_busy', 'another body needs the room')))
  const seconds = Math.min(limit.seconds, secondsFor(size))
  const timer = setTimeout(() => end(new AppError('too_slow', 'the body took too long')), seconds * 1000)
  try {
    // Not before there is room: a body that was only looked at is already partly in memory.
    source = sourceOf(c)
    if (!source) return hold
    const text = await readText(source, limit.bytes, declared === null ? FIRST : size, () => refusal)
    keepOnce(c, text)
    hold.keep()
    return hold
  } catch (error) {
    hold.free()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Puts the text where Hono looks for it, until it is parsed: a text held until the answer outlives a young generation. */
function keepOnce({ req }: Context, text: string): void {
  Object.defineProperty(req.bodyCache, 'text', {
    configurable: true,
    get() {
      delete req.bodyCache.text
      return Promise.resolve(text)
    },
  })
}

/**
 * Reads into one buffer of this size, which grows if needed. A list of chunks would make a sender of single bytes cost a
 * hundred times their size. The buffer's memory is free as soon as this ends: garbage collection comes only when some
 * 60 MB of buffers wait for it, so bodies that were refused would need several times the room for all bodies.
 */
async function readText(source: Source, most: number, size: number, refusal: () => AppError | null): Promise<string> {
  let bytes = new Uint8Array(size)
  let length = 0
  try {
    for (;;) {
      // A visitor who leaves in the middle is not a fault of the server, so nothing is logged.
      const value = await source.next().catch(() => {
        throw new AppError('invalid', 'the body broke off')
      })
      // Whoever refuses the body stops its source: what has come is not worth decoding.
      const refused = refusal()
      if (refused) throw refused
      if (value === null) return new TextDecoder().decode(bytes.subarray(0, length))
      insist(length + value.length <= most, 'too_large', 'the body is too large')
      if (length + value.length > bytes.length) {
        const larger = Math.min(most, Math.max(length + value.length, 2 * bytes.length))
        bytes = new Uint8Array(bytes.buffer.transfer(larger))
      }
      bytes.set(value, length)
      length += value.length
    }
  } finally {
    bytes.buffer.transfer(0)
  }
}
