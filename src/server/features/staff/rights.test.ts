// Tries every role at every staff endpoint. The table below is the rule, and no endpoint may be missing from it. The
// rules for each stage of a case are in `../cases/matrix.test.ts`.
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../../domain/names/roles.ts'
import { type Duty, hasDuty } from '../../../domain/rights.ts'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { seal } from '../../../protocol/sealing/age.ts'
import type { Dialect } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp, type TestMember } from '../../testing/index.ts'
import { composeAct, composeOffice, LETTER_BODY, logInAs, makeCase, makeLockbox } from '../../testing/staff.ts'

/** Endpoints without a session, for people who hold an invitation or a password. */
const OPEN = ['POST /session', 'POST /invitation', 'POST /share', 'POST /join', 'POST /join/confirmation']

interface Endpoint {
  /** The duty that is needed; `all` means every member in a session, even before the statement names them. */
  readonly who: Duty | 'all'
  /** A refused member gets the answer that the case does not exist. */
  readonly hidden?: true
  /** The answer to a wrong password for a member who may use it. */
  readonly wrong?: 'unauthenticated'
  /** Replaces `:id` and the like. */
  readonly id?: string | number
  /** Replaces what comes after that. */
  readonly also?: string
  /** A member with the duty may be somebody else than the one whom it concerns. */
  readonly missing?: true
  /** A body of the right shape; its content need not be valid. */
  readonly body?: unknown
}

async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { without: ['secondReviewer'] })
  const { people, questionnaires, note } = organization
  const file = await makeCase(server, organization, { assigned: [people.investigator] })
  const hash = () => toBase64(randomBytes(32))
  const { entry } = await composeOffice(server.deps, organization, people.director, file, 'office', 'message')
  const classified = { act: 'classification', subject: 'korupsi' } as const
  const { body: type } = await composeAct(server.deps, organization, people.director, file, classified)
  const box = await makeLockbox(organization, 'case', file.id, people.director.recipient)
  const administrator = await logInAs(server, organization, people.administrator)
  const invited = { name: 'N', email: null, roles: ['observer'], channels: [] }
  const { id: invitation } = await (await administrator.post('/invitations', invited)).json()
  const { version, profile } = await (await administrator.get('/profile')).json()
  const { version: _, ...questionnaire } = JSON.parse((questionnaires.get('pelanggaran') as { body: string }).body)
  const ofCase = { hidden: true, who: 'read', id: file.id } as const
  const asked = await storeRequest()
  const administers = { who: 'administer' } as const
  const endpoints: Record<string, Endpoint> = {
    'GET /session': { who: 'all' },
    'DELETE /session': { who: 'all' },
    'POST /session/unlock': { who: 'all', wrong: 'unauthenticated', body: { lookup: hash(), proof: hash() } },
    'GET /desk': { who: 'all' },
    'PUT /desk': { who: 'all', body: { desk: entry.body, before: null } },
    'GET /organization': { who: 'all' },
    'GET /lockboxes': { who: 'all' },
    'POST /invitations': { ...administers, body: invited },
    'DELETE /invitations/:id': { ...administers, id: invitation },
    'PUT /members/:number/suspension': { who: 'readmit', id: people.observer.number, body: { suspended: false } },
    'GET /profile': administers,
    'PUT /profile': { ...administers, body: { version, profile, releaseConfirmed: false } },
    'PUT /profile/emblem': { ...administers, body: { version, png: null } },
    'POST /questionnaires': { ...administers, body: { questionnaire, after: 7 } },
    'PUT /channels': { ...administers, body: { channels: ['pelanggaran'] } },
    'PUT /channels/:id/pause': { who: 'lead', id: 'pelanggaran', body: { paused: false } },
    'DELETE /channels/:id': { ...administers, id: 'pelanggaran' },
    'POST /custody': {
      who: 'custody',
      body: { recipient: people.custodian.recipient, recovery: hash(), signature: entry.signature, lockboxes: [box] },
    },
    'POST /custody/lockboxes': { who: 'custody', body: { custody: hash(), lockboxes: [box] } },
    'POST /statements': { who: 'sign', body: { note, recipients: [], lockboxes: [] } },
    'GET /statistics': { who: 'statistics' },
    'GET /cases': { who: 'read' },
    'GET /cases/:id': ofCase,
    'POST /cases/:id/bodies': { ...ofCase, body: { entries: [{ chain: 'reporter', number: 0 }] } },
    'GET /pieces/:id': { ...ofCase, id: await storePiece() },
    'POST /cases/:id/entries': { ...ofCase, body: { ...LETTER_BODY, entry } },
    'PUT /cases/:id/stage': {
      ...ofCase,
      body: {
        entry,
        to: 'review',
        outcome: null,
        answer: false,
        reason: null,
        act: null,
        waitsFor: 'reviewer',
        nextCheckIn: null,
      },
    },
    'POST /cases/:id/proposal': { ...ofCase, body: { ...type, decision: 'sanction' } },
    'POST /cases/:id/sanction': { ...ofCase, body: type },
    'PUT /cases/:id/assignment': {
      ...ofCase,
      body: { entries: [entry], staff: [], lockboxes: [], waitsFor: 'director' },
    },
    'POST /cases/:id/dossier': { ...ofCase, body: { entry, lockboxes: [box] } },
    'PUT /cases/:id/type': { ...ofCase, body: type },
    'POST /cases/:id/protection': { ...ofCase, body: { entry, request: 1, answer: false, waitsFor: 'reviewer' } },
    'POST /cases/:id/protection/end': { ...ofCase, body: { entry, request: 1, waitsFor: 'reviewer' } },
    'POST /cases/:id/check-in': { ...ofCase, body: { entry, nextCheckIn: null, waitsFor: 'reviewer' } },
    'GET /discarded': { who: 'open' },
    'POST /cases/:id/discard': { ...ofCase, body: type },
    'POST /cases/:id/take-back': { ...ofCase, body: type },
    'POST /cases/:id/identity-requests': {
      ...ofCase,
      body: { entry, copy: entry.body, version: 1, replaces: null, waitsFor: 'custodian' },
    },
    'GET /cases/:id/identity-requests/:request/vault': { ...ofCase, also: asked, missing: true },
    'GET /custody/requests': { who: 'custody' },
    'GET /custody/requests/:case/:request': { who: 'custody', id: file.id, also: asked },
    'POST /custody/requests/:case/:request/decision': { who: 'custody', id: file.id, also: asked, body: type },
    'POST /custody/requests/:case/:request/question': {
      who: 'custody',
      id: file.id,
      also: asked,
      body: { entry, waitsFor: 'reviewer' },
    },
    'PUT /custody/requests/:case/:request/vault': {
      who: 'custody',
      id: file.id,
      also: asked,
      body: { vault: toBase64(await seal(people.director.recipient, new Uint8Array(2048))) },
    },
    'GET /disclosures': { who: 'disclosures' },
  }

  async function storePiece(): Promise<string> {
    const [id, blob] = [randomId(), randomId()]
    async function* bytes() {
      yield new Uint8Array([1, 2, 3])
    }
    await server.deps.blobs.store.put(blob, bytes())
    const row = { organization_id: organization.id, id, case_id: file.id, size: 3, sha256: '', blob }
    await server.db.insertInto('piece').values(row).execute()
    return id
  }

  async function storeRequest(): Promise<string> {
    const row = {
      organization_id: organization.id,
      case_id: file.id,
      request: hash(),
      number: 1,
      requester: people.director.number,
      version: 1,
      asked_day: '2026-03-02',
      custody_copy: new Uint8Array(1),
      state: 'asked' as const,
    }
    await server.db.insertInto('identity_request').values(row).execute()
    const { header, signature, body } = entry
    const sealed = { header: fromBase64(header), signature: fromBase64(signature), body: fromBase64(body) }
    const named = { organization_id: organization.id, case_id: file.id, chain: 'internal', number: 1 } as const
    await server.db
      .insertInto('entry')
      .values({ ...named, ...sealed, kind: 'request', day: '2026-03-02' })
      .execute()
    return row.request
  }

  const requestOf = (name: string) => {
    const [method = '', path = ''] = name.split(' ')
    const { id, also, body } = endpoints[name] as Endpoint
    return {
      path: path.replace(/:\w+/, String(id)).replace(/:\w+/, String(also)),
      what: { method, ...(body !== undefined && { body }) },
    }
  }
  return { server, organization, endpoints, requestOf }
}

