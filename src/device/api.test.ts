import { expect, test } from 'vitest'
import { refusalOf } from './api.ts'

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
