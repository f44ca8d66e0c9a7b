import { expect, test } from 'vitest'
import { besideLoops } from './loaded.mjs'
import { runs } from './runs.mjs'
import { listRuns, planRuns } from './table.mjs'

test('each run is listed with its purpose and the time that it and its short form take', () => {
  const lines = listRuns(runs)
  expect(lines).toHaveLength(runs.length + 1)
  expect(lines[1]).toMatch(/^kills +\d+ min +\d+ s +kills the server a hundred times/)
  expect(lines[2]).toMatch(/^senders +\d+ min +\d+ s +slow senders/)
  expect(lines[3]).toMatch(/^slots +\d+ min +\d+ s +a flood of slots/)
  expect(lines[4]).toMatch(/^loaded +\d+ h +npm test +black-box/)
  expect(lines[5]).toMatch(/^release +\d+ min +npm test +the daily release/)
})

test('only runs with a short form have one in CI, and each takes at most a minute', () => {
  expect(planRuns(runs, false).map(({ name }) => name)).toEqual(runs.map(({ name }) => name))
  expect(planRuns(runs, true).map(({ name }) => name)).toEqual(['kills, short', 'senders, short', 'slots, short'])
  for (const { short } of runs) if (short) expect(Number(/^(\d+) s$/.exec(short.takes)?.[1])).toBeLessThanOrEqual(60)
})

test('busy loops use the processor while the step runs, and end with it, even if it fails', async () => {
  const spent = (before) => process.cpuUsage(before).user
  const untilBusy = async (before) => {
    while (spent(before) < 300_000) await new Promise((resolve) => setTimeout(resolve, 50))
    return 'done'
  }
  expect(await besideLoops(2, () => untilBusy(process.cpuUsage()))).toBe('done')
  await expect(besideLoops(2, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const after = process.cpuUsage()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(spent(after)).toBeLessThan(200_000)
})
