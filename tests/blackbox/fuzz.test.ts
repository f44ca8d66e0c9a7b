// Everything that the protocol does not allow is refused with a 4xx problem document and a stable code, without
// repeating the request. The server never answers 500 and still works afterwards. Each message names the seed.
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeFile } from '../../src/device/evidence/store.ts'
import { pieceTarget, type SealedReport, type Slot } from '../../src/device/reporter/index.ts'
import { deriveSlot } from '../../src/protocol/account/slots.ts'
import { fromBase64, randomBytes, randomId, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { padJson } from '../../src/protocol/encoding/padding.ts'
import type { Header } from '../../src/protocol/entries/header.ts'
import { decodeHeader, encodeHeader, signHeader } from '../../src/protocol/entries/header.ts'
import { seal } from '../../src/protocol/sealing/age.ts'
import { LETTER_BODY } from '../../src/server/testing/staff.ts'
import { makeForeignFiles } from '../support/foreign.ts'
import { BAIT, mutate } from '../support/mutations.ts'
import type { Office } from '../support/office.ts'
import type { Person } from '../support/person.ts'
import { openPhone, prepareReport, report } from '../support/reporter.ts'
import { seeded } from '../support/seeded.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

const SEED = Number(process.env.FUZZ_SEED ?? 20261123)
const CODES = [
  'invalid',
  'unauthenticated',
  'not_found',
  'not_allowed',
  'conflict',
  'work_needed',
  'too_many',
  'too_large',
  'closed',
]

interface ReportBody {
  readonly channel: string
  readonly verifyKey: string
  readonly lockbox: string
  readonly entry: { readonly header: string; readonly signature: string; readonly body: string }
  readonly vault: { readonly version: number; readonly custody: string; readonly own: string }
}

let server: Server
let office: Office
let slot: Slot
let sealed: SealedReport
let body: ReportBody
let phone: Person
let operations: Operation[]

interface Operation {
  readonly method: string
  readonly path: string
  readonly at: RegExp
  readonly takesJson: boolean
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  operations = await readOperations()
  const opened = await openPhone(server.origin)
  ;({ slot, phone } = opened)
  sealed = await prepareReport(opened.organization, slot, { files: [{ name: 'a.txt', content: 'isi' }] })
  body = sealed.body as ReportBody
})

afterAll(async () => {
  try {
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    const log = server.logs.map((path) => readFileSync(path, 'utf8')).join('')
    expect(log).not.toContain('failed')
    expect(log).not.toContain(BAIT)
  } finally {
    await server?.remove()
  }
})

/** The server's OpenAPI document, which must list every refusal. */
async function readOperations(): Promise<Operation[]> {
  type Described = { requestBody?: object; responses: Operation['responses'] }
  const answer = await fetch(`${server.origin}/api/openapi.json`)
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Described>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      at: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
      takesJson: requestBody !== undefined,
      responses,
    })),
  )
}

function operationOf({ method = 'POST', path }: Sent): Operation | undefined {
  const [at = ''] = path.split('?')
  return operations.find((operation) => operation.method === method && operation.at.test(at))
}

interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function demandRefused(person: Person, sent: Sent, what: string): Promise<string> {
  const { method = 'POST', path, headers = {}, body: content } = sent
  const init = {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(content !== undefined && { body: content }),
  }
  const answer = await person.send(path, init as RequestInit)
  const text = await answer.text()
  const seen = `${what} (${method} ${path}, seed ${SEED}): ${answer.status} ${text.slice(0, 300)}`
  expect(answer.status >= 400 && answer.status < 500, seen).toBe(true)
  expect(answer.headers.get('content-type'), seen).toBe('application/problem+json')
  const problem = JSON.parse(text)
  expect(CODES.includes(problem.code) && problem.status === answer.status && problem.type === 'about:blank', seen).toBe(
    true,
  )
  expect(text.includes(BAIT), seen).toBe(false)
  const told = operationOf(sent)?.responses[answer.status]?.description.replace('code: ', '').split(', ')
  if (operationOf(sent)) expect(told, `the OpenAPI document about ${seen}`).toContain(problem.code)
  expect(answer.headers.get('cache-control'), seen).toBe('no-store')
  return problem.code
}

const post = (change: object): Sent => ({
  path: '/api/reporter/report',
  headers: { 'Peluit-Token': slot.token },
  body: JSON.stringify({ ...body, ...change }),
})