describe.each(databases)('staff endpoints on %s', (kind) => {
  test('are all in the table', async () => {
    const { server, endpoints } = await setUp(kind)
    const served = server.app.routes
      .filter(({ path, method }) => path.startsWith('/api/staff/') && method !== 'ALL')
      .map(({ path, method }) => `${method} ${path.slice('/api/staff'.length)}`)
    expect([...OPEN, ...Object.keys(endpoints)].sort()).toEqual([...new Set(served)].sort())
  })

  test('are closed without a session, all with the same answer', async () => {
    const { server, organization, endpoints, requestOf } = await setUp(kind)
    for (const name of Object.keys(endpoints)) {
      const { path, what } = requestOf(name)
      for (const Cookie of ['', `peluit-session=${toBase64(randomBytes(32))}`]) {
        const answer = await server.request(organization.host, `/api/staff${path}`, { ...what, headers: { Cookie } })
        const { code } = await answer.json()
        expect({ name, status: answer.status, code }).toEqual({ name, status: 401, code: 'unauthenticated' })
      }
    }
  })

  test('let in exactly the roles of the table', async () => {
    const { server, organization, endpoints, requestOf } = await setUp(kind)
    const { people } = organization
    const waiting = people.secondReviewer
    const persons: [TestMember, Role | null][] = [
      ...Object.values(people).flatMap((member): [TestMember, Role | null][] =>
        member === waiting ? [] : [[member, member.roles[0] ?? null]],
      ),
      [waiting, null],
    ]
    expect(persons.map(([, role]) => role).sort()).toEqual([...ROLES, null].sort())
    for (const [name, { who, hidden, missing, wrong }] of Object.entries(endpoints)) {
      for (const [member, role] of persons) {
        const session = await logInAs(server, organization, member)
        const { path, what } = requestOf(name)
        const answer = await session.send(path, what)
        const code = answer.status < 400 ? 'done' : (await answer.json()).code
        const allowed = who === 'all' || (role !== null && hasDuty({ roles: [role] }, who))
        // The table of authorship decides who writes which kind, so a member who sees a case may be refused a kind.
        const may = hidden ? ['done', 'invalid', 'conflict', 'not_allowed'] : ['done', 'invalid', 'conflict', wrong]
        if (allowed) expect([...may, missing && 'not_found'], `${name} as ${role}`).toContain(code)
        else expect(code, `${name} as ${role}`).toBe(hidden ? 'not_found' : 'not_allowed')
      }
    }
  })
})
