// How much text one case takes, and how many large bodies are read at once.
import { describe, expect, test, vi } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { headersOf } from '../../../protocol/testing/office.ts'
import { listOrganizations } from '../../database/index.ts'
import { composeFurther, databases, makeReport, openTestApp } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { evidence, message, officeAnswers, sent } from './testing/letters.ts'

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
