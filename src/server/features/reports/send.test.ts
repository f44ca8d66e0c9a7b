import { describe, expect, test } from 'vitest'
import type { Slot } from '../../../protocol/account/slots.ts'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeHeader, encodeHeader, type Header, signHeader } from '../../../protocol/entries/header.ts'
import { openReceipt } from '../../../protocol/receipt.ts'
import { parseRegistration } from '../../../protocol/registration.ts'
import { recipientOf, seal } from '../../../protocol/sealing/age.ts'
import { headersOf } from '../../../protocol/testing/office.ts'
import { SendReportAnswer, SlotAnswer } from '../../../protocol/wire/reporter.ts'
import {
  composeReport,
  databases,
  makeFile,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  publishNext,
  sendPiece,
  type TestApp,
  type TestOrganization,
} from '../../testing/index.ts'

type Body = Awaited<ReturnType<typeof composeReport>>['body']

/** A composed report and a way to send it with changes. */
async function ready(server: TestApp, organization: TestOrganization) {
  const slot = await makeSlot(server, organization)
  const { body, hash } = await composeReport(organization, slot)
  const send = async (changes: Partial<Body> = {}, from: Slot = slot) => {
    const sent = { ...body, ...changes }
    const answer = await server.request(organization.host, '/api/reporter/report', { body: sent, token: from.token })
    return { status: answer.status, answer: await answer.json() }
  }
  const resigned = (change: Partial<Header>, sealed?: Uint8Array) => {
    const header = encodeHeader({ ...decodeHeader(fromBase64(body.entry.header)), ...change })
    const signature = toBase64(signHeader(slot.caseKey, header))
    return { entry: { header: toBase64(header), signature, body: sealed ? toBase64(sealed) : body.entry.body } }
  }
  return { slot, body, hash, send, resigned }
}

/** A body that begins only after this happened, and not before somebody reads it. */
function bodyAfter(act: () => Promise<unknown>, body: Body): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        await act()
        controller.enqueue(new TextEncoder().encode(JSON.stringify(body)))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

