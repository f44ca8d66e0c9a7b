// The texts of drafts, which a release moves from their rows to files.
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { padJson } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { DRAFT_STAMP } from '../../../protocol/wire/reporter.ts'
import { listOrganizations } from '../../database/index.ts'
import { disk, type FileSystem, openDiskBlobs } from '../../storage/index.ts'
import { composeReport, databases, makeOrganization, makeSlot, openTestApp, type TestApp } from '../../testing/index.ts'
import { areTracesLeft, runTick } from './index.ts'
import { releaseAll } from './release.ts'
import { dyingDisk, watchedDisk } from './testing/disks.ts'

/** A reporter with a free slot, who saves drafts of about this many bytes. */
async function sitDown(server: TestApp, bytes = 300_000) {
  const organization = await makeOrganization(server)
  const { host } = organization
  const root = randomBytes(32)
  const open = () => makeSlot(server, organization, root)
  const slot = await open()
  const { token } = slot
  const save = async (replaces?: string) => {
    const draft = toBase64(await seal(slot.ownRecipient, padJson({ text: 'x'.repeat(bytes) })))
    const body = { draft, ...(replaces !== undefined && { replaces: stampOf(replaces) }) }
    const { status } = await server.request(host, '/api/reporter/draft', { method: 'PUT', body, token })
    return { status, draft }
  }
  const read = async () => (await server.request(host, '/api/reporter/slot', { token })).json()
  const drop = async () => (await server.request(host, '/api/reporter/draft', { method: 'DELETE', token })).status
  return { organization, slot, open, save, read, drop }
}

const stampOf = (draft: string) => toBase64(fromBase64(draft).subarray(0, DRAFT_STAMP))
const filesOf = (server: TestApp) => readdirSync(join(server.data, 'inbox')).sort()
const rowsOf = ({ db }: TestApp) => db.selectFrom('inbox_slot').select(['draft', 'blob', 'size', 'moves_to']).execute()

async function tick(server: TestApp, files: FileSystem = disk): Promise<void> {
  const blobs = openDiskBlobs(server.data, files)
  for (const organization of await listOrganizations(server.db)) await runTick({ ...server.deps, blobs }, organization)
}

