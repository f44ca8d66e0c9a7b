import { describe, expect, test, vi } from 'vitest'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { composeEntry } from '../../../protocol/entries/compose.ts'
import type { ReporterContent } from '../../../protocol/entries/content.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import { headersOf } from '../../../protocol/testing/office.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import { listOrganizations } from '../../database/index.ts'
import {
  composeFurther,
  databases,
  makeFile,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  publishNext,
  type TestApp,
  type TestOrganization,
  type TestReport,
} from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { reportRow } from './queries.ts'

type Further = Exclude<ReporterContent, { kind: 'report' }>
const message = (text: string): Further => ({ v: 1, kind: 'message', text })
const evidence = (text: string): Further => ({ v: 1, kind: 'evidence', text, files: [] })

async function sent(server: TestApp, mode: 'daily' | 'at_once' = 'daily') {
  const organization = await makeOrganization(server, { mode })
  const report = await makeReport(server, organization)
  const { token } = report.slot
  const post = async (body: unknown) =>
    (await server.request(organization.host, '/api/reporter/entries', { body, token })).status
  const read = async () =>
    SentSlot.parse(await (await server.request(organization.host, '/api/reporter/slot', { token })).json())
  return { organization, report, last: { number: 0, hash: report.hash }, post, read }
}

/** Stores an answer of the reviewer in the case, as the endpoint for staff would. */
async function officeAnswers(server: TestApp, organization: TestOrganization, { slot, hash }: TestReport, number = 0) {
  const mark = randomBytes(32)
  const { reviewer } = organization.people
  const { entry, hash: own } = await composeEntry(
    {
      place: { organization: organization.publicId, channel: 'pelanggaran', caseId: slot.caseId },
      chain: 'office',
      content: { v: 1, kind: 'message', text: 'Kami membaca.', answer: true, mark: toBase64(mark) },
      last: number === 0 ? null : { number: number - 1, hash },
      seen: number === 0 ? hash : null,
      author: reviewer.number,
      day: '2026-03-02',
      serial: organization.statement.serial,
      mark,
    },
    slot.caseRecipient,
    reviewer.signingKey,
  )
  await server.db
    .insertInto('entry')
    .values({
      organization_id: organization.id,
      case_id: slot.caseId,
      chain: 'office',
      number,
      kind: 'message',
      header: fromBase64(entry.header),
      signature: fromBase64(entry.signature),
      body: fromBase64(entry.body),
      day: '2026-03-02',
    })
    .execute()
  return own
}