describe.each(databases)('sending a report on %s', (kind) => {
  test('is answered with a receipt of the log key, and every reading answers the same', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { firstAnswerDays: 14 })
    const { slot, body, send } = await ready(server, organization)
    const { status, answer } = await send()
    expect(status).toBe(200)
    const { receipt, answerDue } = SendReportAnswer.parse(answer)
    const { leaf } = decodeHeader(fromBase64(body.entry.header))
    const opened = openReceipt(receipt, organization.publicId, organization.statement.log, leaf)
    expect(opened).toMatchObject({ channel: 'pelanggaran', day: '2026-03-02' })
    expect(parseRegistration(opened.registration)).toBe(opened.registration)
    expect(answerDue).toBe('2026-03-16')
    const read = await (await server.request(organization.host, '/api/reporter/slot', { token: slot.token })).json()
    expect(SlotAnswer.parse(read)).toMatchObject({
      state: 'sent',
      receipt,
      answerDue,
      released: false,
      releasedEntries: 0,
      reporter: headersOf([body.entry]),
      office: [],
      statements: [organization.note],
      vault: { version: 1, own: body.vault.own, opened: false },
      room: { files: 30, bytes: 512 * 1024 * 1024 },
    })
  })

  test('the same report gets the same answer again, another one in its slot is refused', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot, send } = await ready(server, organization)
    const first = await send()
    expect(await send()).toEqual(first)
    const { body } = await composeReport(organization, slot, { text: 'Lain.' })
    expect(await send(body)).toMatchObject({ status: 409, answer: { code: 'conflict' } })
    expect(await server.db.selectFrom('inbox_case').select('id').execute()).toHaveLength(1)
  })

  test('the same report many times at once is stored once', async () => {
    const server = await openTestApp(kind)
    const { send } = await ready(server, await makeOrganization(server))
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
  })

  test('is refused as unknown when its draft ended while the body came', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot, body } = await ready(server, organization)
    const late = bodyAfter(() => server.db.deleteFrom('inbox_slot').execute(), body)
    const headers = { 'Content-Type': 'application/json' }
    const what = { method: 'POST', body: late, token: slot.token, headers }
    const answer = await server.requestOnce(organization.host, '/api/reporter/report', what)
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found'])
  })

  test('asks the database for nothing twice, and for no statement that it has read', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    await makeReport(server, organization)
    const { send } = await ready(server, organization)
    const before = server.queries.length
    expect((await send()).status).toBe(200)
    const texts = server.queries.slice(before)
    expect(texts.filter((text) => /^select .* from "inbox_slot"/.test(text))).toHaveLength(1)
    expect(texts.filter((text) => /"note"/.test(text))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('is stored for no other case than that of its slot', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot, body } = await ready(server, organization)
    // Meanwhile the same token opened another draft.
    const other = server.db.updateTable('inbox_slot').set({ case_id: 'AAAAAAAAAAAAAAAAAAAAAA' })
    const late = bodyAfter(() => other.execute(), body)
    const what = { method: 'POST', body: late, token: slot.token, headers: { 'Content-Type': 'application/json' } }
    const answer = await server.requestOnce(organization.host, '/api/reporter/report', what)
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'conflict'])
    expect(await server.db.selectFrom('inbox_case').select('id').execute()).toEqual([])
    expect(await server.db.selectFrom('inbox_slot').select('state').execute()).toEqual([{ state: 'draft' }])
  })

  test('32 reports at once all arrive', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const all = await Promise.all(Array.from({ length: 32 }, () => ready(server, organization)))
    const answers = await Promise.all(all.map(({ send }) => send()))
    expect(answers.map(({ status }) => status)).toEqual(Array(32).fill(200))
    const registered = await server.db.selectFrom('inbox_case').select('registration').execute()
    expect(new Set(registered.map(({ registration }) => registration)).size).toBe(32)
  })

  test('is refused for a wrong place, number, kind or signature', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { channels: ['pelanggaran', 'lain'] })
    const { send, resigned, body, slot } = await ready(server, organization)
    const refused: Partial<Body>[] = [
      resigned({ organization: toBase64(randomBytes(32)) }),
      resigned({ caseId: toBase64(randomBytes(16)) }),
      resigned({ channel: 'lain' }),
      { channel: 'lain' },
      { channel: 'tiada', ...resigned({ channel: 'tiada' }) },
      resigned({ number: 1, kind: 'message', previous: toBase64(randomBytes(32)) }),
      resigned({ seen: toBase64(randomBytes(32)) }),
      resigned({ serial: 99 }),
      { verifyKey: toBase64(randomBytes(32)) },
      { entry: { ...body.entry, signature: toBase64(randomBytes(64)) } },
      { entry: { ...body.entry, header: toBase64(randomBytes(64)) } },
      { entry: { ...body.entry, body: toBase64(await seal(slot.caseRecipient, new Uint8Array(4096))) } },
      { vault: { ...body.vault, version: 2 } },
    ]
    for (const changes of refused)
      expect(await send(changes)).toMatchObject({ status: 400, answer: { code: 'invalid' } })
    expect((await send()).status).toBe(200)
  })

  test('is refused unless every part is an age file of its size', async () => {
    const server = await openTestApp(kind)
    const { send, body, slot } = await ready(server, await makeOrganization(server))
    const sized = async (size: number) => toBase64(await seal(slot.caseRecipient, new Uint8Array(size)))
    const refused: Partial<Body>[] = [
      { lockbox: await sized(4096) },
      { lockbox: toBase64(new TextEncoder().encode('AGE-SECRET-KEY-PQ-1…')) },
      { vault: { ...body.vault, custody: await sized(512) } },
      { vault: { ...body.vault, own: await sized(8192).then((text) => text.slice(0, 7000)) } },
      { vault: { ...body.vault, own: await sized(4096) } },
      { vault: { ...body.vault, custody: await sized(4096) } },
      { entry: { ...body.entry, body: await sized(100) } },
      { entry: { ...body.entry, body: '' } },
    ]
    for (const changes of refused) expect((await send(changes)).status).toBe(400)
  })

  test('an unknown field is refused and not echoed', async () => {
    const server = await openTestApp(kind)
    const { send } = await ready(server, await makeOrganization(server))
    const { status, answer } = await send({ reporterName: 'Rahasia' } as never)
    expect(status).toBe(400)
    expect(JSON.stringify(answer)).not.toMatch(/reporterName|Rahasia/)
  })

  test('keeps the pieces that it names and deletes the others', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const slot = await makeSlot(server, organization)
    const named = await makeFile(server, organization, slot, randomBytes(10))
    await makeFile(server, organization, slot, randomBytes(10))
    const { body } = await composeReport(organization, slot, {}, [named])
    const answer = await server.request(organization.host, '/api/reporter/report', { body, token: slot.token })
    expect(answer.status).toBe(200)
    const left = await server.db.selectFrom('inbox_piece').select(['id', 'attached']).execute()
    expect(left).toEqual([{ id: named.pieces[0]?.id, attached: 1 }])
    expect(await server.deps.blobs.inbox.list()).toHaveLength(1)
  })

  test('stores nothing when a named piece is incomplete or belongs to another slot', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { host } = organization
    const [slot, other] = [await makeSlot(server, organization), await makeSlot(server, organization)]
    const file = await makeFile(server, organization, slot, randomBytes(10))
    const foreign = await makeFile(server, organization, other, randomBytes(10))
    const half = { ...file, pieces: [{ id: toBase64(randomBytes(16)), sha256: file.pieces[0]?.sha256 ?? '' }] }
    await sendPiece(server, host, slot, half.pieces[0]?.id ?? '', randomBytes(5), { length: 67_195 + 16 })
    const unknown = { ...file, pieces: [{ id: toBase64(randomBytes(16)), sha256: toBase64(randomBytes(32)) }] }
    for (const files of [[half], [foreign], [file, foreign], [unknown]]) {
      const { body } = await composeReport(organization, slot, {}, files)
      expect((await server.request(host, '/api/reporter/report', { body, token: slot.token })).status).toBe(409)
    }
    for (const table of ['inbox_case', 'inbox_entry', 'inbox_vault', 'registration'] as const) {
      expect(await server.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
    const { body } = await composeReport(organization, slot, {}, [file])
    expect((await server.request(host, '/api/reporter/report', { body, token: slot.token })).status).toBe(200)
  })

  test('is refused with an unknown token as if nothing were there', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { body } = await ready(server, organization)
    const token = toBase64(randomBytes(32))
    const answer = await server.request(organization.host, '/api/reporter/report', { body, token })
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found'])
  })

  test.each([
    ['the statement closes it', { open: false }],
    ['there is no custody', { custody: false }],
    ['only one person can open it', { without: ['reviewer', 'secondReviewer'] }],
  ] as const)('is refused while %s', async (_, options) => {
    const server = await openTestApp(kind)
    const { send } = await ready(server, await makeOrganization(server, options))
    expect(await send()).toMatchObject({ status: 403, answer: { code: 'closed' } })
  })

  test('a replaced statement, and the channel key in it, is valid for two more days', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const [early, late] = [await ready(server, organization), await ready(server, organization)]
    await publishNext(server, organization, {
      channels: organization.statement.channels.map((channel) => ({
        ...channel,
        recipient: toBase64(randomBytes(32)),
      })),
    })
    server.clock.advance({ days: 2 })
    expect((await early.send()).status).toBe(200)
    const stored = await server.db.selectFrom('inbox_case').select('lockbox_to').executeTakeFirst()
    expect(stored?.lockbox_to).toBe(organization.statement.channels[0]?.recipient)
    server.clock.advance({ days: 1 })
    expect(await late.send()).toMatchObject({ status: 409, answer: { code: 'outdated' } })
  })

  test('the identity vault is sealed to custody and to the reporter, and to nobody else', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    await makeReport(server, organization, { identity: { name: 'Wayan' } })
    const row = await server.db.selectFrom('inbox_vault').selectAll().executeTakeFirstOrThrow()
    expect([row.version, row.to_custody.length, row.to_own.length]).toEqual([1, 3707, 3707])
    expect(await recipientOf(organization.custodyIdentity)).toContain('age1pq1')
  })
})
