// Answers whose long parts are not held in memory: each is read from the database when its turn comes, some bytes at a
// time, as fast as the visitor takes it. However large a case is, reading it needs little memory and delays nobody.
import { setImmediate } from 'node:timers/promises'
import type { Context } from 'hono'
import { randomId } from '../../protocol/encoding/bytes.ts'
import { streamOf } from './stream.ts'

/** Bytes in base64url, part by part; base64url needs no escaping in JSON. */
export type Later = () => AsyncIterable<string>

/** Bytes in the database. */
export interface StoredBytes {
  readonly size: number
  /** Reads some bytes from an offset; undefined when they are gone. */
  readonly read: (offset: number, count: number) => Promise<Uint8Array | undefined>
}

/** Bytes read at once: a multiple of three, so that the base64 of the parts joins to that of the whole. */
const PART = 96 * 1024
/** How many characters are collected before they are sent. */
const BATCH = 64 * 1024

/** Stored bytes as a text that is read when it is needed. When they are gone, the answer breaks off. */
export function later(stored: StoredBytes): Later {
  return async function* texts() {
    for await (const part of partsOf(stored)) {
      yield Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64url')
    }
  }
}

/** An answer of stored bytes, one value after another. */
export function answerBytes(c: Context, values: readonly StoredBytes[]): Response {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(values.reduce((sum, { size }) => sum + size, 0)),
  }
  return c.body(streamOf(joined(values)), 200, headers)
}

async function* joined(values: readonly StoredBytes[]): AsyncGenerator<Uint8Array> {
  for (const stored of values) {
    for await (const part of partsOf(stored)) {
      yield part
      await pause()
    }
  }
}

async function* partsOf({ size, read }: StoredBytes): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < size; offset += PART) {
    const count = Math.min(PART, size - offset)
    const part = await read(offset, count)
    if (part?.length !== count) throw new Error('bytes of an answer are gone from the database')
    yield part
  }
}

/** An answer in JSON; functions in the value have the type `Later`. */
export function answerLater(c: Context, value: unknown): Response {
  return c.body(streamOf(batches(piecesOf(value))), 200, { 'Content-Type': 'application/json' })
}

async function* piecesOf(value: unknown): AsyncGenerator<string> {
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
    await pause()
  }
  yield encoder.encode(batch)
}

/** SQLite reads in this thread: without a pause one large answer would make all others wait until its end. */
const pause = () => setImmediate()
