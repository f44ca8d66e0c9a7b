// Senders as bytes on a socket, with short limits: slow ones, ones that leave, and others beside them.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openSocket, serve } from '../testing/sockets.ts'
import { answerError } from './errors.ts'
import { type HeldLimits, openHeld } from './held.ts'
import { json } from './json.ts'
import { BODY, type BodyLimit, secondsFor } from './limits.ts'

/** A server with one endpoint that answers with the length of a text; `hold` keeps its answer back. */
async function openServer(limit: BodyLimit, limits: Partial<HeldLimits> = {}) {
  const held = openHeld(limits)
  const waiting: (() => void)[] = []
  const app = new Hono()
    .onError(answerError)
    .post('/', json(z.object({ text: z.string() }), limit, held), async (c) => {
      const { text } = c.req.valid('json')
      if (text === 'fail') throw new Error('planted')
      if (text === 'hold') await new Promise<void>((done) => waiting.push(done))
      return c.json(text.length)
    })
  const port = await serve(app)

  /** Sends a head that declares so many bytes (or `chunked`), and the parts with a pause before each; tells the answer. */
  function send(length: number | 'chunked', parts: readonly string[], pause = 0) {
    const size = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`
    const opened = openSocket(port)
    const { socket } = opened
    socket.write(`POST / HTTP/1.1\r\nHost: a.test\r\nContent-Type: application/json\r\n${size}\r\n\r\n`)
    void (async () => {
      for (const part of parts) {
        if (pause > 0) await new Promise((done) => setTimeout(done, pause))
        if (socket.writable) socket.write(length === 'chunked' ? `${part.length.toString(16)}\r\n${part}\r\n` : part)
      }
      if (length === 'chunked' && socket.writable) socket.write('0\r\n\r\n')
    })()
    return opened
  }
  const sendText = (text: string) => send(JSON.stringify({ text }).length, [JSON.stringify({ text })])
  return { held, send, sendText, goOn: () => waiting.splice(0).forEach((done) => void done()) }
}

const LIMIT = { bytes: 20_000, seconds: 0.5 }
const dribble = Array.from({ length: 100 }, () => ' ')

test.each([1000, 'chunked'] as const)(
  'a sender of single bytes gets 408 and the connection ends (%s)',
  async (size) => {
    const { held, send, sendText } = await openServer(LIMIT)
    const slow = send(size, dribble, 50)
    await expect.poll(held.bytes).toBe(size === 'chunked' ? LIMIT.bytes : 1000)
    expect(await sendText('meanwhile').answered).toMatch(/^HTTP\/1\.1 200 /)
    const said = await slow.closed
    expect(said).toMatch(/^HTTP\/1\.1 408 /)
    expect(said.toLowerCase()).toContain('connection: close')
    expect(said).toContain('application/problem+json')
    expect(said).toContain('{"type":"about:blank","title":"too slow","status":408,"code":"too_slow"}')
    expect(held.bytes()).toBe(0)
  },
)

test('a slow phone is served, and others are served beside two hundred slow senders', async () => {
  const { held, send, sendText } = await openServer({ bytes: 20_000, seconds: 10 })
  const slow = Array.from({ length: 200 }, () => send(1000, dribble, 1000))
  await expect.poll(held.bytes).toBe(200_000)
  // 8 KB/s: a kilobyte every eighth of a second.
  const text = 'x'.repeat(8192)
  const body = JSON.stringify({ text })
  const parts = body.match(/.{1,1024}/g) ?? []
  const phone = send(body.length, parts, 125)
  for (let i = 0; i < 5; i++) expect(await sendText('other').answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n5$/)
  expect(await phone.answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n8192$/)
  for (const { socket } of slow) socket.destroy()
  await expect.poll(held.bytes).toBe(0)
})

test.each([
  ['success', 'text', /^HTTP\/1\.1 200 /],
  ['an error of the endpoint', 'fail', /^HTTP\/1\.1 500 /],
])('a body is held until the answer, and given back after %s', async (_, text, answer) => {
  const { held, send, sendText, goOn } = await openServer(LIMIT)
  const other = sendText('hold')
  await expect.poll(held.bytes).toBe('{"text":"hold"}'.length)
  await new Promise((done) => setTimeout(done, 50))
  expect(held.bytes()).toBe('{"text":"hold"}'.length)
  expect(await sendText(text).answered).toMatch(answer)
  expect(held.bytes()).toBe('{"text":"hold"}'.length)
  goOn()
  await other.answered
  expect(held.bytes()).toBe(0)
  expect(await send('chunked', ['{"text":', '"in parts"}']).answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n8$/)
  expect(await sendText('x'.repeat(20_000)).answered).toMatch(/^HTTP\/1\.1 413 /)
  expect(await send('chunked', ['x'.repeat(20_001)]).answered).toMatch(/^HTTP\/1\.1 413 /)
  expect(await send(3, ['{"}']).answered).toMatch(/^HTTP\/1\.1 400 /)
  expect(held.bytes()).toBe(0)
})

test('a sender who leaves gives the room back', async () => {
  const { held, send } = await openServer({ bytes: 20_000, seconds: 20 })
  const leaving = [send(1000, ['{']), send('chunked', dribble, 100)]
  await expect.poll(held.bytes).toBe(21_000)
  for (const { socket } of leaving) socket.destroy()
  await expect.poll(held.bytes).toBe(0)
})

test('a body for which there is no room in time is refused with 503', async () => {
  const { held, send, sendText } = await openServer(
    { bytes: 20_000, seconds: 20 },
    { most: 40_000, small: 15_000, wait: 200, grace: 60_000 },
  )
  const old = send(20_000, ['{'])
  await expect.poll(held.bytes).toBe(20_000)
  const refused = await sendText('x'.repeat(16_000)).closed
  expect(refused).toMatch(/^HTTP\/1\.1 503 /)
  expect(refused).toContain('"code":"too_busy"')
  expect(refused.toLowerCase()).toContain('retry-after: 10')
  old.socket.destroy()
  await expect.poll(held.bytes).toBe(0)
})

test('a body waits until an old one that does not arrive gives way', async () => {
  const { held, send, sendText } = await openServer(
    { bytes: 20_000, seconds: 20 },
    { most: 40_000, small: 15_000, wait: 5000, grace: 700 },
  )
  const old = send(20_000, ['{'])
  await expect.poll(held.bytes).toBe(20_000)
  const filling = [send(15_000, ['{']), send(4_990, ['{'])]
  await expect.poll(held.bytes).toBe(39_990)
  expect(await sendText('small').answered).toMatch(/^HTTP\/1\.1 200 /)
  expect(await filling[0]?.closed).toMatch(/^HTTP\/1\.1 503 /)
  expect(await sendText('x'.repeat(16_000)).answered).toMatch(/^HTTP\/1\.1 200 /)
  expect(await old.closed).toMatch(/^HTTP\/1\.1 503 /)
  for (const { socket } of [old, ...filling]) socket.destroy()
  await expect.poll(held.bytes).toBe(0)
})

test('the memory of a body that breaks off is free with its room, before the next garbage collection', async () => {
  const size = 16_000_000
  const { held, send } = await openServer({ bytes: size, seconds: 20 }, { most: 4 * size })
  const before = process.memoryUsage().arrayBuffers
  const used = () => process.memoryUsage().arrayBuffers - before
  const broken = send(size, ['{'])
  await expect.poll(used).toBeGreaterThan(0.9 * size)
  broken.socket.destroy()
  await expect.poll(held.bytes).toBe(0)
  expect(used()).toBeLessThan(0.1 * size)
})

test('every endpoint gives twenty seconds and one more for each KiB', () => {
  for (const { bytes, seconds } of Object.values(BODY)) expect(seconds).toBe(20 + Math.ceil(bytes / 1024))
  expect(BODY.small.seconds).toBe(24)
  expect(secondsFor(0)).toBe(20)
})