describe('a report', () => {
  /** Changes the header and signs it again, as another program could. */
  const header = (change: Partial<Header> | ((header: Header) => Partial<Header>)) => {
    const old = decodeHeader(fromBase64(body.entry.header))
    const bytes = encodeHeader({ ...old, ...(typeof change === 'function' ? change(old) : change) })
    const signature = toBase64(signHeader(slot.caseKey, bytes))
    return post({ entry: { ...body.entry, header: toBase64(bytes), signature } })
  }

  test('with a wrong header', async () => {
    const hash = toBase64(randomBytes(32))
    const changes: Record<string, Sent> = {
      'number 1': header({ number: 1, previous: hash, kind: 'message' }),
      'another case': header({ caseId: randomId() }),
      'another channel': header({ channel: 'gratifikasi' }),
      'another organisation': header({ organization: hash }),
      'another ciphertext': header({ body: hash }),
      'a piece that never came': header(({ pieces }) => ({ pieces: [...pieces, randomId()] })),
      'a statement to come': header({ serial: 999 }),
      'the office’s chain': header({ chain: 'office', kind: 'message', author: 1, day: '2026-01-01' }),
      'another signature': post({
        entry: { ...body.entry, signature: toBase64(randomBytes(63)).concat('AA').slice(0, 86) },
      }),
      'no signature': post({ entry: { header: body.entry.header, body: body.entry.body } }),
      'bytes after the header': post({ entry: { ...body.entry, header: `${body.entry.header}AAAA` } }),
      'a cut header': post({ entry: { ...body.entry, header: body.entry.header.slice(0, 100) } }),
      'another verify key': post({ verifyKey: hash }),
      'vault version 2': post({ vault: { ...body.vault, version: 2 } }),
      'a closed channel': post({ channel: 'gratifikasi' }),
    }
    for (const [what, sent] of Object.entries(changes)) await demandRefused(phone, sent, what)
  })

  test('with ciphertext in another form', async () => {
    const plain = padJson({ [BAIT]: BAIT })
    const forms = await makeForeignFiles(slot.caseRecipient, plain)
    const odd = await seal(slot.caseRecipient, new Uint8Array(4097))
    for (const [how, file] of Object.entries({ ...forms, 'an odd size': Buffer.from(odd), nothing: Buffer.alloc(0) })) {
      const text = file.toString('base64url')
      await demandRefused(phone, post({ lockbox: text }), `lockbox: ${how}`)
      await demandRefused(phone, post({ vault: { ...body.vault, custody: text } }), `custody vault: ${how}`)
      await demandRefused(phone, post({ vault: { ...body.vault, own: text } }), `own vault: ${how}`)
      const { hashed, entry } = await resealed(file)
      await demandRefused(phone, post({ entry }), `entry: ${how}, ${hashed}`)
      const draft = { method: 'PUT', path: '/api/reporter/draft', headers: { 'Peluit-Token': slot.token } }
      if (how !== 'cut short')
        await demandRefused(phone, { ...draft, body: JSON.stringify({ draft: text }) }, `draft: ${how}`)
    }
  })

  async function resealed(file: Buffer) {
    const { createHash } = await import('node:crypto')
    const hashed = createHash('sha256').update(file).digest('base64url')
    const bytes = encodeHeader({ ...decodeHeader(fromBase64(body.entry.header)), body: hashed })
    const entry = {
      header: toBase64(bytes),
      signature: toBase64(signHeader(slot.caseKey, bytes)),
      body: file.toString('base64url'),
    }
    return { hashed, entry }
  }

  test('with evidence that is not a sealed piece', async () => {
    const headers = (length: number, offset = 0) => ({
      'Peluit-Token': slot.token,
      'Peluit-Piece': randomId(),
      'Upload-Offset': String(offset),
      'Upload-Length': String(length),
      'Content-Type': 'application/octet-stream',
    })
    const piece = { method: 'PATCH', path: '/api/reporter/piece' }
    const whole = 67_431
    const refused: Record<string, Sent> = {
      plaintext: { ...piece, headers: headers(67_195), body: new Uint8Array(67_195).fill(65) },
      'an odd size': { ...piece, headers: headers(whole), body: new Uint8Array(whole) },
      'a negative size': { ...piece, headers: headers(-1), body: new Uint8Array(10) },
      'a huge size': { ...piece, headers: headers(1e15), body: new Uint8Array(10) },
      'an offset beyond': { ...piece, headers: headers(67_195, 67_195), body: new Uint8Array(10) },
      'an id that is none': {
        ...piece,
        headers: { ...headers(67_195), 'Peluit-Piece': BAIT },
        body: new Uint8Array(10),
      },
      'no token': { ...piece, headers: { ...headers(67_195), 'Peluit-Token': '' }, body: new Uint8Array(10) },
    }
    for (const [what, sent] of Object.entries(refused)) await demandRefused(phone, sent, what)
    for (const how of ['x25519', 'scrypt', 'two stanzas', 'armor']) {
      const file = (await makeForeignFiles(slot.caseRecipient, new Uint8Array(65_536)))[how] as Buffer
      await demandRefused(phone, { ...piece, headers: headers(file.length), body: file }, how)
    }
  })

  test('the control: the same report without changes is accepted', async () => {
    const answer = await phone.send('/api/reporter/report', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Peluit-Token': slot.token },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(200)
    // The refused requests before have left no piece that counts.
    phone.use()
    await storeFile(pieceTarget(slot), slot.caseRecipient, new Blob(['lagi']), { name: 'b', type: 't' })
  })
})

describe('every endpoint', () => {
  /** Bodies of the right shape for each endpoint; their values need not exist. */
  async function bodies(): Promise<readonly [Sent, unknown, Person][]> {
    const hash = () => toBase64(randomBytes(32))
    const { reviewer, second, director, administrator, custodian } = office.members
    const { caseId } = (await report(server.origin)).slot
    const other = await deriveSlot(randomBytes(32), 0)
    const token = { 'Peluit-Token': other.token }
    const challenge = await (await post_(phone, '/api/reporter/challenges', { purpose: 'slot' })).json()
    const { entry, vault } = body
    const proof = { lookup: hash(), proof: hash() }
    const ticket = { nonce: randomId(), expires: 4_000_000_000, mac: hash() }
    const box = { kind: 'case', of: caseId, to: hash(), bytes: body.lockbox }
    const act = { act: entry.header, signature: entry.signature }
    const joining = { name: 'N', email: null, recipient: slot.caseRecipient, verifyKey: hash() }
    const note = (await (await phone.send('/api/statement', {})).json()).note
    const of = (path: string) => `/api/staff/cases/${caseId}/${path}`
    const asks = `/api/staff/custody/requests/${caseId}/${hash()}`
    const { profile } = await (await administrator.person.send('/api/staff/profile', {})).json()
    const [asked] = (await (await phone.send('/api/site', {})).json()).channels
    const { version: _, ...questionnaire } = await (
      await phone.send(`/api/questionnaires/${asked.questionnaire}`, {})
    ).json()
    return [
      [{ path: '/api/reporter/challenges' }, { purpose: 'slot' }, phone],
      [{ path: '/api/reporter/lookup' }, { tokens: [hash(), hash()] }, phone],
      [
        { path: '/api/reporter/slot', headers: token },
        { caseId: randomId(), work: { challenge, answers: [1, 2, 3, 4, 5, 6, 7, 8] } },
        phone,
      ],
      [{ path: '/api/reporter/report', headers: token }, body, phone],
      [{ path: '/api/reporter/entries', headers: token }, { entry }, phone],
      [{ path: '/api/reporter/bodies', headers: token }, { entries: [{ chain: 'office', number: 0 }] }, phone],
      [{ method: 'PUT', path: '/api/reporter/vault', headers: token }, vault, phone],
      [{ method: 'PUT', path: '/api/reporter/draft', headers: token }, { draft: entry.body }, phone],
      [{ path: '/api/reporter/records/share' }, proof, phone],
      [{ method: 'PUT', path: '/api/reporter/records' }, { ...proof, ticket, lockbox: body.lockbox }, phone],
      [{ path: '/api/reporter/records/open' }, proof, phone],
      [{ method: 'DELETE', path: '/api/reporter/records' }, proof, phone],
      [{ path: '/api/staff/invitation' }, { invitation: hash() }, phone],
      [{ path: '/api/staff/share' }, { invitation: hash(), ...proof }, phone],
      [
        { path: '/api/staff/join' },
        {
          invitation: hash(),
          ...proof,
          ...joining,
          identityLockbox: body.lockbox,
          signingLockbox: body.lockbox,
          founding: null,
        },
        phone,
      ],
      [{ path: '/api/staff/join/confirmation' }, { invitation: hash(), ...proof, totp: '000000' }, phone],
      [{ path: '/api/staff/session' }, { ...proof, totp: '000000' }, phone],
      [{ path: '/api/staff/session/unlock' }, proof, second.person],
      [{ method: 'PUT', path: '/api/staff/desk' }, { desk: vault.own, before: null }, phone],
      [
        { path: '/api/staff/invitations' },
        { name: 'N', email: null, roles: ['director', 'director'], channels: [] },
        administrator.person,
      ],
      [
        { path: '/api/staff/custody' },
        { recipient: slot.caseRecipient, recovery: hash(), signature: entry.signature, lockboxes: [box] },
        director.person,
      ],
      [{ path: '/api/staff/custody/lockboxes' }, { custody: hash(), lockboxes: [box] }, director.person],
      [{ path: '/api/staff/statements' }, { note, recipients: [], lockboxes: [box] }, director.person],
      [{ path: of('entries') }, { ...LETTER_BODY, entry, answer: true }, reviewer.person],
      [{ path: of('bodies') }, { entries: [{ chain: 'internal', number: 0 }] }, reviewer.person],
      [
        { method: 'PUT', path: of('stage') },
        {
          entry,
          to: 'review',
          outcome: null,
          answer: false,
          reason: null,
          act: null,
          waitsFor: 'reviewer',
          nextCheckIn: null,
        },
        reviewer.person,
      ],
      [
        { method: 'PUT', path: of('assignment') },
        { entries: [entry], staff: [1], lockboxes: [box], waitsFor: 'director' },
        director.person,
      ],
      [{ path: of('dossier') }, { entry, lockboxes: [box] }, reviewer.person],
      [{ path: of('proposal') }, { decision: 'sanction', entry, act, waitsFor: 'director' }, reviewer.person],
      [{ path: of('sanction') }, { entry, act, waitsFor: 'nobody' }, reviewer.person],
      [{ path: of('protection') }, { entry, request: 1, answer: false, waitsFor: 'nobody' }, reviewer.person],
      [{ path: of('protection/end') }, { entry, request: 1, waitsFor: 'nobody' }, reviewer.person],
      [{ path: of('check-in') }, { entry, nextCheckIn: '2026-06-02', waitsFor: 'nobody' }, reviewer.person],
      [{ method: 'PUT', path: of('type') }, { type: 'no such type' }, reviewer.person],
      [{ path: of('discard') }, { entry, act, waitsFor: 'nobody' }, director.person],
      [{ path: of('take-back') }, { entry, act, waitsFor: 'nobody' }, reviewer.person],
      [
        { path: of('identity-requests') },
        { entry, copy: entry.body, version: 1, replaces: null, waitsFor: 'custodian' },
        reviewer.person,
      ],
      [{ path: `${asks}/decision` }, { entry, act, waitsFor: 'reviewer' }, custodian.person],
      [{ path: `${asks}/question` }, { entry, waitsFor: 'reviewer' }, custodian.person],
      [{ method: 'PUT', path: `${asks}/vault` }, { vault: vault.custody }, custodian.person],
      [{ method: 'PUT', path: '/api/staff/members/99/suspension' }, { suspended: true }, administrator.person],
      [
        { method: 'PUT', path: '/api/staff/profile' },
        { version: hash(), profile: { ...profile, release: { mode: 'daily', hour: 15 } }, releaseConfirmed: false },
        administrator.person,
      ],
      [{ method: 'PUT', path: '/api/staff/profile/emblem' }, { version: hash(), png: null }, administrator.person],
      [{ path: '/api/staff/questionnaires' }, { questionnaire, after: 99 }, administrator.person],
      [{ method: 'PUT', path: '/api/staff/channels' }, { channels: ['tiada'] }, administrator.person],
      [{ method: 'PUT', path: '/api/staff/channels/tiada/pause' }, { paused: true }, administrator.person],
    ]
  }

  const post_ = (person: Person, path: string, content: unknown) =>
    person.send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(content),
    })

  test('with a body is in the list, and accepts the right shape', async () => {
    const all = await bodies()
    const tried = all.map(([sent]) => operationOf(sent))
    const taking = operations.filter(({ takesJson }) => takesJson)
    expect(new Set(tried)).toEqual(new Set(taking))
    // If the shape itself were refused, the checks after it would not be tried. These bodies have only the right shape;
    // their content is not valid.
    const MEANS_NOTHING = /^\/api\/staff\/(invitations|custody|join|cases)/
    for (const [sent, valid, person] of all) {
      const headers = { 'Content-Type': 'application/json', ...sent.headers }
      const answer = await person.send(sent.path, {
        method: sent.method ?? 'POST',
        headers,
        body: JSON.stringify(valid),
      })
      const { code } = answer.status < 400 ? { code: 'done' } : await answer.json()
      if (!MEANS_NOTHING.test(sent.path)) expect(code, sent.path).not.toBe('invalid')
    }
  })

  test('refuses damaged bodies, twenty of each', async () => {
    const random = seeded(SEED)
    for (const [sent, valid, person] of await bodies()) {
      for (let round = 0; round < 20; round++) {
        const { text, how } = mutate(random, valid)
        await demandRefused(person, { ...sent, body: text }, how)
      }
    }
  })

  test('refuses other content types, no body, an endless body and a body that is too large', async () => {
    for (const [sent, valid, person] of await bodies()) {
      const text = JSON.stringify(valid)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', BAIT]) {
        await demandRefused(person, { ...sent, headers: { ...sent.headers, 'Content-Type': type }, body: text }, type)
      }
      await demandRefused(person, sent, 'no body')
      const large = JSON.stringify({ ...(valid as object), [BAIT]: 'A'.repeat(9 * 1024 * 1024) })
      // Refused unread: without keep-alive the connection would end before the whole body is sent.
      const kept = { ...sent.headers, Connection: 'keep-alive' }
      const code = await demandRefused(person, { ...sent, headers: kept, body: large }, 'too large')
      expect(code).toMatch(/^(too_large|unauthenticated|not_found)$/)
    }
  })

  test('the control: every member who sent requests still has a session', async () => {
    for (const who of ['reviewer', 'director', 'administrator'] as const) {
      expect((await office.members[who].person.send('/api/staff/session', {})).status).toBe(200)
    }
  })

  test('refuses invalid ids and queries', async () => {
    const odd = ['..%2f..%2fetc%2fpasswd', '%00', BAIT, 'A'.repeat(5000), "'%20or%201=1--", '%F0%9F%92%A9']
    for (const text of odd) {
      for (const path of [`/api/staff/cases/${text}`, `/api/staff/pieces/${text}`, `/api/questionnaires/${text}`]) {
        await demandRefused(office.members.reviewer.person, { method: 'GET', path }, text)
      }
      const query = `/api/staff/cases?stage=${text}`
      await demandRefused(office.members.reviewer.person, { method: 'GET', path: query }, query)
      const headers = { 'Peluit-Token': encodeURIComponent(text).slice(0, 2000) }
      await demandRefused(phone, { method: 'GET', path: '/api/reporter/slot', headers }, text)
    }
  })
})

