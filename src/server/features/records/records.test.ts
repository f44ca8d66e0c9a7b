import { beforeAll, describe, expect, test } from 'vitest'
import { recordKey, recordShare } from '../../../protocol/account/record.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { makeIdentity, recipientOf } from '../../../protocol/sealing/age.ts'
import { sealLockbox } from '../../../protocol/sealing/lockbox.ts'
import { type Challenge, solveWork } from '../../../protocol/work.ts'
import { organizationAt } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp, type TestApp } from '../../testing/index.ts'
import { runTick } from '../tick/index.ts'
import { findLockbox } from './queries.ts'

const hash = () => toBase64(randomBytes(32))
const makeProof = () => ({ lookup: hash(), proof: hash() })
type Proof = ReturnType<typeof makeProof>

let lockbox: string
beforeAll(async () => {
  const recipient = await recipientOf(await makeIdentity())
  const purpose = { organization: hash(), kind: 'account-code', id: hash() } as const
  lockbox = toBase64(await sealLockbox(recipient, purpose, 'delapan kata'))
})

const post = (server: TestApp, host: string, path: string, body: unknown, method = 'POST') =>
  server.request(host, `/api/reporter/${path}`, { method, body })

/** Asks for a share with the proof of work that the server demands. */
async function share(server: TestApp, host: string, proof: Proof) {
  const refused = await post(server, host, 'records/share', proof)
  const { challenge } = (await refused.json()) as { challenge: Challenge }
  return post(server, host, 'records/share', { ...proof, work: await solveWork(challenge) })
}

/** Makes a record; gives the answer of the last request. */
async function make(server: TestApp, host: string, proof: Proof) {
  const { ticket } = (await (await share(server, host, proof)).json()) as { ticket: object }
  return post(server, host, 'records', { ...proof, ticket, lockbox }, 'PUT')
}

async function release(server: TestApp, host: string): Promise<void> {
  const organization = await organizationAt(server.db, host)
  if (organization) expect(await runTick(server.deps, organization)).toBe(true)
}

const told = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()]

