import { describe, expect, test } from 'vitest'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { solveWork } from '../../../protocol/work.ts'
import { databases, makeOrganization, makeReport, makeSlot, openTestApp, type TestApp } from '../../testing/index.ts'

const token = () => toBase64(randomBytes(32))

async function solve(server: TestApp, host: string, purpose = 'slot') {
  const asked = await server.request(host, '/api/reporter/challenges', { body: { purpose } })
  return solveWork(await asked.json())
}

describe.each(databases)('opening slots on %s', (kind) => {
  test('a solved challenge opens a draft that is kept for seven days', async () => {
    const server = await openTestApp(kind, { workBits: 2 })
    const { host } = await makeOrganization(server)
    const body = { caseId: randomId(), work: await solve(server, host) }
    const answer = await server.request(host, '/api/reporter/slot', { body, token: token() })
    expect([answer.status, await answer.json()]).toEqual([200, { keptUntil: '2026-03-09' }])
  })

  test('a repeated request for the same slot gets the same answer, although the challenge is spent', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const [mine, body] = [token(), { caseId: randomId(), work: await solve(server, host) }]
    const first = await server.request(host, '/api/reporter/slot', { body, token: mine })
    const second = await server.request(host, '/api/reporter/slot', { body, token: mine })
    expect(await second.json()).toEqual(await first.json())
    const other = { ...body, caseId: randomId() }
    expect((await server.request(host, '/api/reporter/slot', { body: other, token: mine })).status).toBe(409)
  })

  test('a challenge opens only one slot, and only for its purpose', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const work = await solve(server, host)
    const open = (use: unknown) =>
      server.request(host, '/api/reporter/slot', { body: { caseId: randomId(), work: use }, token: token() })
    expect((await open(work)).status).toBe(200)
    expect((await open(work)).status).toBe(428)
    expect((await open(await solve(server, host, 'record'))).status).toBe(428)
    const forged = await solve(server, host)
    expect((await open({ ...forged, challenge: { ...forged.challenge, expires: 9_999_999_999 } })).status).toBe(428)
  })

  test('a challenge is refused after an hour', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const work = await solve(server, host)
    server.clock.advance({ minutes: 61 })
    const body = { caseId: randomId(), work }
    const answer = await server.request(host, '/api/reporter/slot', { body, token: token() })
    expect([answer.status, (await answer.json()).code]).toEqual([428, 'work_needed'])
  })

  test('nobody can open a slot for a case that belongs to another slot', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const { caseId } = await makeSlot(server, { host })
    const body = { caseId, work: await solve(server, host) }
    expect((await server.request(host, '/api/reporter/slot', { body, token: token() })).status).toBe(409)
  })

  test('lookup answers the states in order, with "free" for slots that nobody opened', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const other = await makeOrganization(server)
    const draft = await makeSlot(server, organization)
    const sent = await makeReport(server, organization)
    const tokens = [token(), draft.token, sent.slot.token]
    const look = async (host: string) =>
      (await server.request(host, '/api/reporter/lookup', { body: { tokens } })).json()
    expect(await look(organization.host)).toEqual({ states: ['free', 'draft', 'sent'] })
    expect(await look(other.host)).toEqual({ states: ['free', 'free', 'free'] })
    const many = { tokens: Array.from({ length: 17 }, token) }
    expect((await server.request(organization.host, '/api/reporter/lookup', { body: many })).status).toBe(400)
  })

  test('an unknown token gets the same answer everywhere, and a request without a token gets no access', async () => {
    const server = await openTestApp(kind)
    const { host } = await makeOrganization(server)
    const unknown = await server.request(host, '/api/reporter/slot', { token: token() })
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'not_found'])
    expect((await server.request(host, '/api/reporter/slot')).status).toBe(401)
    expect((await server.request(host, '/api/reporter/slot', { token: 'short' })).status).toBe(401)
    expect((await server.request(host, '/api/reporter/slot', { token: 'x'.repeat(43) })).status).toBe(401)
  })

  test('the database holds the hash of a token, never the token', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot } = await makeReport(server, organization)
    const rows = await server.db.selectFrom('inbox_slot').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(slot.token)
  })
})
