// What text and files cost, and that nothing but the disk refuses a text.
import { beforeEach, describe, expect, test } from 'vitest'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { padJson } from '../../../protocol/encoding/padding.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import { sealedSize } from '../../../protocol/sealing/form.ts'
import { HEADERS } from '../../../protocol/wire/reporter.ts'
import { type Challenge, solveWork, type Work } from '../../../protocol/work.ts'
import { type Dialect, listOrganizations } from '../../database/index.ts'
import { disk } from '../../storage/index.ts'
import {
  composeReport,
  databases,
  makeFile,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  type TestApp,
  type TestOrganization,
} from '../../testing/index.ts'
import { composeAct, logInAs } from '../../testing/staff.ts'
import { runTick } from '../tick/index.ts'

const MIB = 1_048_576
const GIB = 1024 * MIB
const PIECE = sealedSize(MIB)
const BITS = 1

type Slot = Awaited<ReturnType<typeof makeSlot>>

let share = 0.5
let bytes = 1000 * GIB
beforeEach(() => {
  share = 0.5
  bytes = 1000 * GIB
})

async function setUp(kind: Dialect) {
  const files = { ...disk, freeShare: async () => share, freeBytes: async () => bytes }
  const server = await openTestApp(kind, { files, workBits: BITS })
  const organization = await makeOrganization(server)
  return { server, organization, tick: () => tick(server) }
}

async function tick(server: TestApp): Promise<void> {
  for (const organization of await listOrganizations(server.db)) await runTick(server.deps, organization)
}

/** The row of a whole piece of a draft, as if it had been sent. */
function fill(
  { db }: TestApp,
  { id }: TestOrganization,
  { caseId }: Pick<Slot, 'caseId'>,
  count: number,
  size = PIECE,
  received = size,
  day = '2026-03-02',
) {
  const rows = Array.from({ length: count }, () => ({
    organization_id: id,
    id: randomId(),
    case_id: caseId,
    size,
    received,
    blob: randomId(),
    attached: 0 as const,
    moves_to: null,
    day,
  }))
  return db.insertInto('inbox_piece').values(rows).execute()
}

/** Announces a new piece without its bytes; answers the price: bits of work, `free`, or the code of a refusal. */
async function priceOfPiece(server: TestApp, { host }: TestOrganization, { token }: Slot, work?: Work) {
  const headers = {
    [HEADERS.piece]: randomId(),
    [HEADERS.offset]: '0',
    [HEADERS.length]: String(PIECE),
    ...(work && { [HEADERS.work]: JSON.stringify(work) }),
  }
  const what = { method: 'PATCH', body: new Uint8Array(), token, headers }
  const answer = await server.requestOnce(host, '/api/reporter/piece', what)
  if (answer.status === 204) return 'free'
  const { code, challenge } = (await answer.json()) as { code: string; challenge?: Challenge }
  return challenge ?? code
}

async function bitsFor(server: TestApp, organization: TestOrganization, slot: Slot) {
  const price = await priceOfPiece(server, organization, slot)
  return typeof price === 'string' ? price : price.bits - BITS
}

