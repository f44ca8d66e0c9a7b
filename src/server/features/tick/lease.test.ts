// Only one process runs the daily job at a time.
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { randomBytes } from '../../../protocol/encoding/bytes.ts'
import { listOrganizations, sharedClock } from '../../database/index.ts'
import { disk } from '../../storage/index.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { runTick } from './index.ts'
import { tickAll } from './testing/release.ts'
import { removeOwedTraces } from './traces.ts'

describe.each(databases)('the lease of the daily job on %s', (kind) => {
  test('one process at a time runs it; a lease left by a crash expires', async () => {
    const server = await openTestApp(kind)
    const { id } = await makeOrganization(server)
    const until = server.clock.now() + 60_000
    await server.db.insertInto('lease').values({ organization_id: id, name: 'tick', holder: 'other', until }).execute()
    expect(await tickAll(server)).toEqual([false])
    server.clock.advance({ minutes: 2 })
    expect(await tickAll(server)).toEqual([true])
    expect(await server.db.selectFrom('lease').selectAll().execute()).toEqual([])
  })

  test('a lease from before the clock was set back blocks nobody', async () => {
    const server = await openTestApp(kind)
    const { id } = await makeOrganization(server)
    const until = server.clock.now() + 24 * 3_600_000
    await server.db.insertInto('lease').values({ organization_id: id, name: 'tick', holder: 'other', until }).execute()
    expect(await tickAll(server)).toEqual([true])
  })

  test('a job that takes long keeps its lease', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    let during: boolean[] | null = null
    const files = {
      ...disk,
      rename: async (from: string, to: string) => {
        for (let minute = 0; during === null && minute < 40; minute++) {
          server.clock.advance({ minutes: 1 })
          await vi.advanceTimersByTimeAsync(60_000)
          const renewed = server.clock.now() + 5 * 60_000
          await expect.poll(untilOf, { timeout: 20_000 }).toBe(renewed)
        }
        during ??= await tickAll(server)
        return disk.rename(from, to)
      },
    }
    const server = await openTestApp(kind, { files })
    const leases = server.db.selectFrom('lease').where('name', '=', 'tick').select('until')
    const untilOf = async () => (await leases.executeTakeFirst())?.until
    await makeReport(server, await makeOrganization(server), { files: [randomBytes(10)] })
    expect(await tickAll(server)).toEqual([true])
    expect(during).toEqual([false])
  })
})

describe('two hosts with one PostgreSQL', () => {
  /** The parts of a host whose own clock is wrong by so many milliseconds, and of one whose clock is right. */
  async function openHosts(wrong: number) {
    const server = await openTestApp('postgres')
    const { db, dialect } = server.deps
    const hostWith = (clock: () => number) => ({ ...server.deps, clock, sharedClock: sharedClock(db, dialect, clock) })
    await makeOrganization(server)
    const [organization] = await listOrganizations(db)
    if (!organization) throw new Error('no organisation')
    const leases = () => db.selectFrom('lease').select(['name', 'holder', 'until']).execute()
    return { db, organization, leases, right: hostWith(Date.now), other: hostWith(() => Date.now() + wrong) }
  }
  const HOUR = 3_600_000

  test('one whose clock is an hour ahead does not take the lease that the other one holds', async () => {
    const { db, organization, leases, right, other } = await openHosts(HOUR)
    const until = (await right.sharedClock()) + 4 * 60_000
    const lease = { organization_id: organization.id, name: 'tick', holder: 'right', until }
    await db.insertInto('lease').values(lease).execute()
    expect(await runTick(other, organization)).toBe(false)
    expect(await leases()).toEqual([{ name: 'tick', holder: 'right', until }])
    // The control: a lease that has expired by the database's clock is free for both.
    await db
      .updateTable('lease')
      .set({ until: until - HOUR })
      .execute()
    expect(await runTick(other, organization)).toBe(true)
  })

  test('one whose clock is an hour behind does not put off an owed removal of traces', async () => {
    const { db, organization, leases, right, other } = await openHosts(-HOUR)
    const until = (await right.sharedClock()) - 1000
    const debt = { organization_id: organization.id, name: 'traces', holder: '', until }
    await db.insertInto('lease').values(debt).execute()
    await removeOwedTraces(other)
    expect(await leases()).toEqual([])
  })
})
