// Only one process runs the daily job at a time.
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { randomBytes } from '../../../protocol/encoding/bytes.ts'
import { disk } from '../../storage/index.ts'
import { databases, makeOrganization, makeReport, openTestApp } from '../../testing/index.ts'
import { tickAll } from './testing/release.ts'

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
          // The renewal that the timer began comes before this query.
          await server.db.selectFrom('lease').selectAll().execute()
        }
        during ??= await tickAll(server)
        return disk.rename(from, to)
      },
    }
    const server = await openTestApp(kind, { files })
    await makeReport(server, await makeOrganization(server), { files: [randomBytes(10)] })
    expect(await tickAll(server)).toEqual([true])
    expect(during).toEqual([false])
  })
})
