// Answers whose long texts are not held in memory: each is read from the database when its turn comes, a part at a
// time, as fast as the visitor takes it. However large a case is, reading it needs little memory and delays nobody.
import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import type { SealedEntry } from '../../protocol/entries/chain.ts'
import { streamOf } from './stream.ts'

/** Bytes in base64url, part by part; base64url needs no escaping in JSON. */
export type Later = () => AsyncIterable<string>

/** Reads some bytes from an offset; undefined when they are gone. */
type ReadPart = (offset: number, count: number) => Promise<Uint8Array | undefined>

/** An entry whose body is read when its turn in the answer comes, outside any transaction: a body never changes. */
export type StreamedEntry = Omit<SealedEntry, 'body'> & { readonly body: Later }

/** Bytes read at once: a multiple of three, so that the base64 of the parts joins to that of the whole. */
const PART = 96 * 1024
/** How many characters are collected before they are sent. */
const BATCH = 64 * 1024

/** `size` bytes, read when they are needed. When `read` answers undefined, the answer breaks off. */
export function later(size: number, read: ReadPart): Later {
  return async function* parts() {
    for (let offset = 0; offset < size; offset += PART) {
      const count = Math.min(PART, size - offset)
      const part = await read(offset, count)
      if (part?.length !== count) throw new Error('bytes of an answer are gone from the database')
      yield Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64url')
    }
  }
}

/** An entry from its row without the body; `size` is the body's length and `read` gives parts of it. */
export function streamEntry(
  { header, signature, size }: { header: Uint8Array; signature: Uint8Array; size: number },
  read: ReadPart,
): StreamedEntry {
  return { header: toBase64(header), signature: toBase64(signature), body: later(size, read) }
}

/** An answer in JSON; functions in the value have the type `Later`. */
export function answerLater(c: Context, value: unknown): Response {
  return c.body(streamOf(batches(partsOf(value))), 200, { 'Content-Type': 'application/json' })
}

async function* partsOf(value: unknown): AsyncGenerator<string> {
  const mark = randomId()
  const awaited: Later[] = []
  const text = JSON.stringify(value, (_, member) => {
    if (typeof member !== 'function') return member
    awaited.push(member)
    return mark
  })
  for (const [at, between] of text.split(mark).entries()) {
    const part = awaited[at - 1]
    if (part) yield* part()
    yield between
  }
}

async function* batches(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let batch = ''
  for await (const part of parts) {
    batch += part
    if (batch.length < BATCH) continue
    yield encoder.encode(batch)
    batch = ''
    // SQLite reads in this thread: without a pause one large answer would make all others wait until its end.
    await setImmediate()
  }
  yield encoder.encode(batch)
}
