import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAhead } from './ahead.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a part that cannot be fetched does not keep the others away, and is requested again after them', async () => {
  const asked: string[] = []
  const part = (name: string, failures: number) => async () => {
    asked.push(name)
    if (failures-- > 0) throw new Error('cut')
  }
  const fetching = fetchAhead([part('a', 0), part('b', 2), part('c', 0)])
  await vi.runAllTimersAsync()
  await fetching
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'b'])
})

test('a part that never arrives does not keep the others away', async () => {
  const asked: string[] = []
  const hanging = () => {
    asked.push('hanging')
    return new Promise<void>(() => {})
  }
  const fetching = fetchAhead([hanging, async () => asked.push('other')])
  await vi.runAllTimersAsync()
  await fetching
  expect(asked.slice(0, 3)).toEqual(['hanging', 'other', 'hanging'])
})

test('parts that never come are given up, after waits between the requests', async () => {
  let asked = 0
  const before = Date.now()
  const fetching = fetchAhead([
    async () => {
      asked++
      throw new Error('cut')
    },
  ])
  await vi.runAllTimersAsync()
  await fetching
  expect(asked).toBe(10)
  expect(Date.now() - before).toBeGreaterThan(60_000)
})
