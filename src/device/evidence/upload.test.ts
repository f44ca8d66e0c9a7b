// Sends a piece over a scripted network: only the connection is invented, the bytes it carries are really joined.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { randomBytes, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import { RequestError, setNetwork } from '../api.ts'
import type { SealedPiece } from './seal.ts'
import { removePiece, uploadPiece } from './upload.ts'

const target = { path: '/piece', headers: { 'Peluit-Token': 'secret' } }
let stored = new Uint8Array()
let requests: { method: string; offset: number; bytes: number }[] = []
/** How many requests for a new piece are still answered with a challenge. */
let unpaid = 0

/**
 * What happens to the next requests, in order; later ones succeed. `lost`: the request arrives, its answer does not.
 * `ended`: late bytes of an older connection end the request before its own are read.
 */
let script: ('cut' | 'lost' | 'full' | 'behind' | 'ended' | 'bug' | 'fine')[] = []

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 2000 })
  stored = new Uint8Array()
  requests = []
  script = []
  unpaid = 0
  setNetwork(carry)
})
afterEach(() => {
  vi.useRealTimers()
  setNetwork((path, init) => fetch(path, init))
})

test('a piece arrives whole over a good line, in few requests', async () => {
  const piece = makePiece(3_000_000)
  await uploadPiece(target, piece)
  expect(toBase64(sha256(stored))).toBe(piece.sha256)
  expect(requests.length).toBeLessThan(10)
})

test('after cuts it asks how much the server has, and continues from there', async () => {
  script = ['lost', 'cut', 'lost']
  const piece = makePiece(400_000)
  const sent: number[] = []
  await uploadPiece(target, piece, { sent: (bytes) => sent.push(bytes) })
  expect(toBase64(sha256(stored))).toBe(piece.sha256)
  expect(requests.filter(({ method }) => method === 'HEAD').length).toBeGreaterThan(0)
  const offsets = requests.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset)
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  expect(sent.at(-1)).toBe(400_000)
})

test('the offset that the server names is believed', async () => {
  script = ['behind']
  const piece = makePiece(100_000)
  await uploadPiece(target, piece)
  expect(toBase64(sha256(stored))).toBe(piece.sha256)
})

test('a server that answers nonsense for a moment does not end the upload', async () => {
  script = ['ended', 'bug', 'behind', 'bug']
  const piece = makePiece(100_000)
  await patiently(uploadPiece(target, piece))
  expect(toBase64(sha256(stored))).toBe(piece.sha256)
})

test('a server that keeps answering nonsense ends the upload as broken', async () => {
  script = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 'bug' : 'fine'))
  await expect(patiently(uploadPiece(target, makePiece(1000)))).rejects.toMatchObject({ code: 'broken' })
  expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(7)
})

test('a firewall’s page with status 200 does not count as stored', async () => {
  let pages = 0
  setNetwork(async (path, init) => {
    if (init.method !== 'PATCH' || ++pages > 2) return carry(path, init)
    return new Response('<h1>Request Rejected</h1>', { status: 200 })
  })
  const piece = makePiece(100_000)
  const sent: number[] = []
  await patiently(uploadPiece(target, piece, { sent: (bytes) => sent.push(bytes) }))
  expect(toBase64(sha256(stored))).toBe(piece.sha256)
  // What is reported is what the server has: it still had nothing after the two pages.
  expect(requests[0]).toMatchObject({ method: 'HEAD' })
  expect(sent[0]).toBe(requests.find(({ method }) => method === 'PATCH')?.bytes)
})

test('a firewall that answers everything with a page of its own ends the upload as broken', async () => {
  setNetwork(async () => new Response('<h1>Request Rejected</h1>', { status: 200 }))
  await expect(patiently(uploadPiece(target, makePiece(1000)))).rejects.toMatchObject({ code: 'broken' })
  setNetwork(async (_path, { method }) => new Response(null, { status: method === 'HEAD' ? 404 : 204 }))
  await expect(patiently(uploadPiece(target, makePiece(1000)))).rejects.toMatchObject({ code: 'broken' })
})

test('a firewall’s page does not count as a deleted piece', async () => {
  setNetwork(async () => new Response('<h1>Request Rejected</h1>', { status: 200 }))
  await expect(removePiece(target, randomId())).rejects.toMatchObject({ code: 'broken' })
  setNetwork(async () => new Response(null, { status: 204 }))
  await removePiece(target, randomId())
})

test('it reports when it waits for the network, and when it continues', async () => {
  script = ['cut']
  const waiting: boolean[] = []
  await uploadPiece(target, makePiece(1000), { waiting: (is) => waiting.push(is) })
  expect(waiting).toEqual([true, false])
})

test('a refusal is reported and not tried again', async () => {
  script = ['full']
  const uploading = uploadPiece(target, makePiece(1000))
  await expect(uploading).rejects.toThrow(RequestError)
  await expect(uploading).rejects.toMatchObject({ code: 'storage_full' })
  expect(requests).toHaveLength(1)
})

test('work is done for a piece that is not free, and the next piece is announced before its bytes are sent', async () => {
  unpaid = 2
  const working: number[] = []
  await uploadPiece(target, makePiece(100_000), { working: (share) => working.push(share) })
  expect(requests.map(({ method, bytes }) => `${method} ${bytes > 0 ? 'bytes' : 'empty'}`).slice(0, 4)).toEqual([
    'PATCH bytes',
    'HEAD empty',
    'PATCH empty',
    'PATCH empty',
  ])
  expect([working[0], working.at(-1)]).toEqual([0, 1])
  stored = new Uint8Array()
  requests = []
  await uploadPiece(target, makePiece(100_000))
  expect(requests[0]).toMatchObject({ method: 'PATCH', bytes: 0 })
  expect(stored).toHaveLength(100_000)
  // It was free again, so the one after it is sent at once.
  stored = new Uint8Array()
  requests = []
  await uploadPiece(target, makePiece(100_000))
  expect(requests[0]?.bytes).toBeGreaterThan(0)
})

