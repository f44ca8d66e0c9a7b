import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import { headersOf } from '../../../protocol/testing/office.ts'
import { listOrganizations } from '../../database/index.ts'
import { composeFurther, databases, makeFile, makeSlot, openTestApp, publishNext } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { reportRow } from './queries.ts'
import { type Further, message, officeAnswers, sent } from './testing/letters.ts'

describe.each(databases)('adding to a report on %s', (kind) => {
  test('entries continue the chain, both in the inbox and after their release', async () => {
    const server = await openTestApp(kind)
    for (const mode of ['daily', 'at_once'] as const) {
      const { organization, report, last, post, read } = await sent(server, mode)
      const first = await composeFurther(organization, report.slot, message('satu'), last)
      expect(await post(first.body)).toBe(204)
      server.clock.advance({ days: 1 })
      const content: Further = { v: 1, kind: 'withdrawal', text: '' }
      const second = await composeFurther(organization, report.slot, content, first)
      expect(await post(second.body)).toBe(204)
      const { reporter, reporterDays, releasedEntries } = await read()
      const sentOn = reporterDays?.[0] ?? ''
      expect(reporterDays).toEqual([sentOn, sentOn, addDays(sentOn, 1)])
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
