import { randomFillSync } from 'node:crypto'
import { Hono } from 'hono'
import { expect, onTestFinished, test, vi } from 'vitest'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { answerLater, later } from './index.ts'

async function answer(value: unknown): Promise<Response> {
  return new Hono().get('/', (c) => answerLater(c, value)).request('/')
}

test('an answer whose texts are read later is the same JSON as an ordinary answer', async () => {
  const sizes = [0, 1, 2, 98_303, 98_304, 98_305, 700_001]
  const texts = sizes.map((size) => new Uint8Array(randomFillSync(Buffer.alloc(size))))
  const value = (text: (bytes: Uint8Array) => unknown) => ({
    first: texts.map(text),
    nested: { last: text(randomBytes(0)) },
  })
  const streamed = value((bytes) =>
    later({ size: bytes.length, read: async (from, count) => bytes.subarray(from, from + count) }),
  )
  const got = await answer(streamed)
  expect(got.headers.get('Content-Type')).toBe('application/json')
  expect(await got.text()).toBe(JSON.stringify(value(toBase64)))
})

test('little more is read than the client has taken', async () => {
  let read = 0
  const part = (count: number) => async () => {
    read += count
    return new Uint8Array(count)
  }
  const got = await answer({ all: Array.from({ length: 100 }, () => later({ size: 96_000, read: part(96_000) })) })
  const reader = (got.body as ReadableStream<Uint8Array>).getReader()
  for (let i = 0; i < 3; i++) await reader.read()
  expect(read).toBeLessThan(600_000)
  await reader.cancel()
})

test('when bytes are gone meanwhile, the answer breaks off, so that a half is never taken for the whole', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const there = later({ size: 3, read: async () => new Uint8Array(3) })
  for (const gone of [undefined, new Uint8Array(2)]) {
    const got = await answer({
      all: [there, later({ size: 200_000, read: async (from, count) => (from === 0 ? new Uint8Array(count) : gone) })],
    })
    await expect(got.text()).rejects.toThrow('broke off')
  }
})
