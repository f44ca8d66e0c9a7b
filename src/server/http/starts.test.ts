import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { limitStarts } from './starts.ts'

test('a few acts begin at once, the others in later turns of the event loop, in their order', async () => {
  const starts = limitStarts(3)
  const begun: number[] = []
  for (let n = 0; n < 8; n++) starts(() => void begun.push(n))
  expect(begun).toEqual([0, 1, 2])
  await setImmediate()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  starts(() => void begun.push(8))
  await setImmediate()
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('after a turn without any, acts begin at once again', async () => {
  const starts = limitStarts(2)
  const begun: number[] = []
  for (const n of [0, 1, 2]) starts(() => void begun.push(n))
  for (let turn = 0; turn < 3; turn++) await setImmediate()
  for (const n of [3, 4, 5]) starts(() => void begun.push(n))
  expect(begun).toEqual([0, 1, 2, 3, 4])
})
