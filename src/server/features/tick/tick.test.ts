import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import { listOrganizations, type Schema } from '../../database/index.ts'
import { disk } from '../../storage/index.ts'
import {
  composeFurther,
  databases,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  sendPiece,
  type TestApp,
  type TestReport,
} from '../../testing/index.ts'
import { runDueTicks, runTick } from './index.ts'
import { countRows, tickAll } from './testing/release.ts'

/** Tables that staff can query about cases. */
const VISIBLE = ['case_file', 'entry', 'piece', 'vault'] as const satisfies readonly (keyof Schema)[]
const INBOX = ['inbox_case', 'inbox_entry', 'inbox_piece', 'inbox_vault'] as const satisfies readonly (keyof Schema)[]

async function readSlot(server: TestApp, host: string, { slot }: TestReport) {
  return SentSlot.parse(await (await server.request(host, '/api/reporter/slot', { token: slot.token })).json())
}

describe.each(databases)('the daily tick on %s', (kind) => {
  test('nothing that a reporter sent is visible before it, and everything is visible after it', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const files = [randomBytes(10), randomBytes(20)]
    const report = await makeReport(server, organization, { files, identity: { name: 'Wayan' } })
    const { body } = await composeFurther(
      organization,
      report.slot,
      { v: 1, kind: 'message', text: 'lagi' },
      { number: 0, hash: report.hash },
    )
    await server.request(organization.host, '/api/reporter/entries', { body, token: report.slot.token })
    expect(await countRows(server, VISIBLE)).toEqual([0, 0, 0, 0])
    expect(await server.db.selectFrom('lockbox').select('kind').where('kind', '=', 'case').execute()).toEqual([])
    expect(await countRows(server, INBOX)).toEqual([1, 2, 2, 1])
    const before = await readSlot(server, organization.host, report)

    server.clock.advance({ days: 1 })
    expect(await tickAll(server)).toEqual([true])
    expect(await countRows(server, VISIBLE)).toEqual([1, 2, 2, 1])
    expect(await countRows(server, INBOX)).toEqual([0, 0, 0, 0])
    expect(await server.db.selectFrom('case_file').selectAll().executeTakeFirst()).toEqual({
      organization_id: organization.id,
      id: report.caseId,
      channel: 'pelanggaran',
      registration: report.registration,
      received_day: '2026-03-02',
      stage: 'received',
      came_from: null,
      stage_day: '2026-03-02',
      outcome: null,
      type: null,
      first_answer_day: null,
      closed_day: null,
      discarded_day: null,
      letter_kind: 'message',
      letters_read: 0,
      letter_day: '2026-03-02',
      verify_key: report.slot.caseKey.verifyKey,
      waits_for: 'reviewer',
      protection_due: null,
      next_check_in: null,
    })
    const boxes = await server.db.selectFrom('lockbox').selectAll().where('kind', '=', 'case').execute()
    expect(boxes.map((box) => [box.of, box.to])).toEqual([
      [report.caseId, organization.statement.channels[0]?.recipient],
    ])
    expect(await readSlot(server, organization.host, report)).toEqual({
      ...before,
      today: '2026-03-03',
      released: true,
      releasedEntries: 2,
    })
  })

  test('files are complete under new random keys, and nothing of them stays in the inbox', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    await makeReport(server, organization, { files: [randomBytes(10), randomBytes(20)] })
    const inbox = () => readdirSync(join(server.data, 'inbox')).sort()
    const keys = inbox()
    expect(keys).toHaveLength(2)
    await tickAll(server)
    expect(inbox()).toEqual([])
    const pieces = await server.db.selectFrom('piece').selectAll().execute()
    for (const { blob, sha256: hash, size } of pieces) {
      expect(keys).not.toContain(blob)
      const bytes = readFileSync(join(server.data, 'store', blob.slice(0, 2), blob))
      expect([bytes.length, toBase64(sha256(bytes))]).toEqual([size, hash])
    }
  })

  test('a registration number and a slot survive it', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const reports = [await makeReport(server, organization), await makeReport(server, organization)]
    await tickAll(server)
    const numbers = await server.db.selectFrom('registration').select('number').execute()
    expect(numbers.map(({ number }) => number).sort()).toEqual(reports.map(({ registration }) => registration).sort())
    const states = await server.db.selectFrom('slot').select('state').execute()
    expect(states).toEqual([{ state: 'sent' }, { state: 'sent' }])
  })

  test('runs once a day at the hour in the office’s time zone, and makes up for a missed day', async () => {
    const server = await openTestApp(kind, { now: '2026-03-02T03:00:00Z' })
    const organization = await makeOrganization(server, { timeZone: 'Asia/Makassar', hour: 15 })
    const visible = async () => (await countRows(server, ['case_file']))[0]
    await makeReport(server, organization)
    await runDueTicks(server.deps)
    expect(await visible()).toBe(0)
    server.clock.set('2026-03-02T06:59:00Z')
    await runDueTicks(server.deps)
    expect(await visible()).toBe(0)
    server.clock.set('2026-03-02T07:00:00Z')
    await runDueTicks(server.deps)
    expect(await visible()).toBe(1)
    await makeReport(server, organization)
    server.clock.advance({ hours: 3 })
    await runDueTicks(server.deps)
    expect(await visible()).toBe(1)
    server.clock.set('2026-03-03T09:30:00Z')
    await runDueTicks(server.deps)
    expect(await visible()).toBe(2)
  })

  test('an organisation with a damaged profile does not stop the job of others', async () => {
    const server = await openTestApp(kind)
    const organizations = [
      await makeOrganization(server),
      await makeOrganization(server),
      await makeOrganization(server),
    ]
    for (const organization of organizations) await makeReport(server, organization)
    const [first, second] = (await listOrganizations(server.db)).map(({ id }) => id)
    const damage = (id: string | undefined, profile: string) =>
      server.db.updateTable('organization').set({ profile }).where('id', '=', String(id)).execute()
    await damage(first, '{"site":')
    await damage(second, '{"site":{"timeZone":"Asia/Tiada"},"release":{"mode":"daily","hour":0}}')
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    server.clock.set('2026-03-03T12:00:00Z')
    await runDueTicks(server.deps)
    vi.restoreAllMocks()
    const released = await server.db.selectFrom('case_file').select('organization_id').execute()
    expect(released.map(({ organization_id }) => [first, second].includes(organization_id))).toEqual([false])
  })

  test('releases one organisation and leaves the inbox of others as it is', async () => {
    const server = await openTestApp(kind)
    const [one, other] = [await makeOrganization(server), await makeOrganization(server)]
    await makeReport(server, one)
    await makeReport(server, other)
    const organization = (await listOrganizations(server.db)).find(({ id }) => id === one.id)
    if (organization) await runTick(server.deps, organization)
    const waiting = await server.db.selectFrom('inbox_case').select('organization_id').execute()
    expect(waiting).toEqual([{ organization_id: other.id }])
  })

  test('when interrupted while files are copied, it is repeated without loss or leftovers', async () => {
    let failing = false
    const files = {
      ...disk,
      rename: async (from: string, to: string) => {
        if (failing) throw new Error('power cut')
        return disk.rename(from, to)
      },
    }
    const server = await openTestApp(kind, { files })
    const organization = await makeOrganization(server)
    const report = await makeReport(server, organization, { files: [randomBytes(10), randomBytes(20)] })
    failing = true
    await expect(tickAll(server)).rejects.toThrow('power cut')
    expect(await countRows(server, VISIBLE)).toEqual([0, 0, 0, 0])
    failing = false
    expect(await tickAll(server)).toEqual([true])
    expect(await countRows(server, VISIBLE)).toEqual([1, 1, 2, 1])
    const stored = readdirSync(join(server.data, 'store'), { recursive: true, withFileTypes: true })
    expect(stored.filter((entry) => entry.isFile())).toHaveLength(2)
    expect((await readSlot(server, organization.host, report)).released).toBe(true)
  })

  test('when interrupted before the inbox is emptied, the next one deletes the leftovers', async () => {
    let failing = false
    const files = {
      ...disk,
      remove: async (path: string) => {
        if (failing) throw new Error('power cut')
        return disk.remove(path)
      },
    }
    const server = await openTestApp(kind, { files })
    await makeReport(server, await makeOrganization(server), { files: [randomBytes(10)] })
    failing = true
    await expect(tickAll(server)).rejects.toThrow('power cut')
    expect(await countRows(server, VISIBLE)).toEqual([1, 1, 1, 1])
    expect(await server.deps.blobs.inbox.list()).toHaveLength(1)
    failing = false
    await tickAll(server)
    expect(await server.deps.blobs.inbox.list()).toEqual([])
  })

  test('an organisation that chose at once shows reports and entries immediately', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { mode: 'at_once' })
    const report = await makeReport(server, organization, { files: [randomBytes(10)] })
    expect(await countRows(server, VISIBLE)).toEqual([1, 1, 1, 1])
    expect(await countRows(server, INBOX)).toEqual([0, 0, 0, 0])
    expect((await readSlot(server, organization.host, report)).released).toBe(true)
  })
})

test('only the daily job logs that the disk is nearly full, never a request of a reporter', async () => {
  let free = 0.5
  const server = await openTestApp('sqlite', { files: { ...disk, freeShare: async () => free } })
  const organization = await makeOrganization(server)
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await tickAll(server)
  free = 0.05
  const slot = await makeSlot(server, organization)
  expect((await sendPiece(server, organization.host, slot, randomId(), new Uint8Array(67_195))).status).toBe(507)
  const before = written.mock.calls.flat()
  await tickAll(server)
  const after = written.mock.calls.flat()
  written.mockRestore()
  expect(before).toEqual([])
  expect(after).toEqual(['peluit: the disk is nearly full, files are refused\n'])
})
