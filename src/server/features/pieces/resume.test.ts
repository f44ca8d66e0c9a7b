// Behaviour that only a real socket shows: connections that break, and connections that hang.
import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import { padPiece } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { listen } from '../../listen.ts'
import { disk, type FileSystem } from '../../storage/index.ts'
import { makeOrganization, makeSlot, openTestApp } from '../../testing/index.ts'

/** The disk, recording up to which position a file was written. */
function watchedDisk() {
  let written = 0
  const files: FileSystem = {
    ...disk,
    async open(path, how) {
      const file = await disk.open(path, how)
      return {
        ...file,
        async write(bytes, position) {
          await file.write(bytes, position)
          written = Math.max(written, position + bytes.length)
        },
      }
    },
  }
  return { files, written: () => written }
}

async function listening() {
  const { files, written } = watchedDisk()
  const server = await openTestApp('sqlite', { files })
  const organization = await makeOrganization(server, { host: 'localhost' })
  const slot = await makeSlot(server, organization)
  const bytes = await seal(slot.caseRecipient, padPiece(new Uint8Array(1_000_000).fill(7)))
  const port = await server.listen()
  const id = randomId()
  const headers = (offset: number) => ({
    [HEADERS.token]: slot.token,
    [HEADERS.piece]: id,
    [HEADERS.offset]: String(offset),
    [HEADERS.length]: String(bytes.length),
    'Content-Type': 'application/octet-stream',
  })
  /** Sends the head of a request and `count` bytes of its body, waits until they are stored, and stays connected. */
  async function sendPart(offset: number, count: number) {
    const lines = Object.entries(headers(offset)).map(([name, value]) => `${name}: ${value}`)
    const length = bytes.length - offset
    const socket = connect(port, '127.0.0.1')
    socket.write(
      ['PATCH /api/reporter/piece HTTP/1.1', 'Host: localhost', `Content-Length: ${length}`, ...lines, '', ''].join(
        '\r\n',
      ),
    )
    socket.write(bytes.subarray(offset, offset + count))
    await expect.poll(written, { timeout: 30_000 }).toBe(offset + count)
    return socket
  }
  const ask = async () => {
    const url = `http://localhost:${port}/api/reporter/piece`
    const answer = await fetch(url, { method: 'HEAD', headers: headers(0) })
    return answer.status === 204 ? Number(answer.headers.get(HEADERS.offset)) : null
  }
  const finish = (offset: number) =>
    fetch(`http://localhost:${port}/api/reporter/piece`, {
      method: 'PATCH',
      headers: headers(offset),
      body: bytes.subarray(offset),
    })
  const read = async () => {
    const answer = await fetch(`http://localhost:${port}/api/reporter/piece`, { headers: headers(0) })
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { bytes, sendPart, ask, finish, read }
}

test('the bytes that arrived before a connection broke stay, and the upload resumes from there', async () => {
  const { bytes, sendPart, ask, finish, read } = await listening()
  let offset = 0
  for (const count of [100_000, 250_000, 50_000]) {
    const socket = await sendPart(offset, count)
    socket.destroy()
    await new Promise((done) => setTimeout(done, 100))
    const reached = await ask()
    expect(reached).toBe(offset + count)
    offset = reached ?? 0
  }
  expect((await finish(offset)).status).toBe(204)
  expect(await read()).toEqual(new Uint8Array(bytes))
})

test('a new connection ends one that hangs, and no byte is lost', async () => {
  const { bytes, sendPart, ask, finish, read } = await listening()
  const hanging = await sendPart(0, 300_000)
  expect(await ask()).toBe(300_000)
  expect((await finish(300_000)).status).toBe(204)
  expect(await read()).toEqual(new Uint8Array(bytes))
  hanging.destroy()
})

describe('a connection', () => {
  /** A server that answers after the whole body, and drops connections without progress for this many milliseconds. */
  async function listenBriefly(stalled?: number) {
    const fetch = async (asked: Request) => new Response(String((await asked.arrayBuffer()).byteLength))
    const server = await listen({ fetch }, 0, '127.0.0.1', stalled === undefined ? {} : { stalled })
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    const headers = { 'Content-Length': '10' }
    return { server, begin: () => request({ port, host: '127.0.0.1', method: 'PATCH', path: '/', headers }) }
  }

  test('without progress is dropped at any point of a request', async () => {
    const { begin } = await listenBriefly(200)
    const ended = new Promise<string>((done) => {
      const stalled = begin()
      stalled.on('error', ({ message }) => done(message))
      stalled.write('a')
    })
    expect(await ended).toContain('hang up')
  })

  test('that is slow is not dropped, however long it takes in total', async () => {
    const { begin } = await listenBriefly(400)
    const slow = begin()
    const answered = once(slow, 'response')
    for (let i = 0; i < 10; i++) {
      slow.write('a')
      await new Promise((done) => setTimeout(done, 100))
    }
    slow.end()
    const [answer] = await answered
    expect(answer.statusCode).toBe(200)
  })

  test('has half a minute for the head of a request and for each pause in its body', async () => {
    const { server } = await listenBriefly()
    expect([server.timeout, server.headersTimeout, server.requestTimeout]).toEqual([30_000, 30_000, 0])
  })
})