describe.each(databases)('user names and passwords on %s', (kind) => {
  test('a record is opened only by exactly this name and password, and only at this organisation', async () => {
    const server = await openTestApp(kind)
    const [{ host }, other] = [await makeOrganization(server), await makeOrganization(server)]
    const proof = makeProof()
    expect((await make(server, host, proof)).status).toBe(204)
    const opened = await post(server, host, 'records/open', proof)
    const { pepper } = server.deps.secrets
    expect(await opened.json()).toEqual({ share: recordShare(pepper, 'share', proof.lookup, proof.proof), lockbox })
    expect((await post(server, other.host, 'records/open', proof)).status).toBe(401)
  })

  test('a wrong password and an unknown name cause the same answer bytes and the same queries', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const proof = makeProof()
    await make(server, host, proof)
    const ask = async (request: Proof, method: 'POST' | 'DELETE') => {
      server.queries.length = 0
      const answer = await told(
        await post(server, host, method === 'POST' ? 'records/open' : 'records', request, method),
      )
      return { answer, queries: [...server.queries] }
    }
    for (const method of ['POST', 'DELETE'] as const) {
      const wrong = await ask({ ...proof, proof: hash() }, method)
      server.clock.advance({ hours: 3 })
      const unknown = await ask(makeProof(), method)
      server.clock.advance({ hours: 3 })
      expect(wrong.answer[0]).toBe(401)
      expect(wrong).toEqual(unknown)
    }
    server.queries.length = 0
    expect((await post(server, host, 'records/open', proof)).status).toBe(200)
    // Only that a failure is counted is a query more; that it failed stands in the answer.
    const uncounted = (queries: readonly string[]) =>
      queries.filter((query) => !query.includes('insert into "counter_'))
    const right = uncounted(server.queries)
    expect(uncounted((await ask(makeProof(), 'POST')).queries)).toEqual(right)
  })

  test('storing a record that exists already is answered like one that cannot be stored', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const proof = makeProof()
    await make(server, host, proof)
    const again = await told(await make(server, host, proof))
    const unusable = await told(await post(server, host, 'records', { ...proof, lockbox: 'AAAA' }, 'PUT'))
    expect(again[0]).toBe(400)
    expect(again).toEqual(unusable)
    expect((await post(server, host, 'records/open', proof)).status).toBe(200)
  })

  test('the same name with another password is another record', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const proof = makeProof()
    expect((await make(server, host, proof)).status).toBe(204)
    expect((await make(server, host, { ...proof, proof: hash() })).status).toBe(204)
  })

  test('a ticket stores one record, for its own name and password, within twenty minutes', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const [mine, theirs] = [makeProof(), makeProof()]
    const ticketFor = async (proof: Proof) =>
      ((await (await share(server, host, proof)).json()) as { ticket: { nonce: string } }).ticket
    const put = async (proof: Proof, ticket: unknown) =>
      (await post(server, host, 'records', { ...proof, ticket, lockbox }, 'PUT')).status
    const ticket = await ticketFor(mine)
    expect(await put(theirs, ticket)).toBe(428)
    expect(await put(mine, { ...ticket, nonce: ticket.nonce.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) })).toBe(428)
    expect(await put(mine, ticket)).toBe(204)
    await post(server, host, 'records', mine, 'DELETE')
    expect(await put(mine, ticket)).toBe(428)
    const late = await ticketFor(theirs)
    server.clock.advance({ minutes: 21 })
    expect(await put(theirs, late)).toBe(428)
  })

  test('only its proof deletes a record, which is unknown afterwards', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const proof = makeProof()
    await make(server, host, proof)
    expect((await post(server, host, 'records', { ...proof, proof: hash() }, 'DELETE')).status).toBe(401)
    server.clock.advance({ hours: 2 })
    expect((await post(server, host, 'records', proof, 'DELETE')).status).toBe(204)
    expect((await post(server, host, 'records/open', proof)).status).toBe(401)
  })

  test('failures make the next attempt up to 16 times the work and never lock; success resets nothing', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const proof = makeProof()
    await make(server, host, proof)
    expect((await post(server, host, 'records/open', { ...proof, proof: hash() })).status).toBe(401)
    const bits: number[] = []
    for (let i = 0; i < 7; i++) {
      const challenge = await challengeOf(await post(server, host, 'records/open', proof))
      bits.push(challenge.bits)
      const work = await solveWork(challenge)
      const answer = await post(server, host, 'records/open', { ...proof, proof: hash(), work })
      expect(answer.status).toBe(401)
    }
    expect(bits).toEqual([0, 1, 2, 3, 4, 4, 4])
    const work = await solveWork(await challengeOf(await post(server, host, 'records/open', proof)))
    expect((await post(server, host, 'records/open', { ...proof, work })).status).toBe(200)
    expect((await challengeOf(await post(server, host, 'records/open', proof))).bits).toBe(4)
    expect((await challengeOf(await post(server, host, 'records', proof, 'DELETE'))).bits).toBe(4)
    server.clock.advance({ hours: 2 })
    expect((await post(server, host, 'records/open', proof)).status).toBe(200)
  })

  test('each share for a name makes the next one more work', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const { lookup } = makeProof()
    const bits: number[] = []
    for (let i = 0; i < 4; i++) {
      const proof = { lookup, proof: hash() }
      bits.push((await challengeOf(await post(server, host, 'records/share', proof))).bits)
      expect((await share(server, host, proof)).status).toBe(200)
    }
    expect(bits).toEqual([0, 0, 1, 2])
  })

  test('the row holds neither a day nor an order nor any value that the client sent', async () => {
    const server = await openTestApp(kind)
    const { host, id } = await makeOrganization(server)
    const proof = makeProof()
    await make(server, host, proof)
    const waiting = await server.db.selectFrom('inbox_record').selectAll().execute()
    expect(waiting).toEqual([
      { organization_id: id, key: expect.stringMatching(/^[\w-]{43}$/), lockbox: expect.anything() },
    ])
    expect(await server.db.selectFrom('record').selectAll().where('kind', '=', 'account').execute()).toEqual([])
    await release(server, host)
    expect(await server.db.selectFrom('inbox_record').selectAll().execute()).toEqual([])
    const rows = await server.db.selectFrom('record').selectAll().where('kind', '=', 'account').execute()
    expect(rows).toEqual([
      {
        organization_id: id,
        key: expect.stringMatching(/^[\w-]{43}$/),
        kind: 'account',
        staff_number: null,
        lockbox: expect.anything(),
        second_lockbox: null,
        share_label: 'share',
      },
    ])
    for (const stored of [waiting, rows]) {
      expect(JSON.stringify(stored)).not.toContain(proof.lookup)
      expect(JSON.stringify(stored)).not.toContain(proof.proof)
    }
  })

  test('a record can be deleted and made again before and after a release, which follows', async () => {
    const server = await openTestApp(kind)
    const { host, id } = await makeOrganization(server)
    const { pepper } = server.deps.secrets
    const [kept, gone, back] = [makeProof(), makeProof(), makeProof()]
    // Not by requests: failed ones cost work.
    const opens = async ({ lookup, proof }: Proof) =>
      (await findLockbox(server.db, id, recordKey(pepper, lookup, proof))) !== undefined
    const remove = (proof: Proof) => post(server, host, 'records', proof, 'DELETE')
    const state = async () => Promise.all([kept, gone, back].map(opens))
    const rows = async () => (await server.db.selectFrom('record').select('key').execute()).length
    for (const proof of [kept, gone, back]) expect((await make(server, host, proof)).status).toBe(204)
    for (const before of [true, false]) {
      expect((await make(server, host, kept)).status, 'a second time').toBe(400)
      expect((await remove(gone)).status).toBe(204)
      expect((await remove(back)).status).toBe(204)
      expect(await state()).toEqual([true, false, false])
      expect((await make(server, host, back)).status).toBe(204)
      expect(await state()).toEqual([true, false, true])
      await release(server, host)
      expect([await state(), await rows()]).toEqual([[true, false, true], 2])
      if (before) expect((await make(server, host, gone)).status).toBe(204)
      await release(server, host)
      expect([await state(), await rows()]).toEqual([[true, before, true], before ? 3 : 2])
    }
  })
})

async function challengeOf(answer: Response): Promise<Challenge> {
  expect(answer.status).toBe(428)
  return ((await answer.json()) as { challenge: Challenge }).challenge
}
