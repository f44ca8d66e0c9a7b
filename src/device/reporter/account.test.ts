import { afterEach, expect, test } from 'vitest'
import { slotToken } from '../../protocol/account/slots.ts'
import { setNetwork } from '../api.ts'
import { listSlots } from './account.ts'

afterEach(() => setNetwork((path, init) => fetch(path, init)))

test('slots are requested in an order that does not tell their numbers, and listed by number', async () => {
  const root = new Uint8Array(32).fill(7)
  const states = new Map([0, 1, 2, 9, 15].map((index) => [slotToken(root, index), index === 1 ? 'destroyed' : 'sent']))
  const requests: string[][] = []
  setNetwork(async (_, init) => {
    const { tokens } = JSON.parse(init.body as string) as { tokens: string[] }
    requests.push(tokens)
    return Response.json({ states: tokens.map((token) => states.get(token) ?? 'free') })
  })
  expect(await listSlots({ words: [], root })).toEqual([
    { index: 0, state: 'sent' },
    { index: 1, state: 'destroyed' },
    { index: 2, state: 'sent' },
    { index: 9, state: 'sent' },
    { index: 15, state: 'sent' },
  ])
  expect(requests).toHaveLength(2)
  for (const [batch, tokens] of requests.entries()) {
    const byNumber = Array.from({ length: 16 }, (_, i) => slotToken(root, batch * 16 + i))
    expect(tokens).toEqual(byNumber.toSorted())
    expect(tokens).not.toEqual(byNumber)
  }
})
