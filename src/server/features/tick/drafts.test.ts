import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { randomBytes, randomId } from '../../../protocol/encoding/bytes.ts'
import { padPiece } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { listOrganizations } from '../../database/index.ts'
import { disk, type FileSystem, openDiskBlobs } from '../../storage/index.ts'
import { databases, makeOrganization, makeSlot, openTestApp, sendPiece, type TestApp } from '../../testing/index.ts'
import { areTracesLeft, runDueTicks, runTick } from './index.ts'
import { dyingDisk, watchedDisk } from './testing/disks.ts'

/** A draft with one whole piece and one of which the first bytes have come. */
async function makeDraft(server: TestApp) {
  const organization = await makeOrganization(server)
  const { host } = organization
  const slot = await makeSlot(server, organization)
  const bytes = await seal(slot.caseRecipient, padPiece(randomBytes(100)))
  const [whole, begun] = [randomId(), randomId()]
  await sendPiece(server, host, slot, whole, bytes)
  await sendPiece(server, host, slot, begun, bytes.subarray(0, 1000), { length: bytes.length })
  const read = async (id: string) => {
    const headers = { [HEADERS.piece]: id }
    const answer = await server.request(host, '/api/reporter/piece', { token: slot.token, headers })
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  const send = (id: string, offset: number, end = bytes.length) =>
    sendPiece(server, host, slot, id, bytes.subarray(offset, end), { offset, length: bytes.length })
  return { bytes: new Uint8Array(bytes), whole, begun, read, send }
}

async function tick(server: TestApp, files: FileSystem = disk): Promise<void> {
  const blobs = openDiskBlobs(server.data, files)
  for (const organization of await listOrganizations(server.db)) await runTick({ ...server.deps, blobs }, organization)
}

const filesOf = (server: TestApp) => readdirSync(join(server.data, 'inbox')).sort()
const rowsOf = async ({ db }: TestApp) => {
  const rows = await db.selectFrom('inbox_piece').select(['blob', 'moves_to']).execute()
  return rows.sort((a, b) => (a.blob < b.blob ? -1 : 1))
}

describe.each(databases)('files of drafts on %s', (kind) => {
  test('are written again by each release, so that their times are those of the release', async () => {
    const server = await openTestApp(kind)
    const { bytes, whole, begun, read, send } = await makeDraft(server)
    const old = filesOf(server)
    for (const name of old) utimesSync(join(server.data, 'inbox', name), 1, 1)
    const began = Date.now() - 10
    await tick(server)
    const now = filesOf(server)
    expect(now).toHaveLength(2)
    expect(now.filter((name) => old.includes(name))).toEqual([])
    expect((await rowsOf(server)).map(({ blob, moves_to }) => [blob, moves_to])).toEqual(
      now.map((name) => [name, null]),
    )
    for (const name of now) {
      const { mtimeMs, ctimeMs, birthtimeMs } = statSync(join(server.data, 'inbox', name))
      // Some file systems keep no time of birth.
      const times = [mtimeMs, ctimeMs, birthtimeMs].filter((time) => time > 0)
      expect(Math.min(...times)).toBeGreaterThanOrEqual(began)
    }
    expect(await read(whole)).toEqual(bytes)
    expect((await send(begun, 1000)).status).toBe(204)
    expect(await read(begun)).toEqual(bytes)
  })

  test('survive a release that is killed at any of its steps, and the next one leaves nothing behind', async () => {
    const server = await openTestApp(kind)
    const { bytes, whole, begun, read, send } = await makeDraft(server)
    let killed = 0
    for (let steps = 0; ; steps++) {
      await tick(server, dyingDisk(steps)).catch(() => {})
      if (!(await areTracesLeft(server.deps))) break
      killed += 1
      expect(await read(whole), `killed after ${steps} steps`).toEqual(bytes)
      await tick(server)
      expect(filesOf(server)).toEqual((await rowsOf(server)).map(({ blob }) => blob))
      expect(await read(whole)).toEqual(bytes)
    }
    // For each of two files: remove a leftover, make, write and sync the copy, make its name durable, remove the old one.
    expect(killed).toBeGreaterThanOrEqual(12)
    expect((await send(begun, 1000)).status).toBe(204)
    expect(await read(begun)).toEqual(bytes)
  })

  test.each([2000, undefined])('are moved while bytes up to %s arrive: those are asked for again', async (end) => {
    let meanwhile = async () => {}
    const files = watchedDisk('write', () => meanwhile())
    const server = await openTestApp(kind, { files })
    const { bytes, begun, read, send } = await makeDraft(server)
    let moved = 0
    meanwhile = async () => {
      meanwhile = async () => {}
      const old = filesOf(server)
      await tick(server)
      moved = filesOf(server).filter((name) => !old.includes(name)).length
    }
    const answer = await send(begun, 1000, end)
    expect(moved).toBe(2)
    expect([answer.status, answer.headers.get(HEADERS.offset)]).toEqual([409, '1000'])
    expect((await send(begun, 1000)).status).toBe(204)
    expect(await read(begun)).toEqual(bytes)
    expect(filesOf(server)).toHaveLength(2)
  })

  test('are moved just before bytes are written: the old name does not come back, and the piece stays', async () => {
    let meanwhile = async () => {}
    const files = watchedDisk('open', () => meanwhile())
    const server = await openTestApp(kind, { files })
    const { bytes, begun, read, send } = await makeDraft(server)
    meanwhile = async () => {
      meanwhile = async () => {}
      await tick(server)
    }
    expect((await send(begun, 1000)).status).toBe(409)
    expect(filesOf(server)).toEqual((await rowsOf(server)).map(({ blob }) => blob))
    expect((await send(begun, 1000)).status).toBe(204)
    expect(await read(begun)).toEqual(bytes)
  })

  test('that get more bytes while they are copied keep them', async () => {
    const server = await openTestApp(kind)
    const { bytes, whole, begun, read, send } = await makeDraft(server)
    await server.db.deleteFrom('inbox_piece').where('id', '=', whole).execute()
    let copies = 0
    await tick(
      server,
      watchedDisk('sync', async () => {
        copies += 1
        if (copies === 1) await send(begun, 1000)
      }),
    )
    // The second attempt copies them too.
    expect(copies).toBe(2)
    expect(await read(begun)).toEqual(bytes)
    expect(filesOf(server)).toEqual((await rowsOf(server)).map(({ blob }) => blob))
  })

  test.each(['open', 'write', 'sync'] as const)(
    'are not lost if another process moves them while one is about to %s a copy',
    async (step) => {
      const server = await openTestApp(kind)
      const { bytes, whole, begun, read, send } = await makeDraft(server)
      let other: Promise<void> | null = null
      await tick(
        server,
        watchedDisk(step, () => (other ??= tick(server))),
      )
      expect(other).not.toBeNull()
      expect(filesOf(server)).toEqual((await rowsOf(server)).map(({ blob }) => blob))
      expect(await read(whole)).toEqual(bytes)
      expect((await send(begun, 1000)).status).toBe(204)
      expect(await read(begun)).toEqual(bytes)
    },
  )

  test('that are sent while they are copied are left alone', async () => {
    const server = await openTestApp(kind)
    const { whole, begun, read, bytes } = await makeDraft(server)
    await server.db.deleteFrom('inbox_piece').where('id', '=', begun).execute()
    const [old] = await rowsOf(server)
    const pieces = () => server.db.updateTable('inbox_piece').set({ attached: 1 }).where('id', '=', whole)
    await tick(
      server,
      watchedDisk('sync', async () => void (await pieces().execute())),
    )
    expect((await rowsOf(server)).map(({ blob }) => blob)).toEqual([old?.blob])
    expect(await read(whole)).toEqual(bytes)
  })

  test('that are deleted while they are copied stay deleted', async () => {
    const server = await openTestApp(kind)
    await makeDraft(server)
    await tick(
      server,
      watchedDisk('sync', async () => void (await server.db.deleteFrom('inbox_piece').execute())),
    )
    await tick(server)
    expect([await rowsOf(server), filesOf(server)]).toEqual([[], []])
  })

  test('are not rewritten if they are lost, and do not stop the release', async () => {
    const server = await openTestApp(kind)
    const { begun, bytes, read, send } = await makeDraft(server)
    const { blob } = await server.db
      .selectFrom('inbox_piece')
      .select('blob')
      .where('id', '!=', begun)
      .executeTakeFirstOrThrow()
    await disk.remove(join(server.data, 'inbox', blob))
    await tick(server)
    expect(filesOf(server)).toHaveLength(1)
    expect(existsSync(join(server.data, 'inbox', blob))).toBe(false)
    expect((await send(begun, 1000)).status).toBe(204)
    expect(await read(begun)).toEqual(bytes)
  })
})

test('on a full disk the release is done once, and the rewriting of files is tried again until it succeeds', async () => {
  const server = await openTestApp('sqlite')
  await makeDraft(server)
  const old = filesOf(server)
  const kept = () => filesOf(server).filter((name) => old.includes(name))
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void written.mockRestore())
  const full = watchedDisk('write', () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })))
  await tick(server, full)
  const days = async () => (await listOrganizations(server.db)).map(({ lastTickDay }) => lastTickDay)
  expect(await days()).not.toEqual([null])
  expect([kept(), await areTracesLeft(server.deps)]).toEqual([old, true])
  expect(written.mock.calls.flat().join()).toContain('traces of moved rows could not be removed')
  server.clock.advance({ minutes: 11 })
  await runDueTicks(server.deps)
  expect([kept(), await areTracesLeft(server.deps)]).toEqual([[], false])
})
