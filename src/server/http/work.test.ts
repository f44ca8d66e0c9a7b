import { describe, expect, test } from 'vitest'
import { randomBytes } from '../../protocol/encoding/bytes.ts'
import { solveWork } from '../../protocol/work.ts'
import { openCounters } from '../counters/index.ts'
import { fakeClock } from '../testing/clock.ts'
import { cleanDatabase, databases } from '../testing/databases.ts'
import { openWorkDesk } from './index.ts'

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
    const wrong = { ...work, answers: work.answers.map((answer) => answer + 1) }
    await expect(desk.spend(wrong, 'slot')).rejects.toThrow()
    // Only a solved challenge is noted as spent, so the right answer is still good, once.
    await desk.spend(work, 'slot')
    await expect(desk.spend(work, 'slot')).rejects.toThrow()
  })

  test('when more work is demanded, an easier challenge is not enough', async () => {
    const desk = await openDesk(1)
    const easy = await solveWork(desk.challenge('login'))
    await expect(desk.spend(easy, 'login', 2)).rejects.toMatchObject({ code: 'work_needed' })
    const hard = desk.challenge('login', 2)
    expect(hard.bits).toBe(3)
    await desk.spend(await solveWork(hard), 'login', 2)
  })

  test('a challenge expires after twenty minutes and is then forgotten', async () => {
    const clock = fakeClock()
    const desk = await openDesk(0, { clock })
    const late = await solveWork(desk.challenge('slot'))
    clock.advance({ minutes: 19 })
    const fresh = await solveWork(desk.challenge('slot'))
    clock.advance({ minutes: 2 })
    await expect(desk.spend(late, 'slot')).rejects.toThrow()
    await desk.spend(fresh, 'slot')
  })
})