test('a server that never accepts the work ends the upload', async () => {
  unpaid = 100
  await expect(uploadPiece(target, makePiece(1000))).rejects.toMatchObject({ code: 'work_needed' })
  expect(requests.length).toBeLessThan(10)
})

test('a server that takes every announcement and then refuses the bytes as unpaid ends the upload', async () => {
  let count = 0
  setNetwork(async (_path, { method, body }) => {
    if (++count > 50) return refuse('storage_full', 507)
    if (method === 'HEAD') return new Response(null, { status: 404 })
    return body ? refuse('work_needed', 428, challenge) : new Response(null, { status: 204, headers: at(0) })
  })
  await expect(uploadPiece(target, makePiece(1000))).rejects.toMatchObject({ code: 'work_needed' })
  expect(count).toBeLessThan(10)
})

test('a server that keeps forgetting what it confirmed ends the upload', async () => {
  let count = 0
  setNetwork(async (_path, { method, headers, body }) => {
    if (++count > 200) return refuse('storage_full', 507)
    if (method === 'HEAD') return new Response(null, { status: 404 })
    const offset = Number(new Headers(headers).get('Upload-Offset'))
    if (offset > 0) return refuse('conflict', 409)
    return new Response(null, { status: 204, headers: at((body as Uint8Array | undefined)?.length ?? 0) })
  })
  await expect(patiently(uploadPiece(target, makePiece(10_000_000)))).rejects.toMatchObject({ code: 'conflict' })
})

test('what a proxy takes at most is remembered, and nothing is sent twice after that', async () => {
  const most = 200_000
  let refused = 0
  setNetwork(async (path, init) => {
    if (((init.body as Uint8Array | undefined)?.length ?? 0) <= most) return carry(path, init)
    refused += 1
    return new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 })
  })
  const waiting: boolean[] = []
  for (let i = 0; i < 4; i++) {
    stored = new Uint8Array()
    const piece = makePiece(1_050_475)
    await patiently(uploadPiece(target, piece, { waiting: (is) => waiting.push(is) }))
    expect(toBase64(sha256(stored))).toBe(piece.sha256)
  }
  // From the largest slice down to one that fits.
  expect(refused).toBeLessThanOrEqual(5)
  expect(waiting).not.toContain(true)
  expect(Math.max(...requests.map(({ bytes }) => bytes))).toBe(131_072)
})

test('giving up ends the work for a piece that is not free', async () => {
  const hard = { challenge: { ...challenge.challenge, bits: 24 } }
  setNetwork(async (_path, { method }) =>
    method === 'HEAD' ? new Response(null, { status: 404 }) : refuse('work_needed', 428, hard),
  )
  const controller = new AbortController()
  const uploading = uploadPiece(target, makePiece(1000), {
    signal: controller.signal,
    working: () => queueMicrotask(() => controller.abort()),
  })
  await expect(uploading).rejects.toMatchObject({ name: 'AbortError' })
})

test('giving up ends the wait at once', async () => {
  script = ['cut', 'cut', 'cut', 'cut', 'cut', 'cut']
  const controller = new AbortController()
  const uploading = uploadPiece(target, makePiece(1000), {
    signal: controller.signal,
    waiting: () => controller.abort(),
  })
  await expect(uploading).rejects.toMatchObject({ name: 'AbortError' })
})

/** Lets every wait end at once. */
async function patiently<T>(work: Promise<T>): Promise<T> {
  let over = false
  const end = () => {
    over = true
  }
  work.then(end, end)
  while (!over) await vi.advanceTimersByTimeAsync(60_000)
  return work
}

async function carry(_path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  const offset = Number(headers.get('Upload-Offset') ?? 0)
  requests.push({ method: init.method ?? 'GET', offset, bytes: (init.body as Uint8Array | undefined)?.length ?? 0 })
  if (init.method === 'PATCH' && offset === 0 && unpaid-- > 0) return refuse('work_needed', 428, challenge)
  const event = script.shift()
  if (event === 'cut') throw new TypeError('cut')
  if (event === 'full') return refuse('storage_full', 507)
  if (event === 'bug') return refuse('internal', 500)
  if (event === 'ended') return new Response(null, { status: 204, headers: at(stored.length) })
  if (init.method === 'HEAD') return new Response(null, { status: 204, headers: at(stored.length) })
  if (event === 'behind' || offset !== stored.length) return refuse('conflict', 409)
  if (init.body) stored = Buffer.concat([stored, init.body as Uint8Array])
  if (event === 'lost') throw new TypeError('cut')
  return new Response(null, { status: 204, headers: at(stored.length) })
}

function at(offset: number) {
  return { 'Upload-Offset': String(offset) }
}

function refuse(code: string, status: number, more = {}): Response {
  return Response.json({ type: 'about:blank', title: code, status, code, ...more }, { status })
}

/** Any answer solves it. */
const challenge = {
  challenge: { purpose: 'files', nonce: 'A'.repeat(22), bits: 0, expires: 2_000_000_000, mac: 'A'.repeat(43) },
}

function makePiece(size: number): SealedPiece {
  const bytes = new Uint8Array(size)
  for (let from = 0; from < size; from += 65_536) bytes.set(randomBytes(Math.min(65_536, size - from)), from)
  return { id: randomId(), bytes, sha256: toBase64(sha256(bytes)) }
}