describe.each(databases)('adding to a report on %s', (kind) => {
  test('entries continue the chain, both in the inbox and after their release', async () => {
    const server = await openTestApp(kind)
    for (const mode of ['daily', 'at_once'] as const) {
      const { organization, report, last, post, read } = await sent(server, mode)
      const first = await composeFurther(organization, report.slot, message('satu'), last)
      expect(await post(first.body)).toBe(204)
      const content: Further = { v: 1, kind: 'withdrawal', text: '' }
      const second = await composeFurther(organization, report.slot, content, first)
      expect(await post(second.body)).toBe(204)
      const { reporter, releasedEntries } = await read()
      expect(reporter).toEqual(headersOf([report.body.entry, first.body.entry, second.body.entry]))
      expect(releasedEntries).toBe(mode === 'daily' ? 0 : 3)
    }
  })

  test('the same entry is accepted again, another one with its number is refused', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post, read } = await sent(server)
    const [one, other] = [
      await composeFurther(organization, report.slot, message('satu'), last),
      await composeFurther(organization, report.slot, message('dua'), last),
    ]
    expect([await post(one.body), await post(one.body), await post(other.body)]).toEqual([204, 204, 409])
    expect((await read()).reporter).toHaveLength(2)
  })

  test('a gap, a wrong link, another key or another case is refused', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server)
    const stranger = await makeSlot(server, organization)
    const compose = composeFurther.bind(null, organization)
    expect(await post((await compose(report.slot, message('x'), { number: 1, hash: last.hash })).body)).toBe(409)
    const unlinked = { number: 0, hash: toBase64(randomBytes(32)) }
    expect(await post((await compose(report.slot, message('x'), unlinked)).body)).toBe(409)
    const forged = { ...report.slot, caseKey: stranger.caseKey }
    expect(await post((await compose(forged, message('x'), last)).body)).toBe(400)
    expect(await post((await compose(stranger, message('x'), last)).body)).toBe(400)
    expect(await post((await compose(report.slot, message('x'), last, { channel: 'lain' })).body)).toBe(400)
  })

  test('an entry answers only entries of the office, and never an older one than the entry before', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server, 'at_once')
    const nothing = toBase64(randomBytes(32))
    const further = (content: Further, on: typeof last, seen: string) =>
      composeFurther(organization, report.slot, content, on, { seen })
    expect(await post((await further(message('x'), last, nothing)).body)).toBe(400)
    const first = await officeAnswers(server, organization, report)
    const second = await officeAnswers(server, organization, { ...report, hash: first }, 1)
    const answer = await further(message('terima kasih'), last, second)
    expect(await post(answer.body)).toBe(204)
    expect(await post((await further(message('lagi'), answer, first)).body)).toBe(400)
    expect(await post((await further(message('lagi'), answer, second)).body)).toBe(204)
  })

  test('serials never fall and the statement is no older than two days', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server)
    const next = await publishNext(server, organization, {})
    const newer = { ...organization, ...next }
    const first = await composeFurther(newer, report.slot, message('baru'), last)
    expect(await post(first.body)).toBe(204)
    const fallen = await composeFurther(organization, report.slot, message('lama'), first)
    expect(await post(fallen.body)).toBe(400)
    server.clock.advance({ days: 3 })
    expect(await post((await composeFurther(newer, report.slot, message('x'), first)).body)).toBe(204)
    expect(await post((await composeFurther(organization, report.slot, message('x'), last)).body)).toBe(409)
  })

  test('an entry whose answer was lost is accepted again even long after its statement was replaced', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post, read } = await sent(server)
    const { body } = await composeFurther(organization, report.slot, message('satu'), last)
    expect(await post(body)).toBe(204)
    await publishNext(server, organization, {})
    server.clock.advance({ days: 3 })
    expect(await post(body)).toBe(204)
    expect((await read()).reporter).toHaveLength(2)
  })

  test('a report is found even while the daily job moves it', async () => {
    const server = await openTestApp(kind)
    const { organization, report } = await sent(server)
    let moved = false
    const betweenTwoQueries = server.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        const [office] = moved ? [] : await listOrganizations(server.db)
        moved = true
        if (office) await runTick(server.deps, office)
        return result
      },
    })
    expect(await reportRow(betweenTwoQueries, organization.id, report.slot.caseId)).toBeDefined()
    expect(await reportRow(server.db, organization.id, report.slot.caseId)).toMatchObject({ released: true })
  })

  test('evidence names pieces; other kinds name none', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server)
    const file = await makeFile(server, organization, report.slot, randomBytes(10))
    const evidence: Further = { v: 1, kind: 'evidence', text: '', files: [file] }
    const entry = await composeFurther(organization, report.slot, evidence, last)
    expect(await post(entry.body)).toBe(204)
    const missing = { ...file, pieces: [{ id: randomId(), sha256: toBase64(randomBytes(32)) }] }
    const empty = await composeFurther(organization, report.slot, { ...evidence, files: [missing] }, entry)
    expect(await post(empty.body)).toBe(400)
    const twice = await composeFurther(organization, report.slot, { ...evidence, files: [file] }, entry)
    expect(await post(twice.body)).toBe(400)
    expect(decodeHeader(fromBase64(entry.body.entry.header)).pieces).toEqual([file.pieces[0]?.id])
  })

  test('a draft and a destroyed report accept no entry', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server)
    const { body } = await composeFurther(organization, report.slot, message('x'), last)
    const draft = await makeSlot(server, organization)
    const answer = await server.request(organization.host, '/api/reporter/entries', { body, token: draft.token })
    expect(answer.status).toBe(409)
    await server.db.updateTable('inbox_slot').set({ state: 'destroyed' }).execute()
    expect(await post(body)).toBe(409)
  })
})

/** The text of the largest letter: 124,555 bytes. */
const LONGEST = '\u0001'.repeat(20_000)