describe('bytes that are not HTTP', () => {
  /** Sends these bytes to a socket and gives the answer until it is closed. */
  async function talk(bytes: string | Buffer): Promise<string> {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    const said: Buffer[] = []
    socket.on('data', (chunk) => said.push(Buffer.from(chunk)))
    // The server may close the connection while we are still sending.
    socket.on('error', () => {})
    socket.end(bytes)
    await new Promise((resolve) => socket.on('close', resolve))
    return Buffer.concat(said).toString('latin1')
  }

  test('garbage and endless headers are answered without repeating them', async () => {
    const random = seeded(SEED)
    const garbage = Buffer.from(Array.from({ length: 5000 }, () => random.below(256)))
    const huge = `GET /api/statement HTTP/1.1\r\nHost: localhost\r\nX-A: ${BAIT.repeat(5000)}\r\n\r\n`
    const smuggled = `POST /api/reporter/lookup HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${BAIT}`
    for (const bytes of [garbage, `${BAIT}\r\n\r\n`, huge, smuggled, `GET ${BAIT} HTTP/9.9\r\n\r\n`]) {
      const said = await talk(bytes)
      expect(said).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
      expect(said).not.toContain(BAIT)
    }
  })

  test('a body without a declared length is read like any other', async () => {
    const head = 'POST /api/reporter/challenges HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n'
    const json = `${head}Content-Type: application/json\r\n`
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
    const chunked = (...parts: string[]) =>
      `${json}Transfer-Encoding: chunked\r\n\r\n${parts.map(chunk).join('')}0\r\n\r\n`
    expect(await talk(chunked('{"purpose"', ':"slot"}'))).toMatch(/^HTTP\/1\.1 200 /)
    expect(await talk(chunked('{"purpose"'))).toMatch(/^HTTP\/1\.1 400 /)
    expect(await talk(chunked(`{"purpose":"${'A'.repeat(9_000_000)}"}`))).toMatch(/^(HTTP\/1\.1 413 |$)/)
    expect(await talk(`${json}\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('the control: the same socket answers HTTP', async () => {
    expect(await talk('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 200 /,
    )
  })
})
