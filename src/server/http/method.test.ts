// Requests through a proxy that lets only GET and POST through.
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { randomBytes, randomId } from '../../protocol/encoding/bytes.ts'
import { padPiece } from '../../protocol/encoding/padding.ts'
import { seal } from '../../protocol/sealing/age.ts'
import { METHOD_HEADER } from '../../protocol/wire/common.ts'
import { HEADERS } from '../../protocol/wire/reporter.ts'
import { databases, makeOrganization, makeSlot, openTestApp } from '../testing/index.ts'
import { serve } from '../testing/sockets.ts'

test('only a POST to the API takes the method that it names', async () => {
  const port = await serve({ fetch: ({ method }: Request) => new Response(null, { headers: { Heard: method } }) })
  const heard = async (path: string, method: string, named: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { [METHOD_HEADER]: named } })
    return answer.headers.get('Heard')
  }
  for (const named of ['HEAD', 'PUT', 'PATCH', 'DELETE']) expect(await heard('/api/x', 'POST', named)).toBe(named)
  expect(await heard('/api/x', 'POST', '')).toBe('POST')
  expect(await heard('/api/x', 'GET', 'DELETE')).toBe('GET')
  expect(await heard('/lapor', 'POST', 'DELETE')).toBe('POST')
})

test('a POST that names a method without meaning here is refused, and the application does not see it', async () => {
  let seen = 0
  const port = await serve({
    fetch: () => {
      seen++
      return new Response(null)
    },
  })
  for (const named of ['GET', 'POST', 'OPTIONS', 'patch', 'TRACE', 'PUT, DELETE', 'x'.repeat(1000)]) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/x`, {
      method: 'POST',
      headers: { [METHOD_HEADER]: named },
    })
    expect([answer.status, await answer.json()], named).toMatchObject([400, { code: 'invalid' }])
  }
  expect(seen).toBe(0)
})

test('a POST that names HEAD waits for no body, whatever length the answer to a GET has', {
  timeout: 5_000,
}, async () => {
  const app = new Hono().get('/api/x', (c) => c.body('0123456789', 200, { 'Content-Length': '10', Heard: 'x' }))
  const port = await serve(app)
  const place = `http://127.0.0.1:${port}/api/x`
  const asked = await fetch(place, { method: 'POST', headers: { [METHOD_HEADER]: 'HEAD' } })
  expect([asked.status, asked.headers.get('Heard'), await asked.text()]).toEqual([200, 'x', ''])
  // The controls: the method itself, which tells the length, and the body.
  const head = await fetch(place, { method: 'HEAD' })
  expect([head.headers.get('Content-Length'), await head.text()]).toEqual(['10', ''])
  expect(await (await fetch(place)).text()).toBe('0123456789')
})

describe.each(databases)('a piece of which each request is a POST, on %s', (kind) => {
  test('arrives, tells its offset and is deleted', async () => {
    const server = await openTestApp(kind)
    const host = '127.0.0.1'
    const slot = await makeSlot(server, await makeOrganization(server, { host }))
    const bytes = await seal(slot.caseRecipient, padPiece(randomBytes(100)))
    const place = `http://${host}:${await server.listen()}/api/reporter/piece`
    const id = randomId()
    const send = (method: string, headers: Record<string, string> = {}, body?: Uint8Array<ArrayBuffer>) =>
      fetch(place, {
        method: 'POST',
        headers: { [METHOD_HEADER]: method, [HEADERS.token]: slot.token, [HEADERS.piece]: id, ...headers },
        ...(body && { body }),
      })
    const part = { [HEADERS.offset]: '0', [HEADERS.length]: String(bytes.length) }
    const taken = await send('PATCH', { ...part, 'Content-Type': 'application/octet-stream' }, bytes)
    expect([taken.status, taken.headers.get(HEADERS.offset)]).toEqual([204, String(bytes.length)])
    const asked = await send('HEAD')
    expect([asked.status, asked.headers.get(HEADERS.offset)]).toEqual([204, String(bytes.length)])
    expect((await send('DELETE')).status).toBe(204)
    expect((await send('HEAD')).status).toBe(404)
    // Without a name it is the POST that it seems to be, which nothing answers.
    expect((await send('')).status).toBe(404)
  })
})