describe.each(databases)('the limits of text in a case on %s', (kind) => {
  test('a letter or evidence larger than its kind allows is refused', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post, read } = await sent(server)
    const [large, larger] = ['x'.repeat(140_000), 'x'.repeat(530_000)]
    for (const content of [message(large), evidence(larger)]) {
      const refused = await composeFurther(organization, report.slot, content, last)
      expect([content.kind, await post(refused.body)]).toEqual([content.kind, 413])
    }
    const taken = await composeFurther(organization, report.slot, evidence(large), last)
    expect(await post(taken.body)).toBe(204)
    expect((await read()).reporter).toEqual(headersOf([report.body.entry, taken.body.entry]))
  })

  test('two MiB of letters until the office answers, and two more per entry of it, released or not', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post, read } = await sent(server)
    let end = { ...last }
    let stored: unknown
    const write = async () => {
      const further = await composeFurther(organization, report.slot, message(LONGEST), end)
      const { token } = report.slot
      const answer = await server.request(organization.host, '/api/reporter/entries', { body: further.body, token })
      if (!answer.ok) return (await answer.json()).code
      end = further
      stored = further.body
      return answer.status
    }
    for (let i = 0; i < 8; i++) expect(await write()).toBe(204)
    const [daily] = await listOrganizations(server.db)
    if (daily) await runTick(server.deps, daily)
    for (let i = 8; i < 16; i++) expect(await write()).toBe(204)
    expect(await write()).toBe('too_many')
    // Nothing of the refused entry is left; a stored entry is accepted again, although there is no room for it now.
    expect(await post(stored)).toBe(204)
    expect((await read()).reporter).toHaveLength(17)
    // A short entry still fits into the rest.
    const short = await composeFurther(organization, report.slot, message('kembali'), end)
    expect(await post(short.body)).toBe(204)
    end = short
    await officeAnswers(server, organization, report)
    expect(await write()).toBe(204)
  })

  test('sixteen MiB in all, however often the office has answered', async () => {
    const server = await openTestApp(kind)
    const { organization, report, last, post } = await sent(server, 'at_once')
    let hash = report.hash
    for (let number = 0; number < 9; number++)
      hash = await officeAnswers(server, organization, { ...report, hash }, number)
    const first = await composeFurther(organization, report.slot, message('satu'), last)
    expect(await post(first.body)).toBe(204)
    const fill = (bytes: number) =>
      server.db
        .updateTable('entry')
        .set({ body: new Uint8Array(bytes) })
        .where('chain', '=', 'reporter')
        .where('number', '=', 1)
        .execute()
    const second = await composeFurther(organization, report.slot, message('dua'), first)
    const size = fromBase64(second.body.entry.body).length
    await fill(16 * 1_048_576 - size + 1)
    expect(await post(second.body)).toBe(429)
    await fill(16 * 1_048_576 - size)
    expect(await post(second.body)).toBe(204)
  })
})

test('large bodies are read only from holders of a slot, and at most four at once for one slot', async () => {
  const server = await openTestApp('sqlite')
  const { organization, report } = await sent(server)
  const other = await makeReport(server, organization)
  const begun: (() => void)[] = []
  // Counts as begun only when the server starts to read the body.
  const stalled = () =>
    new ReadableStream<Uint8Array>(
      {
        pull: (controller) => new Promise<void>((end) => begun.push(end)).then(() => controller.close()),
      },
      { highWaterMark: 0 },
    )
  const headers = { 'Content-Type': 'application/json' }
  const send = (path: string, method: string, token: string) =>
    server.request(organization.host, `/api/reporter/${path}`, { method, token, body: stalled(), headers })
  const paths = [
    ['report', 'POST'],
    ['entries', 'POST'],
    ['vault', 'PUT'],
    ['draft', 'PUT'],
  ] as const
  for (const [path, method] of paths) {
    expect((await send(path, method, toBase64(randomBytes(32)))).status).toBe(404)
  }
  expect(begun).toHaveLength(0)
  const answers = [...paths, ...paths].map(([path, method]) => send(path, method, report.slot.token))
  await vi.waitFor(() => expect(begun).toHaveLength(4))
  await new Promise((done) => setTimeout(done, 100))
  expect(begun).toHaveLength(4)
  const body = { entry: report.body.entry }
  const { token } = other.slot
  expect((await server.request(organization.host, '/api/reporter/entries', { body, token })).status).toBe(400)
  for (const end of begun.splice(0)) end()
  await vi.waitFor(() => expect(begun).toHaveLength(4))
  for (const end of begun) end()
  for (const answer of await Promise.all(answers)) expect(answer.status).toBe(400)
})
