import { beforeAll, describe, expect, test } from 'vitest'
import { recordKey, recordShare } from '../../../protocol/account/record.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { makeIdentity, recipientOf } from '../../../protocol/sealing/age.ts'
import { sealLockbox } from '../../../protocol/sealing/lockbox.ts'
import { MEMBER_HEADER } from '../../../protocol/wire/staff.ts'
import { solveWork } from '../../../protocol/work.ts'
import { databases, makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { totpCode, totpSecret, totpStep } from './totp.ts'

const hash = () => toBase64(randomBytes(32))

let boxes: { identity: Uint8Array; signing: Uint8Array }
beforeAll(async () => {
  const recipient = await recipientOf(await makeIdentity())
  const purpose = { organization: hash(), id: '1' }
  boxes = {
    identity: await sealLockbox(recipient, { ...purpose, kind: 'staff-identity' }, 'a'),
    signing: await sealLockbox(recipient, { ...purpose, kind: 'staff-signing' }, 'b'),
  }
})

/** Gives a member a password record and a second factor. */
async function enrol({ deps }: TestApp, { id, people }: TestOrganization, who: keyof TestOrganization['people']) {
  const { number } = people[who]
  const [lookup, proof, nonce] = [hash(), hash(), randomId()]
  await deps.db
    .insertInto('record')
    .values({
      organization_id: id,
      key: recordKey(deps.secrets.pepper, lookup, proof),
      kind: 'staff',
      staff_number: number,
      lockbox: boxes.identity,
      second_lockbox: boxes.signing,
    })
    .execute()
  await deps.db
    .updateTable('staff')
    .set({ totp_nonce: nonce })
    .where('organization_id', '=', id)
    .where('number', '=', number)
    .execute()
  const secret = totpSecret(deps.secrets.pepper, id, number, nonce)
  return { number, lookup, proof, totp: () => totpCode(secret, totpStep(deps.clock())) }
}

const cookieOf = (response: Response) => (response.headers.get('Set-Cookie') ?? '').split(';')[0] as string

describe.each(databases)('sessions on %s', (kind) => {
  test('a page of one member has no session after another has logged in in the same browser', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { reviewer, director } = organization.people
    const { lookup, proof, totp } = await enrol(server, organization, 'reviewer')
    const body = { lookup, proof, totp: totp() }
    const Cookie = cookieOf(await server.request(organization.host, '/api/staff/session', { body }))
    const ask = async (page: string) => {
      const headers = { Cookie, [MEMBER_HEADER]: page }
      return (await server.request(organization.host, '/api/staff/desk', { headers })).status
    }
    expect([await ask(`${reviewer.number}`), await ask(`${director.number}`), await ask('')]).toEqual([200, 401, 401])
  })

  test('name, password and second factor open a session of twelve hours, bound to this site', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { lookup, proof, totp, number } = await enrol(server, organization, 'reviewer')
    const answer = await server.request(organization.host, '/api/staff/session', {
      body: { lookup, proof, totp: totp() },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      number,
      name: organization.people.reviewer.name,
      share: recordShare(server.deps.secrets.pepper, 'share', lookup, proof),
      identityLockbox: toBase64(boxes.identity),
      signingLockbox: toBase64(boxes.signing),
    })
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^peluit-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
    const headers = { Cookie: cookieOf(answer) }
    const who = await server.request(organization.host, '/api/staff/session', { headers })
    expect(await who.json()).toEqual({ number, name: organization.people.reviewer.name })
    const stored = await server.db.selectFrom('session').select('id_hash').execute()
    expect(stored.some(({ id_hash }) => cookie.includes(id_hash))).toBe(false)
    server.clock.advance({ hours: 11, minutes: 59 })
    expect((await server.request(organization.host, '/api/staff/session', { headers })).status).toBe(200)
    server.clock.advance({ minutes: 1 })
    expect((await server.request(organization.host, '/api/staff/session', { headers })).status).toBe(401)
  })

  test('behind a trusted proxy with https the cookie is bound to the host', async () => {
    const server = await openTestApp(kind, { config: { proxies: ['127.0.0.1'] } })
    const organization = await makeOrganization(server)
    const { lookup, proof, totp } = await enrol(server, organization, 'reviewer')
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-Proto': 'https' },
      body: JSON.stringify({ lookup, proof, totp: totp() }),
    }
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const answer = await server.app.request(`http://${organization.host}/api/staff/session`, init, env)
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-peluit-session=.*; Secure;? ?/)
    expect(answer.headers.get('Set-Cookie')).toContain('Path=/')
  })

  test('an unknown name, a wrong password and a wrong code cause the same answer and the same queries', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { lookup, proof, totp } = await enrol(server, organization, 'reviewer')
    const attempt = async (body: object) => {
      const before = server.queries.length
      const answer = await server.request(organization.host, '/api/staff/session', { body })
      const headers = [...answer.headers].filter(([name]) => name !== 'date')
      return { status: answer.status, text: await answer.text(), headers, queries: server.queries.slice(before) }
    }
    const unknown = await attempt({ lookup: hash(), proof: hash(), totp: totp() })
    const wrong = await attempt({ lookup, proof: hash(), totp: totp() })
    expect(unknown.status).toBe(401)
    expect(wrong).toEqual(unknown)
    expect(unknown.queries.length).toBeGreaterThan(0)
    const other = await enrol(server, organization, 'director')
    const code = await attempt({ lookup: other.lookup, proof: other.proof, totp: '000000' })
    expect([code.status, code.text, code.headers]).toEqual([unknown.status, unknown.text, unknown.headers])
    expect(proof).not.toBe(other.proof)
  })

  test('a code can be used only once', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { lookup, proof, totp } = await enrol(server, organization, 'reviewer')
    const body = { lookup, proof, totp: totp() }
    const answers = await Promise.all(
      [1, 2].map(() => server.request(organization.host, '/api/staff/session', { body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('failures make the next attempt up to 16 times the work and never lock', async () => {
    const server = await openTestApp(kind, { workBits: 1 })
    const organization = await makeOrganization(server)
    const { lookup, proof, totp } = await enrol(server, organization, 'reviewer')
    const attempt = (body: object) => server.request(organization.host, '/api/staff/session', { body })
    expect((await attempt({ lookup, proof: hash(), totp: totp() })).status).toBe(401)
    const bits: number[] = []
    for (let i = 0; i < 7; i++) {
      const refused = await attempt({ lookup, proof: hash(), totp: totp() })
      expect(refused.status).toBe(428)
      const { code, challenge } = (await refused.json()) as { code: string; challenge: Parameters<typeof solveWork>[0] }
      expect(code).toBe('work_needed')
      bits.push(challenge.bits)
      const work = await solveWork(challenge)
      expect((await attempt({ lookup, proof: hash(), totp: totp(), work })).status).toBe(401)
      expect((await attempt({ lookup, proof, totp: totp(), work })).status).toBe(428)
    }
    expect(bits).toEqual([1, 2, 3, 4, 5, 5, 5])
    const other = await enrol(server, organization, 'director')
    expect((await attempt({ lookup: other.lookup, proof: other.proof, totp: other.totp() })).status).toBe(200)
    const refused = (await (await attempt({ lookup, proof, totp: totp() })).json()) as {
      challenge: Parameters<typeof solveWork>[0]
    }
    const work = await solveWork(refused.challenge)
    expect((await attempt({ lookup, proof, totp: totp(), work })).status).toBe(200)
    server.clock.advance({ minutes: 1 })
    expect((await attempt({ lookup, proof, totp: totp() })).status).toBe(200)
  })

  test('inside a session the password opens the member’s own lockboxes again, and no others', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const own = await enrol(server, organization, 'reviewer')
    const other = await enrol(server, organization, 'director')
    const reviewer = await logInAs(server, organization, organization.people.reviewer)
    const unlock = ({ lookup, proof }: { lookup: string; proof: string }) =>
      reviewer.post('/session/unlock', { lookup, proof })
    const answer = (await (await unlock(own)).json()) as { number: number; identityLockbox: string }
    expect([answer.number, answer.identityLockbox]).toEqual([own.number, toBase64(boxes.identity)])
    expect((await unlock(other)).status).toBe(401)
    const { lookup, proof } = own
    const without = await server.request(organization.host, '/api/staff/session/unlock', { body: { lookup, proof } })
    expect(without.status).toBe(401)
    for (let i = 0; i < 4; i++) expect((await unlock({ lookup, proof: hash() })).status).toBe(401)
    expect((await unlock(own)).status).toBe(401)
  })

  test('logging out ends the session on the server', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const reviewer = await logInAs(server, organization, organization.people.reviewer)
    expect((await reviewer.delete('/session')).status).toBe(204)
    expect((await reviewer.get('/session')).status).toBe(401)
  })

  test('a session of one organisation is not valid in another', async () => {
    const server = await openTestApp(kind)
    const [first, second] = [await makeOrganization(server), await makeOrganization(server)]
    const reviewer = await logInAs(server, first, first.people.reviewer)
    expect((await reviewer.get('/session')).status).toBe(200)
    const cookie = server.db.selectFrom('session').selectAll()
    expect(await cookie.execute()).toHaveLength(1)
    const moved = await logInAs(
      { ...server, request: (_, path, what) => server.request(first.host, path, what) },
      second,
      {
        ...second.people.reviewer,
      },
    )
    expect((await moved.get('/session')).status).toBe(401)
  })

  test('suspended members, members who left, and strangers have no session', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    for (const state of ['suspended', 'left'] as const) {
      const { lookup, proof, totp, number } = await enrol(
        server,
        organization,
        state === 'left' ? 'reviewer' : 'director',
      )
      const member = organization.people[state === 'left' ? 'reviewer' : 'director']
      const session = await logInAs(server, organization, member)
      await server.db.updateTable('staff').set({ state }).where('number', '=', number).execute()
      expect((await session.get('/organization')).status).toBe(401)
      const body = { lookup, proof, totp: totp() }
      expect((await server.request(organization.host, '/api/staff/session', { body })).status).toBe(401)
    }
    for (const Cookie of ['peluit-session=', 'peluit-session=x', `peluit-session=${hash()}`, `other=${hash()}`]) {
      const answer = await server.request(organization.host, '/api/staff/session', { headers: { Cookie } })
      expect(answer.status).toBe(401)
    }
  })

  test('a request from another site is refused before any query', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const own = `http://${organization.host}`
    const send = async (headers: Record<string, string>) => {
      const body = { lookup: hash(), proof: hash(), totp: '123456' }
      return (await server.request(organization.host, '/api/staff/session', { body, headers })).status
    }
    expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await send({ 'Sec-Fetch-Site': 'same-site', Origin: own })).toBe(403)
    expect(await send({ 'Sec-Fetch-Site': 'none' })).toBe(403)
    expect(await send({ Origin: 'https://evil.test' })).toBe(403)
    expect(await send({ Origin: 'null' })).toBe(403)
    expect(await send({ 'Sec-Fetch-Site': 'same-origin', Origin: own })).toBe(401)
    expect(await send({})).toBe(401)
  })
})
