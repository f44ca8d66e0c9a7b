import { afterEach, describe, expect, test, vi } from 'vitest'
import { randomBytes } from '../../protocol/encoding/bytes.ts'
import { countSolved, solveWork, type Work } from '../../protocol/work.ts'
import { openCounters } from '../counters/index.ts'
import { fakeClock } from '../testing/clock.ts'
import { cleanDatabase, databases } from '../testing/databases.ts'
import { openWorkDesk } from './index.ts'

afterEach(() => void vi.restoreAllMocks())

describe.each(databases)('proof of work on %s', (kind) => {
  /** The desk of one process; those with the same secret belong to one installation. */
  async function openDesk(bits: number, { secret = randomBytes(32), clock = fakeClock() } = {}) {
    const { db, dialect } = await cleanDatabase(kind)
    const counters = openCounters({ db, dialect, pepper: secret, clock: clock.now })
    return openWorkDesk({ secret, clock: clock.now, counters }, bits)
  }

  test('a challenge can be spent only once, also when two requests come at the same moment', async () => {
    const desk = await openDesk(1)
    const work = await solveWork(desk.challenge('slot'))
    const outcomes = await Promise.allSettled([desk.spend(work, 'slot'), desk.spend(work, 'slot')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a wrong solution, a challenge for another purpose and one of another server are refused', async () => {
    const secret = randomBytes(32)
    const desk = await openDesk(4, { secret })
    const work = await solveWork(desk.challenge('slot'))
    await expect(desk.spend(work, 'login')).rejects.toMatchObject({ code: 'work_needed' })
    await expect((await openDesk(4)).spend(work, 'slot')).rejects.toThrow()
    await expect(desk.spend(await withoutRightPart(work), 'slot')).rejects.toThrow()
    // A challenge of which no part was solved is not noted as spent, so the right answer is still good, once.
    await desk.spend(work, 'slot')
    await expect(desk.spend(work, 'slot')).rejects.toThrow()
  })

  test('a spent challenge is refused without a look at its answers', async () => {
    const desk = await openDesk(1)
    const work = await solveWork(desk.challenge('slot'))
    await desk.spend(work, 'slot')
    const attempts = countAttempts()
    await expect(desk.spend(work, 'slot')).rejects.toMatchObject({ code: 'work_needed' })
    expect(attempts()).toBe(0)
  })

  test('answers of which some are right are checked once, also when they come many times at the same moment', async () => {
    const desk = await openDesk(4)
    const work = await solveWork(desk.challenge('slot'))
    const last = work.answers.findLastIndex((answer) => answer > 0)
    expect(last).toBeGreaterThan(0)
    const spoilt = { ...work, answers: work.answers.with(last, 0) }
    const attempts = countAttempts()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => desk.spend(spoilt, 'slot')))
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(attempts()).toBe(last + 1)
    for (const late of [spoilt, work]) await expect(desk.spend(late, 'slot')).rejects.toThrow()
    expect(attempts()).toBe(last + 1)
  })

  test('when more work is demanded, an easier challenge is not enough', async () => {
    const desk = await openDesk(1)
    const easy = await solveWork(desk.challenge('login'))
    await expect(desk.spend(easy, 'login', 2)).rejects.toMatchObject({ code: 'work_needed' })
    const hard = desk.challenge('login', 2)
    expect(hard.bits).toBe(3)
    await desk.spend(await solveWork(hard), 'login', 2)
  })

  test.each([
    ['login', 20],
    ['slot', 60],
  ] as const)('a challenge for a %s expires after %i minutes and is then forgotten', async (purpose, minutes) => {
    const clock = fakeClock()
    const desk = await openDesk(0, { clock })
    const late = await solveWork(desk.challenge(purpose))
    clock.advance({ minutes: minutes - 1 })
    const fresh = await solveWork(desk.challenge(purpose))
    clock.advance({ minutes: 2 })
    await expect(desk.spend(late, purpose)).rejects.toThrow()
    await desk.spend(fresh, purpose)
  })
})

/** How often an answer has been checked from now on. */
function countAttempts(): () => number {
  const derive = vi.spyOn(crypto.subtle, 'deriveBits')
  return () => derive.mock.calls.length
}

async function withoutRightPart(work: Work): Promise<Work> {
  for (let more = 1; ; more++) {
    const wrong = { ...work, answers: work.answers.map((answer) => answer + more) }
    if ((await countSolved(wrong)) === 0) return wrong
  }
}
