import { afterEach, expect, test } from 'vitest'
import { setNetwork } from './api.ts'
import { clockGap } from './clock-gap.ts'

afterEach(() => setNetwork((path, init) => fetch(path, init)))

const NOW = Date.UTC(2026, 10, 30, 12)

function serverAt(date: number | null) {
  const headers = date === null ? {} : { Date: new Date(date).toUTCString() }
  setNetwork(async () => new Response('{}', { headers }))
}

test('the gap is that between this device and the date of the server’s answer', async () => {
  for (const gap of [0, 120_000, -120_000, 25_000]) {
    serverAt(NOW - gap)
    expect(Math.abs(((await clockGap(() => NOW)) ?? Number.NaN) - gap)).toBeLessThanOrEqual(1000)
  }
})

test('the time that the answer took is not taken for a gap', async () => {
  serverAt(NOW + 4000)
  const times = [NOW, NOW + 8000]
  expect(Math.abs((await clockGap(() => times.shift() ?? NOW)) ?? Number.NaN)).toBeLessThanOrEqual(1000)
})

test('without a date nothing is claimed', async () => {
  serverAt(null)
  expect(await clockGap()).toBeNull()
})
