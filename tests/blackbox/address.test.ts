// A reporter's network address, browser and language, each unique. None of them may be found on the disk or in the
// logs, and no live object in the server's memory may hold them after the connection is closed. (The memory of every
// program that reads a request holds unused bytes that are not overwritten yet; those are not counted.)
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setNetwork } from '../../src/device/api.ts'
import {
  loadOrganization,
  makeAccount,
  openSlot,
  readSlot,
  saveDraft,
  sealAddition,
  sendAddition,
  sendReport,
} from '../../src/device/reporter/index.ts'
import { readLiveHeap } from '../support/heap.ts'
import { findNeedles, needle } from '../support/needles.ts'
import { CHANNEL } from '../support/office.ts'
import { prepareReport } from '../support/reporter.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'
import { findTraces } from '../support/traces.ts'

/** Every address that begins with 127 is this machine; nothing else uses this one. */
const SOCKET = '127.83.191.47'
const ADDRESS = '2001:db8:83f1:97c2:5d1e:b04a:66e3:2f9b'
const AGENT = 'Kenari/9.41 (agen-unik-5kd82m)'
const LANGUAGE = 'xx-bahasaunik7f'
const HEADERS = {
  'X-Forwarded-For': ADDRESS,
  'X-Real-IP': ADDRESS,
  Forwarded: `for="[${ADDRESS}]";proto=https`,
  'X-Forwarded-Proto': 'https',
  'User-Agent': AGENT,
  'Accept-Language': LANGUAGE,
  Referer: 'https://rujukan-unik-3xp9.example/',
}
const SOUGHT = [
  needle('address of the socket', SOCKET),
  needle('address told by a proxy', ADDRESS),
  needle(
    'address as bytes',
    Uint8Array.from(ADDRESS.split(':').flatMap((part) => [...Buffer.from(part.padStart(4, '0'), 'hex')])),
  ),
  needle('browser', AGENT),
  needle('language', LANGUAGE),
  needle('referrer', 'rujukan-unik-3xp9'),
]

let server: Server

beforeAll(async () => {
  ;({ server } = await openOffice({ proxies: ['127.0.0.0/8'] }))
})

afterAll(() => server?.remove())

/** Sends requests from the unique address, with all headers that a browser and a proxy would send. */
async function fromThere(path: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  const { port } = new URL(server.origin)
  const sent = { ...Object.fromEntries(new Headers(headers)), ...HEADERS, Host: `localhost:${port}` }
  const options = { host: '127.0.0.1', port, path, method, headers: sent, localAddress: SOCKET, agent: false } as const
  const asked = httpRequest(options)
  asked.end(body instanceof Uint8Array || typeof body === 'string' ? body : undefined)
  const [answer] = await once(asked, 'response')
  const bytes = Buffer.concat((await answer.toArray()) as Buffer[])
  const fields = Object.entries(answer.headers).filter(([, value]) => typeof value === 'string') as [string, string][]
  return new Response(bytes.length > 0 ? bytes : null, { status: answer.statusCode, headers: fields })
}

test('the control: requests really come from that address and name it', async () => {
  const seen = createServer((incoming, answer) => {
    answer.end(JSON.stringify({ from: incoming.socket.remoteAddress, ...incoming.headers }))
  })
  seen.listen(0, '127.0.0.1')
  await once(seen, 'listening')
  const asked = httpRequest({
    host: '127.0.0.1',
    port: (seen.address() as AddressInfo).port,
    headers: HEADERS,
    localAddress: SOCKET,
    agent: false,
  })
  asked.end()
  const [answer] = await once(asked, 'response')
  const told = Buffer.concat((await answer.toArray()) as Buffer[])
  seen.close()
  expect(JSON.parse(told.toString())).toMatchObject({ from: SOCKET, 'user-agent': AGENT, 'x-forwarded-for': ADDRESS })
})

test('a whole report leaves no trace of its origin', async () => {
  setNetwork(fromThere)
  const organization = await loadOrganization(null)
  const account = await makeAccount(organization.id)
  const { slot } = await openSlot(account, 0)
  const draft = { v: 1, channel: CHANNEL, answers: {}, identity: {}, files: [], step: 'what' }
  await saveDraft(slot, draft)
  await sendReport(
    organization,
    await prepareReport(organization, slot, { files: [{ name: 'a.txt', content: 'isi' }] }),
  )
  const own = await readSlot(organization, slot)
  if (own.state !== 'sent') throw new Error('not sent')
  await sendAddition(organization, own, await sealAddition(organization, own, { v: 1, kind: 'message', text: 'Lagi.' }))
  await fromThere('/', {})
  await fromThere('/lapor', {})
  await fromThere('/api/reporter/slot', { headers: { 'Peluit-Token': 'salah' } })
  await fromThere(`/api/nothing?from=${encodeURIComponent(AGENT)}`, {})
  const { disk, logs } = findTraces(server, SOUGHT)
  expect({ disk, logs }).toEqual({ disk: [], logs: [] })
  await server.tick()
  for (let visits = 0; visits < 200; visits++) await (await fetch(`${server.origin}/api/statement`)).arrayBuffer()
  const after = findTraces(server, SOUGHT)
  expect({ disk: after.disk, logs: after.logs }).toEqual({ disk: [], logs: [] })
  const heap = await readLiveHeap(server)
  expect(findNeedles(heap, [needle('control', 'Inspektorat Kabupaten Tirtamaya')], String)).not.toEqual([])
  expect(findNeedles(heap, SOUGHT, String)).toEqual([])
})
