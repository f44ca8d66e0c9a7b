// The bodies of a case are read in pages: who may read which, in which order, and in how much memory.
import { randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test, vi } from 'vitest'
import { fromBase64, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { BODY_MAX } from '../../../protocol/entries/limits.ts'
import { PAGE } from '../../../protocol/entries/pages.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import {
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestOrganization,
  type TestReport,
} from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'

vi.setConfig({ testTimeout: 60_000 })

type Name = readonly [chain: string, number: number]
const MIB = 1_048_576

describe.each(databases)('the bodies of a case on %s', (kind) => {
  async function setUp(mode: 'daily' | 'at_once' = 'at_once') {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { mode })
    const report = await makeReport(server, organization)
    return { server, organization, report, ...readersOf(server, organization, report) }
  }

  test('come in the order in which they were asked for, with nothing between them', async () => {
    const { server, organization, report, asReporter, asStaff } = await setUp()
    const bodies = [fromBase64(report.body.entry.body), randomBytes(3), randomBytes(100_000), randomBytes(7)]
    await insert(server, organization, report, 'entry', 1, bodies[1] as Uint8Array)
    await insert(server, organization, report, 'inbox_entry', 2, bodies[2] as Uint8Array)
    await insert(server, organization, report, 'entry', 0, bodies[3] as Uint8Array, 'office')
    const own: Name[] = [
      ['reporter', 2],
      ['office', 0],
      ['reporter', 0],
      ['reporter', 1],
    ]
    const answer = await asReporter(own)
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(Number(answer.headers.get('Content-Length'))).toBe(bodies.reduce((sum, { length }) => sum + length, 0))
    expect(await bytesOf(answer)).toEqual(Buffer.concat([2, 3, 0, 1].map((at) => bodies[at] as Uint8Array)))
    const theirs = await asStaff('reviewer', own.slice(1))
    expect(await bytesOf(theirs)).toEqual(Buffer.concat([3, 0, 1].map((at) => bodies[at] as Uint8Array)))
  })

  test('are given to nobody else, and no others than those of the case', async () => {
    const { server, organization, report, asReporter, asStaff } = await setUp()
    const { host } = organization
    await insert(server, organization, report, 'inbox_entry', 1, randomBytes(9))
    await insert(server, organization, report, 'entry', 0, randomBytes(9), 'internal')
    const zero: Name[] = [['reporter', 0]]
    const body = { entries: [{ chain: 'reporter', number: 0 }] }
    expect((await asReporter(zero)).status).toBe(200)
    expect((await asReporter(zero, toBase64(randomBytes(32)))).status).toBe(404)
    expect((await server.request(host, '/api/reporter/bodies', { body })).status).toBe(401)
    expect((await asReporter([['reporter', 2]])).status).toBe(404)
    expect((await asReporter([...zero, ['office', 0]])).status).toBe(404)
    // The internal chain is refused like a chain that does not exist.
    const [internal, none] = [await asReporter([['internal', 0]]), await asReporter([['none', 0]])]
    expect([internal.status, await internal.text()]).toEqual([400, await none.text()])

    expect((await asStaff('director', [...zero, ['internal', 0]])).status).toBe(200)
    // Staff cannot tell an entry that waits for the release from one that does not exist.
    const [waiting, missing] = [
      await asStaff('director', [['reporter', 1]]),
      await asStaff('director', [['reporter', 9]]),
    ]
    expect([waiting.status, await waiting.text()]).toEqual([404, await missing.text()])
    for (const who of ['investigator', 'custodian', 'administrator'] as const) {
      expect([who, (await asStaff(who, zero)).status]).toEqual([who, 404])
    }
    expect((await server.request(host, `/api/staff/cases/${report.caseId}/bodies`, { body })).status).toBe(401)
  })

  test('are at most a page in one request', async () => {
    const { server, organization, report, asReporter, asStaff } = await setUp()
    const half = PAGE.bytes / 2
    await insert(server, organization, report, 'entry', 1, randomBytes(half))
    await insert(server, organization, report, 'entry', 2, randomBytes(half))
    await insert(server, organization, report, 'entry', 3, randomBytes(1))
    const most: Name[] = [
      ['reporter', 1],
      ['reporter', 2],
    ]
    const few: Name[] = Array.from({ length: PAGE.entries }, () => ['reporter', 3])
    for (const ask of [asReporter, (names: readonly Name[]) => asStaff('reviewer', names)]) {
      expect((await bytesOf(await ask(most))).length).toBe(PAGE.bytes)
      expect((await ask([...most, ['reporter', 3]])).status).toBe(413)
      expect((await ask(few)).status).toBe(200)
      expect((await ask([...few, ['reporter', 3]])).status).toBe(400)
      expect((await ask([])).status).toBe(400)
    }
  })

  test('of five hundred of the largest letters need little memory, and their headers are small', async () => {
    const { server, organization, report, asReporter, asStaff } = await setUp()
    const { token } = report.slot
    const body = randomBytes(BODY_MAX.reporter.message)
    for (let number = 1; number < 500; number++) {
      await insert(server, organization, report, number < 250 ? 'entry' : 'inbox_entry', number, body)
    }
    const answer = await (await server.request(organization.host, '/api/reporter/slot', { token })).text()
    expect(SentSlot.parse(JSON.parse(answer)).reporter).toHaveLength(500)
    expect(answer.length).toBeLessThan(MIB / 2)
    const session = await logInAs(server, organization, organization.people.reviewer)
    const told = await (await session.get(`/cases/${report.caseId}`)).text()
    expect((JSON.parse(told) as CaseAnswer).reporter).toHaveLength(250)
    expect(told.length).toBeLessThan(MIB / 2)

    // Every page is read at once, by clients who take one part and then nothing for long.
    const numbers = Array.from({ length: 249 }, (_, i) => i + 1)
    const before = liveBytes()
    const readers: ReadableStreamDefaultReader<Uint8Array>[] = []
    for (let at = 0; at + 8 <= numbers.length; at += 8) {
      const names = numbers.slice(at, at + 8).map((number): Name => ['reporter', number])
      for (const page of [await asReporter(names), await asStaff('reviewer', names)]) {
        expect(Number(page.headers.get('Content-Length'))).toBe(MIB)
        const reader = (page.body as ReadableStream<Uint8Array>).getReader()
        expect((await reader.read()).done).toBe(false)
        readers.push(reader)
      }
    }
    expect(readers.length).toBe(62)
    // The rows that the database has just sent are garbage, some of it a moment later.
    await expect.poll(() => liveBytes() - before).toBeLessThan(readers.length * (MIB / 4))
    for (const reader of readers) await reader.cancel()
  })
})

