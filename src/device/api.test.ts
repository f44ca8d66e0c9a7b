import { afterEach, expect, test, vi } from 'vitest'
import { METHOD_HEADER } from '../protocol/wire/common.ts'
import { command, reach, refusalOf, setNetwork } from './api.ts'

afterEach(() => setNetwork((path, init) => fetch(path, init)))

const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code }), { status })

test('a refusal is known to have changed nothing', async () => {
  expect((await refusalOf(problem('closed', 403))).code).toBe('closed')
  expect((await refusalOf(problem('storage_full', 507))).code).toBe('storage_full')
})

test('after a server error, or a proxy’s error without the server, it is unknown what was done', async () => {
  expect((await refusalOf(problem('internal', 500))).code).toBe('broken')
  expect((await refusalOf(new Response('<h1>502 Bad Gateway</h1>', { status: 502 }))).code).toBe('offline')
  expect((await refusalOf(new Response('what?', { status: 400 }))).code).toBe('broken')
})

test('a firewall’s page with status 200 is not an answer without content', async () => {
  const call = { method: 'PUT', path: '/api/reporter/vault', body: {} } as const
  setNetwork(async () => new Response('<h1>Request Rejected</h1>', { status: 200 }))
  await expect(command(call)).rejects.toMatchObject({ code: 'broken' })
  setNetwork(async () => new Response(null, { status: 204 }))
  await command(call)
})

test('where only GET and POST pass, a request is repeated as POST that names its method, and the next one begins so', async () => {
  vi.resetModules()
  const fresh = await import('./api.ts')
  const asked: string[] = []
  fresh.setNetwork(async (_path, { method = 'GET', headers, body }) => {
    asked.push([method, new Headers(headers).get(METHOD_HEADER) ?? '-', body ?? ''].join(' '))
    return new Response(null, { status: method === 'GET' || method === 'POST' ? 204 : 405 })
  })
  expect((await fresh.reach('/api/reporter/piece', { method: 'PATCH', body: 'bytes' })).status).toBe(204)
  await fresh.reach('/api/reporter/piece', { method: 'DELETE', headers: { 'Peluit-Token': 'secret' } })
  await fresh.reach('/api/reporter/slot', { method: 'POST' })
  await fresh.reach('/api/statement', {})
  expect(asked).toEqual(['PATCH - bytes', 'POST PATCH bytes', 'POST DELETE ', 'POST - ', 'GET - '])
})

test('a method that is refused as POST too stays refused, and the next request tries its own method again', async () => {
  const asked: string[] = []
  setNetwork(async (_path, { method = 'GET' }) => {
    asked.push(method)
    return new Response(null, { status: 405 })
  })
  for (let i = 0; i < 2; i++) expect((await reach('/api/reporter/draft', { method: 'PUT' })).status).toBe(405)
  expect(asked).toEqual(['PUT', 'POST', 'PUT', 'POST'])
})
