// While a disk fills up, files are refused first and text last; stored data is never reported as refused.
import { describe, expect, test } from 'vitest'
import { randomBytes, randomId, toBase64 } from '../protocol/encoding/bytes.ts'
import { padJson, padPiece } from '../protocol/encoding/padding.ts'
import { recipientOf, seal } from '../protocol/sealing/age.ts'
import { solveWork } from '../protocol/work.ts'
import type { Dialect } from './database/index.ts'
import { disk } from './storage/index.ts'
import {
  composeFurther,
  composeReport,
  composeVault,
  databases,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  sendPiece,
} from './testing/index.ts'
import { composeOffice, LETTER_BODY, logInAs, makeCase } from './testing/staff.ts'

const hash = () => toBase64(randomBytes(32))

/** A server whose disk has the share of free room that `room` says. */
async function setUp(kind: Dialect) {
  const room = { free: 0.5 }
  const server = await openTestApp(kind, { files: { ...disk, freeShare: async () => room.free } })
  const organization = await makeOrganization(server)
  const send = (method: string, path: string, body: unknown, token?: string) =>
    server.request(organization.host, `/api/reporter/${path}`, { method, body, ...(token && { token }) })
  return { room, server, organization, send }
}

const told = async (answer: Response) => (answer.ok ? answer.status : (await answer.json()).code)

describe.each(databases)('what reporters send with little of the disk free, on %s', (kind) => {
  test('files are refused below a tenth, text below three hundredths', async () => {
    const { room, server, organization, send } = await setUp(kind)
    const { slot, hash: last } = await makeReport(server, organization)
    const draft = await makeSlot(server, organization)
    const bytes = await seal(draft.caseRecipient, padPiece(randomBytes(100)))
    const custody = await recipientOf(organization.custodyIdentity)
    const { body: report } = await composeReport(organization, draft)
    const further = await composeFurther(
      organization,
      slot,
      { v: 1, kind: 'message', text: 'x' },
      { number: 0, hash: last },
    )
    const vault = await composeVault(organization.publicId, custody, slot, 2, {})
    const sealed = toBase64(await seal(draft.ownRecipient, padJson({ text: 'x' })))
    const work = await solveWork((await (await send('POST', 'challenges', { purpose: 'slot' })).json()) as never)
    const proof = { lookup: hash(), proof: hash() }
    const needed = (await (await send('POST', 'records/share', proof)).json()) as { challenge: never }
    const shared = await send('POST', 'records/share', { ...proof, work: await solveWork(needed.challenge) })
    const { ticket } = (await shared.json()) as { ticket: object }
    const lockbox = report.lockbox
    const texts: [string, () => Promise<Response>][] = [
      ['slot', () => send('POST', 'slot', { caseId: randomId(), work }, hash())],
      ['draft', () => send('PUT', 'draft', { draft: sealed }, draft.token)],
      ['report', () => send('POST', 'report', report, draft.token)],
      ['entry', () => send('POST', 'entries', further.body, slot.token)],
      ['vault', () => send('PUT', 'vault', vault, slot.token)],
      ['record', () => send('PUT', 'records', { ...proof, ticket, lockbox })],
    ]
    const piece = (id: string) => sendPiece(server, organization.host, draft, id, bytes)
    room.free = 0.0999
    expect(await told(await piece(randomId()))).toBe('storage_full')
    room.free = 0.0299
    for (const [what, act] of texts) expect([what, await told(await act())]).toEqual([what, 'storage_full'])
    // Nothing was spent or stored: the same requests succeed.
    room.free = 0.03
    for (const [what, act] of texts) expect([what, typeof (await told(await act()))]).toEqual([what, 'number'])
    room.free = 0.1
    const other = await makeSlot(server, organization)
    expect(await told(await sendPiece(server, organization.host, other, randomId(), bytes))).toBe(204)
  })

  test('data that is already stored is confirmed as stored, and everything can be read and deleted', async () => {
    const { room, server, organization, send } = await setUp(kind)
    const { slot, body, hash: last, receipt } = await makeReport(server, organization)
    const letter = { v: 1, kind: 'message', text: 'x' } as const
    const further = await composeFurther(organization, slot, letter, { number: 0, hash: last })
    const custody = await recipientOf(organization.custodyIdentity)
    const vault = await composeVault(organization.publicId, custody, slot, 2, {})
    expect(await told(await send('POST', 'entries', further.body, slot.token))).toBe(204)
    expect(await told(await send('PUT', 'vault', vault, slot.token))).toBe(204)
    const draft = await makeSlot(server, organization)
    room.free = 0
    expect((await (await send('POST', 'report', body, slot.token)).json()).receipt).toBe(receipt)
    expect(await told(await send('POST', 'entries', further.body, slot.token))).toBe(204)
    expect(await told(await send('PUT', 'vault', vault, slot.token))).toBe(204)
    const read = await (await send('GET', 'slot', undefined, slot.token)).json()
    expect(read.reporter).toHaveLength(2)
    expect(await told(await send('DELETE', 'draft', undefined, draft.token))).toBe(204)
  })
})

describe.each(databases)('what the office writes with little of the disk free, on %s', (kind) => {
  test('entries, moves, assignments and dossiers are refused below three hundredths; reading and signing go on', async () => {
    const { room, server, organization } = await setUp(kind)
    const { people } = organization
    const file = await makeCase(server, organization)
    const reviewer = await logInAs(server, organization, people.reviewer)
    const compose = (chain: 'office' | 'internal', kind: 'message' | 'stage' | 'dossier' | 'assignment') =>
      composeOffice(server.deps, organization, people.reviewer, file, chain, kind)
    const at = `/cases/${file.id}`
    const { entry } = await compose('office', 'message')
    const moved = {
      to: 'review',
      outcome: null,
      answer: false,
      reason: null,
      act: null,
      waitsFor: 'reviewer',
      nextCheckIn: null,
    }
    const { entry: stage } = await compose('office', 'stage')
    const { entry: dossier } = await compose('internal', 'dossier')
    const { entry: assignment } = await compose('internal', 'assignment')
    const acts: [string, () => Promise<Response>][] = [
      ['message', () => reviewer.post(`${at}/entries`, { ...LETTER_BODY, entry, answer: true })],
      ['stage', () => reviewer.put(`${at}/stage`, { entry: stage, ...moved })],
      ['dossier', () => reviewer.post(`${at}/dossier`, { entry: dossier, lockboxes: [] })],
      [
        'assignment',
        () =>
          reviewer.put(`${at}/assignment`, { entries: [assignment], staff: [], lockboxes: [], waitsFor: 'director' }),
      ],
    ]
    room.free = 0.0299
    for (const [what, act] of acts) expect([what, await told(await act())]).toEqual([what, 'storage_full'])
    expect((await reviewer.get(at)).status).toBe(200)
    expect((await reviewer.put('/desk', { desk: entry.body, before: null })).status).toBe(204)
    room.free = 0.03
    for (const [what, act] of acts) expect([what, await told(await act())]).not.toEqual([what, 'storage_full'])
    expect((await (await reviewer.get(at)).json()).office).toHaveLength(1)
  })
})
