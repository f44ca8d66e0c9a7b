// When the proof of work is done, and what the server sees of it.
import { beforeEach, expect, test, vi } from 'vitest'
import { openWindow, stored, type Window } from '../testing/window.ts'
import { answerQuestion } from '../writing.ts'
import { askForChallenge } from './early.ts'
import { ensureSlot } from './slot.ts'

const CHALLENGES = '/api/reporter/challenges'
const SLOT = '/api/reporter/slot'

let window: Window
let paths: string[]
beforeEach(async () => {
  window = await openWindow()
  paths = []
  window.connect((path, _init, go) => {
    paths.push(path)
    return go()
  })
})

test('the work is done from the first answer on, and writing asks the server for nothing', async () => {
  await askForChallenge()
  expect(paths).toEqual([CHALLENGES])
  const derived = vi.spyOn(crypto.subtle, 'deriveBits')
  const report = window.write('Satu.')
  await vi.waitFor(() => expect(derived.mock.calls.length).toBeGreaterThanOrEqual(8))
  answerQuestion(report.answers, 'what', 'Satu, dua.')
  await new Promise((done) => setTimeout(done, 300))
  expect(paths).toEqual([CHALLENGES])
  await ensureSlot(report)
  expect(paths.filter((path) => [CHALLENGES, SLOT].includes(path))).toEqual([CHALLENGES, SLOT])
  expect(await stored()).toMatchObject([{ state: 'draft' }])
  derived.mockRestore()
})

test('a challenge that was kept too long is replaced by a new one', async () => {
  await askForChallenge()
  const report = window.write('Satu.')
  window.server.clock.advance({ minutes: 61 })
  await ensureSlot(report)
  const asked = paths.filter((path) => [CHALLENGES, SLOT].includes(path))
  expect(asked).toEqual([CHALLENGES, SLOT, CHALLENGES, SLOT])
})

test('work is spent on one slot only', async () => {
  await askForChallenge()
  const first = window.write('Satu.')
  await ensureSlot(first)
  await ensureSlot(window.write('Dua.'))
  expect(paths.filter((path) => path === CHALLENGES)).toHaveLength(2)
})

test('a phone that got no challenge does the work where the slot is needed', async () => {
  window.connect((path, _init, go) => {
    paths.push(path)
    return paths.length === 1 ? Promise.reject(new Error('cut')) : go()
  })
  await askForChallenge()
  const report = window.write('Satu.')
  await ensureSlot(report)
  expect(report.slot.value).not.toBeNull()
})
