import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { randomBytes, randomId } from '../../../protocol/encoding/bytes.ts'
import { padPiece } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { sealedSize } from '../../../protocol/sealing/form.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { disk } from '../../storage/index.ts'
import {
  databases,
  makeFile,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  sendPiece,
  type TestApp,
} from '../../testing/index.ts'

const FULL = sealedSize(1_048_576)
const SMALL = sealedSize(65_536)

async function slotWithPiece(server: TestApp) {
  const organization = await makeOrganization(server)
  const slot = await makeSlot(server, organization)
  const bytes = await seal(slot.caseRecipient, padPiece(randomBytes(100)))
  const about = (method: string, id: string, token = slot.token) =>
    server.request(organization.host, '/api/reporter/piece', { method, token, headers: { [HEADERS.piece]: id } })
  return { organization, host: organization.host, slot, bytes, id: randomId(), about }
}

describe.each(databases)('pieces on %s', (kind) => {
  test('arrive in parts, each of which continues where the last one ended', async () => {
    const server = await openTestApp(kind)
    const { host, slot, bytes, id, about } = await slotWithPiece(server)
    const length = bytes.length
    const first = await sendPiece(server, host, slot, id, bytes.subarray(0, 1000), { length })
    expect([first.status, first.headers.get(HEADERS.offset)]).toEqual([204, '1000'])
    const asked = await about('HEAD', id)
    expect([asked.status, asked.headers.get(HEADERS.offset), asked.headers.get(HEADERS.length)]).toEqual([
      204,
      '1000',
      String(length),
    ])
    expect((await about('GET', id)).status).toBe(404)
    const rest = await sendPiece(server, host, slot, id, bytes.subarray(1000), { offset: 1000, length })
    expect(rest.headers.get(HEADERS.offset)).toBe(String(length))
    const read = await about('GET', id)
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(new Uint8Array(bytes))
  })

  test('a wrong offset is answered with the right one', async () => {
    const server = await openTestApp(kind)
    const { host, slot, bytes, id } = await slotWithPiece(server)
    const length = bytes.length
    const unknown = await sendPiece(server, host, slot, id, bytes.subarray(5), { offset: 5, length })
    expect([unknown.status, unknown.headers.get(HEADERS.offset)]).toEqual([409, '0'])
    await sendPiece(server, host, slot, id, bytes.subarray(0, 1000), { length })
    const again = await sendPiece(server, host, slot, id, bytes, { length })
    expect([again.status, again.headers.get(HEADERS.offset), (await again.json()).code]).toEqual([
      409,
      '1000',
      'conflict',
    ])
  })

  test('a piece is an age file of one of five sizes, never longer', async () => {
    const server = await openTestApp(kind)
    const { host, slot, bytes } = await slotWithPiece(server)
    const send = (body: Uint8Array, length: number) => sendPiece(server, host, slot, randomId(), body, { length })
    expect((await send(bytes, bytes.length + 1)).status).toBe(400)
    expect((await send(bytes, 1000)).status).toBe(400)
    expect((await send(new Uint8Array(SMALL), SMALL)).status).toBe(400)
    expect((await send(new Uint8Array(SMALL + 1), SMALL)).status).toBe(400)
    expect(readdirSync(join(server.data, 'inbox'))).toEqual([])
    expect(await server.db.selectFrom('inbox_piece').select('id').execute()).toEqual([])
  })

  test('nobody can see or change the pieces of another slot', async () => {
    const server = await openTestApp(kind)
    const { organization, host, slot, bytes, id, about } = await slotWithPiece(server)
    await sendPiece(server, host, slot, id, bytes)
    const stranger = await makeSlot(server, organization)
    for (const method of ['HEAD', 'GET', 'DELETE']) {
      const [foreign, missing] = [
        await about(method, id, stranger.token),
        await about(method, randomId(), stranger.token),
      ]
      expect([foreign.status, await foreign.text()]).toEqual([missing.status, await missing.text()])
      expect(foreign.status).toBe(404)
    }
    expect((await sendPiece(server, host, stranger, id, bytes)).status).toBe(409)
    expect((await about('GET', id)).status).toBe(200)
  })

  test('a piece can be deleted until an entry names it, and can still be read after the tick', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { mode: 'at_once' })
    const { host } = organization
    const report = await makeReport(server, organization, { files: [randomBytes(10)] })
    const id = report.files[0]?.pieces[0]?.id ?? ''
    const headers = { [HEADERS.piece]: id }
    const { token } = report.slot
    const remove = await server.request(host, '/api/reporter/piece', { method: 'DELETE', token, headers })
    expect(remove.status).toBe(404)
    expect((await server.request(host, '/api/reporter/piece', { token, headers })).status).toBe(200)

    const daily = await makeOrganization(server)
    const waiting = await makeReport(server, daily, { files: [randomBytes(10)] })
    const named = { [HEADERS.piece]: waiting.files[0]?.pieces[0]?.id ?? '' }
    const refused = { method: 'DELETE', token: waiting.slot.token, headers: named }
    expect((await server.request(daily.host, '/api/reporter/piece', refused)).status).toBe(409)

    const slot = await makeSlot(server, organization)
    const file = await makeFile(server, organization, slot, randomBytes(10))
    const free = { method: 'DELETE', token: slot.token, headers: { [HEADERS.piece]: file.pieces[0]?.id ?? '' } }
    expect((await server.request(host, '/api/reporter/piece', free)).status).toBe(204)
  })

  test('files are refused when the disk is nearly full, text is not', async () => {
    let free = 0.05
    const server = await openTestApp(kind, { files: { ...disk, freeShare: async () => free } })
    const { organization, host, slot, bytes, id } = await slotWithPiece(server)
    const full = await sendPiece(server, host, slot, id, bytes)
    expect([full.status, (await full.json()).code]).toEqual([507, 'storage_full'])
    await makeReport(server, organization)
    free = 0.5
    expect((await sendPiece(server, host, slot, id, bytes)).status).toBe(204)
  })

  test('a slot holds 512 MiB before the first answer and 2 GiB more after it', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server, { mode: 'at_once' })
    const { slot } = await makeReport(server, organization)
    const begin = async () =>
      (await sendPiece(server, organization.host, slot, randomId(), randomBytes(1), { length: FULL })).status
    const fill = (count: number) =>
      server.db
        .insertInto('piece')
        .values(
          Array.from({ length: count }, () => ({
            organization_id: organization.id,
            id: randomId(),
            case_id: slot.caseId,
            size: FULL,
            sha256: '',
            blob: randomId(),
          })),
        )
        .execute()
    await fill(511)
    expect(await begin()).toBe(204)
    expect(await begin()).toBe(413)
    await server.db.updateTable('case_file').set({ first_answer_day: '2026-03-02' }).execute()
    expect(await begin()).toBe(204)
    await fill(2047)
    expect(await begin()).toBe(413)
  })

  test('a slot holds thirty files before the first answer', async () => {
    const server = await openTestApp(kind)
    const { host, slot } = await slotWithPiece(server)
    const begin = () => sendPiece(server, host, slot, randomId(), randomBytes(1), { length: SMALL })
    const statuses = []
    for (let i = 0; i < 31; i++) statuses.push((await begin()).status)
    expect(statuses).toEqual([...Array(30).fill(204), 413])
    // Pieces of a full megabyte may belong to files that have begun already.
    expect((await sendPiece(server, host, slot, randomId(), randomBytes(1), { length: FULL })).status).toBe(204)
  })

  test('many pieces that begin at once take no more room than there is', async () => {
    const server = await openTestApp(kind)
    const { host, slot } = await slotWithPiece(server)
    const begun = await Promise.all(
      Array.from({ length: 34 }, () => sendPiece(server, host, slot, randomId(), randomBytes(1), { length: SMALL })),
    )
    expect(begun.filter(({ status }) => status === 204)).toHaveLength(30)
  })
})