describe.each(databases)('the text of a draft on %s', (kind) => {
  test('is in its row until a release, and then in a file that each further release writes again', async () => {
    const server = await openTestApp(kind)
    const { save, read } = await sitDown(server)
    const { draft } = await save()
    expect([filesOf(server), (await rowsOf(server)).map(({ blob }) => blob)]).toEqual([[], [null]])
    let before: string[] = []
    for (const release of [1, 2]) {
      const began = Date.now() - 10
      await tick(server)
      const files = filesOf(server)
      expect(files, `release ${release}`).toHaveLength(1)
      expect(files).not.toEqual(before)
      const [row] = await rowsOf(server)
      expect([row?.blob, row?.size, row?.moves_to]).toEqual([files[0], fromBase64(draft).length, null])
      expect(toBase64(new Uint8Array(row?.draft as Uint8Array))).toBe(stampOf(draft))
      const path = join(server.data, 'inbox', files[0] as string)
      expect(statSync(path).ctimeMs).toBeGreaterThanOrEqual(began)
      utimesSync(path, 1, 1)
      expect(await read()).toMatchObject({ state: 'draft', draft })
      before = files
    }
  })

  test('can be saved again, in place of the one that its sender knows, and its file is deleted at once', async () => {
    const server = await openTestApp(kind)
    const { save, read } = await sitDown(server)
    const first = await save()
    await tick(server)
    const second = await save(first.draft)
    expect([second.status, filesOf(server)]).toEqual([200, []])
    expect((await save(first.draft)).status).toBe(409)
    expect(await read()).toMatchObject({ draft: second.draft })
    await tick(server)
    expect(filesOf(server)).toHaveLength(1)
    expect(await read()).toMatchObject({ draft: second.draft })
  })

  test('leaves no file when it is deleted, and when its days are over', async () => {
    const server = await openTestApp(kind)
    const { save, drop, open } = await sitDown(server)
    await save()
    await tick(server)
    expect(filesOf(server)).toHaveLength(1)
    expect([await drop(), filesOf(server), await rowsOf(server)]).toEqual([204, [], []])
    await open()
    await save()
    await tick(server)
    expect(filesOf(server)).toHaveLength(1)
    server.clock.advance({ days: 8 })
    await tick(server)
    expect([filesOf(server), await rowsOf(server)]).toEqual([[], []])
  })

  test('leaves no file when its report is released', async () => {
    const server = await openTestApp(kind)
    const { organization, slot, save } = await sitDown(server)
    await save()
    await tick(server)
    const { body } = await composeReport(organization, slot)
    const sent = await server.request(organization.host, '/api/reporter/report', { body, token: slot.token })
    expect([sent.status, filesOf(server).length]).toEqual([200, 1])
    // Alone: the daily job would also delete files that no row names.
    const [stored] = await listOrganizations(server.db)
    if (stored) await releaseAll(server.deps, stored)
    expect([filesOf(server), await rowsOf(server)]).toEqual([[], []])
  })

  test('survives a release that is killed at any of its steps, and the next one leaves nothing behind', async () => {
    const server = await openTestApp(kind)
    const { save, read } = await sitDown(server, 10)
    const { draft } = await save()
    let killed = 0
    for (let steps = 0; ; steps++) {
      await tick(server, dyingDisk(steps)).catch(() => {})
      if (!(await areTracesLeft(server.deps))) break
      killed += 1
      expect(await read(), `killed after ${steps} steps`).toMatchObject({ draft })
      await tick(server)
      expect(filesOf(server)).toEqual((await rowsOf(server)).map(({ blob }) => blob))
      expect(await read()).toMatchObject({ draft })
    }
    // Remove a leftover, make, write and sync the copy, make its name durable, remove the old one.
    expect(killed).toBeGreaterThanOrEqual(6)
  })

  test.each(['in its row', 'in a file'])(
    'that was %s and is saved while it is moved stays the newer one',
    async (place) => {
      const server = await openTestApp(kind)
      const { save, read } = await sitDown(server, 10)
      await save()
      if (place === 'in a file') await tick(server)
      let newer = ''
      let copies = 0
      await tick(
        server,
        watchedDisk('sync', async () => {
          copies += 1
          if (copies === 1) newer = (await save()).draft
        }),
      )
      expect(copies).toBe(2)
      expect(await read()).toMatchObject({ draft: newer })
      await tick(server)
      expect(filesOf(server)).toHaveLength(1)
      expect(await read()).toMatchObject({ draft: newer })
    },
  )

  test.each(['open', 'write', 'sync'] as const)(
    'is not lost if another process moves it while one is about to %s its copy',
    async (step) => {
      const server = await openTestApp(kind)
      const { save, read } = await sitDown(server, 10)
      const { draft } = await save()
      for (const release of [1, 2]) {
        let other: Promise<void> | null = null
        await tick(
          server,
          watchedDisk(step, () => (other ??= tick(server))),
        )
        expect(other).not.toBeNull()
        expect(filesOf(server), `release ${release}`).toEqual((await rowsOf(server)).map(({ blob }) => blob))
        expect(await read()).toMatchObject({ draft })
      }
    },
  )

  test('that is lost stops neither the release nor the slot, which is then an empty draft', async () => {
    const server = await openTestApp(kind)
    const { save, read } = await sitDown(server, 10)
    await save()
    await tick(server)
    for (const name of filesOf(server)) await disk.remove(join(server.data, 'inbox', name))
    await tick(server)
    expect(await areTracesLeft(server.deps)).toBe(false)
    expect([await read(), filesOf(server)]).toMatchObject([{ state: 'draft', draft: null }, []])
    const { status, draft } = await save()
    expect([status, await read()]).toMatchObject([200, { draft }])
  })
})

test('the text of a draft leaves nothing of itself in the files of SQLite when it is moved', async () => {
  const server = await openTestApp('sqlite')
  const { save } = await sitDown(server)
  const bytes = fromBase64((await save()).draft)
  const files = () => [server.inbox, `${server.inbox}-wal`].map((path) => readFileSync(path))
  // Some of each page of the file.
  const found = () => {
    const all = files()
    return Array.from({ length: 70 }, (_, at) => bytes.subarray(1000 + at * 4096, 1032 + at * 4096)).filter((part) =>
      all.some((file) => file.includes(part)),
    ).length
  }
  expect(found()).toBeGreaterThan(60)
  await tick(server)
  expect(found()).toBe(0)
  const size = () => files().reduce((sum, file) => sum + file.length, 0)
  expect(size()).toBeLessThan(200_000)
})