describe.each(databases)('prices on %s', (kind) => {
  test('eight megabytes of files are free, then each piece costs work that grows with what the slot took', async () => {
    const { server, organization } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 7)
    expect(await priceOfPiece(server, organization, slot)).toBe('free')
    const challenge = (await priceOfPiece(server, organization, slot)) as Challenge
    expect([challenge.purpose, challenge.bits]).toEqual(['files', BITS])
    const work = await solveWork(challenge)
    expect(await priceOfPiece(server, organization, slot, work)).toBe('free')
    // The same work does not pay twice.
    expect(await priceOfPiece(server, organization, slot, work)).toMatchObject({ purpose: 'files' })
    await fill(server, organization, slot, 130)
    expect(await bitsFor(server, organization, slot)).toBe(1)
    // Another slot is not concerned.
    expect(await priceOfPiece(server, organization, await makeSlot(server, organization))).toBe('free')
  })

  test('work for a slot, or too little work, does not pay for a file', async () => {
    const { server, organization } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 140)
    const slotWork = await solveWork(server.deps.work.challenge('slot', 3))
    expect(await priceOfPiece(server, organization, slot, slotWork)).toMatchObject({ purpose: 'files' })
    const cheap = await solveWork(server.deps.work.challenge('files'))
    expect(await priceOfPiece(server, organization, slot, cheap)).toMatchObject({ bits: BITS + 1 })
  })

  test('a text beyond sixteen kibibytes costs work and is then stored, also when files wait', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const flood = await makeSlot(server, organization)
    await fill(server, organization, flood, 1, 11 * GIB)
    await release()
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 8)
    expect(await priceOfPiece(server, organization, slot)).toBe('files_wait')
    const small = await makeSlot(server, organization)
    expect(await priceOfPiece(server, organization, small)).toBe('free')
    const { body } = await composeReport(organization, slot, { text: 'panjang '.repeat(2400) })
    const what = { body, token: slot.token }
    const asked = await server.requestOnce(organization.host, '/api/reporter/report', what)
    const { challenge } = (await asked.json()) as { challenge: Challenge }
    expect([asked.status, challenge.purpose, challenge.bits]).toEqual([428, 'text', BITS])
    const again = { ...what, body: { ...body, work: await solveWork(challenge) } }
    const sent = await server.requestOnce(organization.host, '/api/reporter/report', again)
    expect(sent.status).toBe(200)
    // A lost answer costs nothing more.
    expect((await server.requestOnce(organization.host, '/api/reporter/report', what)).status).toBe(200)
  })

  test('the shared level changes at the release only', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 8)
    // A fifth of the small disk is 2 GiB, of which three quarters are taken.
    bytes = 8.5 * GIB
    await fill(server, organization, await makeSlot(server, organization), 1, 1.5 * GIB - 8 * PIECE)
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(0)
    await release()
    expect(await bitsFor(server, organization, slot)).toBe(3)
  })

  test('a flood raises the price on the same day', async () => {
    const { server, organization } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 8)
    expect(await bitsFor(server, organization, slot)).toBe(0)
    await fill(server, organization, await makeSlot(server, organization), 1, 3 * GIB)
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(4)
    await fill(server, organization, await makeSlot(server, organization), 1, 10 * GIB)
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe('files_wait')
  })

  test('files of drafts that came on earlier days are no flood, however many', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    const [old, mixed] = [await makeSlot(server, organization), await makeSlot(server, organization)]
    await fill(server, organization, slot, 8)
    await fill(server, organization, old, 1, 3 * GIB)
    await fill(server, organization, mixed, 1, GIB)
    server.clock.advance({ days: 1 })
    await release()
    expect(await bitsFor(server, organization, slot)).toBe(0)
    // One that began yesterday counts with what it brought today.
    await fill(server, organization, mixed, 1, 1.5 * GIB, 1.5 * GIB, '2026-03-03')
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(0)
    await fill(server, organization, mixed, 1, 1.5 * GIB, 1.5 * GIB, '2026-03-03')
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(4)
    // Midnight does not end it, the next release does.
    server.clock.set('2026-03-04T00:00:00Z')
    expect(await bitsFor(server, organization, slot)).toBe(4)
    await release()
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(3)
  })

  test('an answer makes as much free again, and frees from the shared level', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const { slot, caseId } = await makeReport(server, organization)
    await fill(server, organization, await makeSlot(server, organization), 1, 11 * GIB)
    await fill(server, organization, slot, 8)
    await release()
    expect(await bitsFor(server, organization, slot)).toBe('files_wait')
    await server.db.updateTable('case_file').set({ first_answer_day: '2026-03-02' }).where('id', '=', caseId).execute()
    expect(await bitsFor(server, organization, slot)).toBe(0)
    const entry = { kind: 'message', header: new Uint8Array(1), signature: new Uint8Array(1), body: new Uint8Array(1) }
    const place = { organization_id: organization.id, case_id: caseId, chain: 'office', number: 0, day: '2026-03-02' }
    await server.db
      .insertInto('entry')
      .values({ ...place, ...entry } as never)
      .execute()
    expect(await priceOfPiece(server, organization, slot)).toBe('free')
  })

  test('the files of discarded spam no longer count from the next release on', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const { caseId, hash } = await makeReport(server, organization)
    await release()
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 8)
    const flood = { organization_id: organization.id, case_id: caseId, size: 11 * GIB, sha256: '' }
    await server.db
      .insertInto('piece')
      .values({ ...flood, id: randomId(), blob: randomId() })
      .execute()
    await release()
    expect(await bitsFor(server, organization, slot)).toBe('files_wait')
    const { director } = organization.people
    const file = { id: caseId, channel: 'pelanggaran', report: hash }
    const { body } = await composeAct(server.deps, organization, director, file, { act: 'discard' })
    const session = await logInAs(server, organization, director)
    expect((await session.post(`/cases/${caseId}/discard`, body)).status).toBe(204)
    expect(await bitsFor(server, organization, slot)).toBe('files_wait')
    await release()
    expect(await bitsFor(server, organization, slot)).toBe(0)
  })

  test('drafts of a flood lose their files first, the largest before the others, and small ones never', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const [large, larger, small] = [
      await makeSlot(server, organization),
      await makeSlot(server, organization),
      await makeSlot(server, organization),
    ]
    const kept = await makeFile(server, organization, small, randomBytes(10))
    await fill(server, organization, large, 9)
    await fill(server, organization, larger, 10)
    share = 0.09
    const counts = async () => {
      const rows = await server.db.selectFrom('inbox_piece').select(['case_id', 'id']).execute()
      return [large, larger, small].map(({ caseId }) => rows.filter(({ case_id }) => case_id === caseId).length)
    }
    // While deleting all of them would not make enough room, nothing is deleted.
    bytes = 9 * GIB
    await release()
    expect(await counts()).toEqual([9, 10, 1])
    // A disk of 500 MiB, of which five are missing: no more than the largest goes.
    bytes = 45 * MIB
    await release()
    expect(await counts()).toEqual([9, 0, 1])
    await release()
    expect(await counts()).toEqual([0, 0, 1])
    expect(kept.pieces).toHaveLength(1)
    const slots = await server.db.selectFrom('inbox_slot').select('state').execute()
    expect(slots.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft'])
  })

  test('what slots reserve, and the files that are free, do not fill the budget', async () => {
    const { server, organization, tick: release } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 8)
    // As many slots with their free files as would fill it twice, and one that only announced ten gigabytes.
    const others = Array.from({ length: 40 }, () => ({ caseId: randomId() }))
    for (const other of others) await fill(server, organization, other, 1, 7 * MIB)
    bytes = 100 * MIB
    await fill(server, organization, { caseId: randomId() }, 1, 10 * GIB, 0)
    server.clock.advance({ minutes: 1 })
    expect(await bitsFor(server, organization, slot)).toBe(0)
    await release()
    expect(await bitsFor(server, organization, slot)).toBe(0)
  })

  test('of many pieces at once no more are free than one after the other', async () => {
    const { server, organization } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    await fill(server, organization, slot, 5)
    const prices = await Promise.all(Array.from({ length: 8 }, () => priceOfPiece(server, organization, slot)))
    expect(prices.filter((price) => price === 'free')).toHaveLength(3)
  })

  test('a draft that is larger than the free text costs work each time it is saved', async () => {
    const { server, organization } = await setUp(kind)
    const slot = await makeSlot(server, organization)
    const save = async (length: number, work?: Work) => {
      const draft = toBase64(await seal(slot.ownRecipient, padJson({ text: 'x'.repeat(length) })))
      const what = { method: 'PUT', body: { draft, ...(work && { work }) }, token: slot.token }
      const answer = await server.requestOnce(organization.host, '/api/reporter/draft', what)
      return answer.status === 200 ? 'saved' : ((await answer.json()) as { challenge?: Challenge }).challenge
    }
    expect(await save(8000)).toBe('saved')
    const challenge = (await save(20_000)) as Challenge
    expect([challenge.purpose, challenge.bits]).toEqual(['text', BITS])
    expect(await save(20_000, await solveWork(challenge))).toBe('saved')
    expect(await save(1_000_000)).toMatchObject({ bits: BITS + 3 })
  })
})