function readersOf(server: TestApp, organization: TestOrganization, { slot, caseId }: TestReport) {
  const entriesOf = (names: readonly Name[]) => ({ entries: names.map(([chain, number]) => ({ chain, number })) })
  const asReporter = (names: readonly Name[], token = slot.token) =>
    server.request(organization.host, '/api/reporter/bodies', { body: entriesOf(names), token })
  const asStaff = async (who: keyof TestOrganization['people'], names: readonly Name[]) => {
    const session = await logInAs(server, organization, organization.people[who])
    return session.post(`/cases/${caseId}/bodies`, entriesOf(names))
  }
  return { asReporter, asStaff }
}

/** Stores an entry with this body; its header is the report's, because nobody reads it here. */
async function insert(
  server: TestApp,
  organization: TestOrganization,
  { body: { entry }, caseId }: TestReport,
  table: 'entry' | 'inbox_entry',
  number: number,
  body: Uint8Array,
  chain: 'reporter' | 'office' | 'internal' = 'reporter',
): Promise<void> {
  const [header, signature] = [fromBase64(entry.header), fromBase64(entry.signature)]
  const row = { organization_id: organization.id, case_id: caseId, number, header, signature, body, day: '2026-03-02' }
  if (table === 'inbox_entry')
    await server.db
      .insertInto(table)
      .values({ ...row, kind: 'message' })
      .execute()
  else
    await server.db
      .insertInto(table)
      .values({ ...row, kind: 'message', chain })
      .execute()
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer())
}

/** Bytes that are in use after garbage collection. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
