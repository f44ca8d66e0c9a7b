import { afterEach, expect, test } from 'vitest'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { setNetwork } from '../api.ts'
import { storeFile } from './store.ts'

afterEach(() => {
  setNetwork((path, init) => fetch(path, init))
})

test('once its place is paid for, a file is shown as being sent, from its beginning', async () => {
  const recipient = await recipientOf(await makeIdentity())
  const shown: { state?: string; share?: number } = {}
  const atBytes: (typeof shown)[] = []
  let paid = false
  setNetwork(async (_path, { method, headers, body }) => {
    if (method === 'HEAD') return new Response(null, { status: 404 })
    const length = (body as Uint8Array | undefined)?.length ?? 0
    if (length > 0 && paid) atBytes.push({ ...shown })
    if (!paid && !new Headers(headers).has('Peluit-Work')) return Response.json(refusal, { status: 428 })
    paid = true
    const offset = Number(new Headers(headers).get('Upload-Offset')) + length
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(offset) } })
  })
  const seen: string[] = []
  await storeFile(
    { path: '/piece', headers: {} },
    recipient,
    new Blob(['isi']),
    { name: 'a.txt', type: 'text/plain' },
    {
      state: (state) => {
        seen.push(state)
        shown.state = state
      },
      share: (share) => {
        shown.share = share
      },
    },
  )
  expect(seen).toContain('asking')
  expect(atBytes[0]).toEqual({ state: 'sending', share: 0 })
})

/** Any answer solves it. */
const refusal = {
  ...{ type: 'about:blank', title: 'work_needed', status: 428, code: 'work_needed' },
  challenge: { purpose: 'files', nonce: 'A'.repeat(22), bits: 0, expires: 2_000_000_000, mac: 'A'.repeat(43) },
}
