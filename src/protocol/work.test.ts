import { expect, test } from 'vitest'
import { randomBytes, toBase64 } from './encoding/bytes.ts'
import { countSolved, signChallenge, solveWork, WORK_PARTS } from './work.ts'

const challenge = (bits: number) =>
  signChallenge(randomBytes(32), { purpose: 'text', nonce: toBase64(randomBytes(16)), bits, expires: 0 })

test('the progress of work grows with the tries and names each solved part', async () => {
  const seen: number[] = []
  const work = await solveWork(challenge(5), (parts) => seen.push(parts))
  expect(await countSolved(work)).toBe(WORK_PARTS)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
  expect(seen.filter(Number.isInteger)).toEqual(Array.from({ length: WORK_PARTS }, (_, part) => part + 1))
  // It is called every four tries. That none of eight parts needs so many happens once in millions of times.
  expect(seen.length).toBeGreaterThan(WORK_PARTS)
})

test('work that is aborted ends with the reason, also within a part', async () => {
  const ending = new AbortController()
  const seen: number[] = []
  const solving = solveWork(challenge(30), (parts) => seen.push(parts), ending.signal)
  setTimeout(() => ending.abort(new Error('enough')), 20)
  await expect(solving).rejects.toThrow('enough')
  expect(seen.every((parts) => parts < 1)).toBe(true)
})
