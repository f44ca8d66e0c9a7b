import { expect, test } from 'vitest'
import type { Waiting } from './inbox.queries.ts'
import { slicesOf, stepsOf } from './steps.ts'

const CASES = Array.from({ length: 60 }, (_, i) => `case ${i}`)
const entry = (case_id: string, number: number, size = 5000) => {
  const kind = number === 0 ? 'report' : 'message'
  return { case_id, number, kind, day: '2026-03-02', size } as const
}
const piece = (case_id: string, i: number) => ({ id: `${case_id} ${i}`, case_id, size: 9, blob: 'b', moves_to: 'm' })

/** Sixty reports with three letters and forty files each, and a case that was released before. */
const waiting: Waiting = {
  cases: CASES,
  vaults: CASES,
  entries: [...CASES.flatMap((id) => [0, 1, 2, 3].map((n) => entry(id, n))), entry('old', 7, 2_000_000)],
  pieces: CASES.flatMap((id) => Array.from({ length: 40 }, (_, i) => piece(id, i))),
}
const hashes = new Map(waiting.pieces.slice(1).map(({ id }) => [id, 'hash']))
const steps = stepsOf(waiting, hashes)

test('everything is copied once, except a file that is lost', () => {
  expect(steps.flatMap(({ pieces }) => pieces)).toHaveLength(60 * 40 - 1)
  expect(
    steps
      .filter(({ isReport }) => isReport)
      .map(({ caseId }) => caseId)
      .sort(),
  ).toEqual([...CASES].sort())
  expect(steps.filter(({ entry: one }) => one)).toHaveLength(60 * 4 + 1)
})

test('within a case, files come first and then the entries in their order; the cases come in random order', () => {
  for (const id of CASES) {
    const mine = steps.filter(({ caseId }) => caseId === id)
    expect(mine.flatMap(({ entry: one }) => one?.number ?? [])).toEqual([0, 1, 2, 3])
    const report = mine.findIndex(({ isReport }) => isReport)
    expect(mine[report]).toMatchObject({ vault: true, entry: { number: 0 } })
    expect(mine.findLastIndex(({ pieces }) => pieces.length > 0)).toBeLessThan(report)
  }
  expect([...new Set(steps.map(({ caseId }) => caseId))]).not.toEqual([...CASES, 'old'])
})

test('slices are small, and only a step that is large by itself is alone in a larger one', () => {
  const slices = slicesOf(steps)
  expect(slices.flat()).toEqual(steps)
  for (const slice of slices) {
    const bytes = slice.reduce((sum, { entry: one }) => sum + Number(one?.size ?? 0), 0)
    if (slice.length > 1) expect(bytes).toBeLessThanOrEqual(256 * 1024)
    expect(slice.reduce((sum, { pieces }) => sum + pieces.length, 0)).toBeLessThanOrEqual(50)
  }
  expect(slices.find((slice) => slice.some(({ caseId }) => caseId === 'old'))).toHaveLength(1)
})
