// Connections that do not finish the head of a request, with short limits.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen, type Patience } from './listen.ts'
import { openSocket, serve } from './testing/sockets.ts'

const HEAD = 'GET / HTTP/1.1\r\nHost: a.test\r\n'

async function openServer(patience: Partial<Patience>) {
  const port = await serve({ fetch: () => new Response('heard') }, patience)
  /** Opens a connection and sends these bytes. */
  return async (bytes: string) => {
    const opened = openSocket(port)
    await new Promise((done) => opened.socket.on('connect', done))
    opened.socket.write(bytes)
    return opened
  }
}

test('a head that comes letter by letter gets 408 with the problem document, and the connection ends', async () => {
  const open = await openServer({ head: 400 })
  const slow = await open(HEAD)
  const letters = setInterval(() => slow.socket.write('X'), 50)
  onTestFinished(() => clearInterval(letters))
  const [head, body] = (await slow.closed).split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(head).toContain('Content-Type: application/problem+json')
  expect(head).toContain('Connection: close')
  expect(JSON.parse(body ?? '')).toEqual({ type: 'about:blank', title: 'too slow', status: 408, code: 'too_slow' })
})

test.each([
  ['bytes that are not HTTP', 'rahasia\r\n\r\n', 400],
  ['a head that is too long', `${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('%s: refused without repeating anything', async (_, bytes, status) => {
  const said = await (await (await openServer({}))(bytes)).closed
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(said).not.toMatch(/rahasia|xxx/)
})

test('the oldest of too many connections without a head is dropped; those with a request are not', async () => {
  const open = await openServer({ headless: 3 })
  const oldest = await open('')
  const more = [await open(HEAD), await open('')]
  const other = await open(`${HEAD}\r\n`)
  expect(await oldest.closed).toBe('')
  expect(await other.answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*heard$/)
  expect(more.map(({ socket }) => socket.destroyed)).toEqual([false, false])
})

test('a connection that begins its next head after an answer is counted again', async () => {
  const open = await openServer({ headless: 2 })
  const kept = await open(`${HEAD}\r\n`)
  await kept.answered
  kept.socket.write(HEAD)
  await open('')
  await open('')
  expect(await kept.closed).toMatch(/^HTTP\/1\.1 200 /)
})

test('new visitors are answered soon beside forty connections that ask again and again', async () => {
  const [GREEDY, NEW] = [40, 10]
  let answered = 0
  const port = await serve({
    fetch() {
      answered++
      return new Response('heard')
    },
  })
  const greedy = Array.from({ length: GREEDY }, () => openSocket(port).socket)
  onTestFinished(() => {
    for (const socket of greedy) socket.destroy()
  })
  for (const socket of greedy) {
    const ask = () => socket.write(`${HEAD}\r\n`)
    socket.on('connect', ask)
    socket.on('data', ask)
  }
  await Promise.all(greedy.map((socket) => new Promise((done) => socket.once('data', done))))
  const before = answered
  await Promise.all(
    Array.from({ length: NEW }, () => {
      const { socket, answered: heard } = openSocket(port)
      socket.write(`${HEAD}\r\n`)
      return heard
    }),
  )
  // Those before them are answered first. If a turn answered all forty, ten new ones would wait for several hundred.
  expect(answered - before).toBeLessThan(GREEDY * 3)
})

test('a request whose connection ends before its turn comes is not answered', async () => {
  const MANY = 12
  const CUT = MANY + 5
  let begun = 0
  const fetch = () => {
    if (++begun === CUT) server.closeAllConnections()
    return new Response('heard')
  }
  const server = await listen({ fetch }, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const sockets = Array.from({ length: MANY }, () => openSocket(port).socket)
  const ask = () => {
    for (const socket of sockets) socket.write(`${HEAD}\r\n`)
  }
  const answered = sockets.map((socket) => once(socket, 'data'))
  ask()
  await Promise.all(answered)
  const ended = sockets.map((socket) => once(socket, 'close'))
  // All arrive in one turn, and a few begin in it.
  ask()
  await Promise.all(ended)
  expect(begun).toBe(CUT)
})

test('an answer names its date, with which the health check compares the clock of a device', async () => {
  const port = await serve({ fetch: () => new Response('heard') })
  const { headers } = await fetch(`http://127.0.0.1:${port}/api/statement`)
  expect(Date.parse(headers.get('Date') ?? '')).not.toBeNaN()
})
