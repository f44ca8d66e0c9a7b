import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { POLL_AT_MOST, POLL_EVERY, startPolling } from './polling.ts'
import type { Ending } from './useLatest.ts'

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const device = { onLine: true }
let ending: Ending | Promise<Ending> = 'answered'
const ask = vi.fn(async () => ending)
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', device)
  Object.assign(page, { visibilityState: 'visible' })
  device.onLine = true
  ending = 'answered'
  ask.mockClear()
  stop = startPolling(ask)
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('asks every 45 seconds, so that news is there within a minute', async () => {
  expect(POLL_EVERY).toBe(45_000)
  await vi.advanceTimersByTimeAsync(POLL_EVERY - 1)
  expect(ask).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1 + 9 * POLL_EVERY)
  expect(ask).toHaveBeenCalledTimes(10)
})

test('asks nothing while the page is hidden, and at once when it is seen again after a longer time', async () => {
  show('hidden')
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(ask).toHaveBeenCalledTimes(0)
  show('visible')
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
  // A short look elsewhere costs no request.
  show('hidden')
  await vi.advanceTimersByTimeAsync(1000)
  show('visible')
  await vi.advanceTimersByTimeAsync(POLL_EVERY - 1001)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('asks nothing without a network, and at once when there is one', async () => {
  connect(false)
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(ask).toHaveBeenCalledTimes(0)
  connect(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('after failures the pause doubles up to eight minutes, and an answer makes it short again', async () => {
  ending = 'failed'
  const pauses: number[] = []
  let last = Date.now()
  ask.mockImplementation(async () => {
    pauses.push(Date.now() - last)
    last = Date.now()
    return ending
  })
  await vi.advanceTimersByTimeAsync(40 * 60_000)
  expect(pauses.slice(0, 6)).toEqual([1, 2, 4, 8, 480 / 45, 480 / 45].map((times) => times * POLL_EVERY))
  expect(POLL_AT_MOST).toBe(480_000)
  ending = 'answered'
  await vi.advanceTimersByTimeAsync(POLL_AT_MOST)
  const { length } = pauses
  await vi.advanceTimersByTimeAsync(POLL_EVERY)
  expect(pauses.length).toBeGreaterThan(length)
})

test('never asks twice at once, and nothing after it was stopped', async () => {
  let answer = (_: Ending) => {}
  ending = new Promise((resolve) => {
    answer = resolve
  })
  await vi.advanceTimersByTimeAsync(POLL_EVERY * 5)
  show('hidden')
  show('visible')
  await vi.advanceTimersByTimeAsync(POLL_EVERY * 5)
  expect(ask).toHaveBeenCalledTimes(1)
  stop()
  answer('answered')
  await vi.advanceTimersByTimeAsync(POLL_EVERY * 5)
  show('visible')
  await vi.advanceTimersByTimeAsync(POLL_EVERY * 5)
  expect(ask).toHaveBeenCalledTimes(1)
})

function show(visibilityState: string): void {
  Object.assign(page, { visibilityState })
  page.dispatchEvent(new Event('visibilitychange'))
}

function connect(onLine: boolean): void {
  device.onLine = onLine
  window.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
}
