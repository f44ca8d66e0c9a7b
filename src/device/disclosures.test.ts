// Decisions about an identity as both sides read them: nothing that a custodian writes hides one, or keeps a case from being
// read, and nobody else can make one.
import { beforeAll, expect, test, vi } from 'vitest'
import { decisionSubject } from '../domain/disclosure.ts'
import { fromBase64, toBase64 } from '../protocol/encoding/bytes.ts'
import { sha256 } from '../protocol/encoding/hash.ts'
import { padJson } from '../protocol/encoding/padding.ts'
import { type Act, signAct } from '../protocol/entries/act.ts'
import { checkChain, openEntries, type SealedEntry } from '../protocol/entries/chain.ts'
import { composeEntry } from '../protocol/entries/compose.ts'
import type { Disclosure, OfficeContent } from '../protocol/entries/content.ts'
import { decodeHeader, encodeHeader, signHeader } from '../protocol/entries/header.ts'
import { recipientOf, seal } from '../protocol/sealing/age.ts'
import {
  caseIdentity,
  everyone,
  hashNamed,
  headersOf,
  identityNamed,
  mark,
  organization,
  place,
  staffKey,
  statementNotes,
  withBodies,
} from '../protocol/testing/office.ts'
import { expectBreach } from '../protocol/testing/vectors.ts'
import { checkActs } from './acts.ts'
import { openStatements, staffKeyOf } from './authors.ts'
import { decisionsOf } from './disclosures.ts'

vi.setConfig({ testTimeout: 60_000 })

const DAY = '2026-03-01'
const REQUEST = hashNamed('request')
const reporter = [{ hash: hashNamed('entry 0') }]
let statements: ReturnType<typeof openStatements>
let recipient: string

beforeAll(async () => {
  statements = openStatements(statementNotes(everyone), { today: DAY, organization })
  recipient = await recipientOf(caseIdentity)
})

interface Written {
  readonly content?: Partial<Disclosure>
  readonly act?: Partial<Act>
  /** Who signs the act. */
  readonly signer?: number
  readonly author?: number
  /** The ciphertext in place of the disclosure's: signed like it. */
  readonly body?: () => Promise<Uint8Array>
}

/** One custodian's decisions in an office chain of their own, with their acts. */
async function write(...drafts: Written[]) {
  const entries: SealedEntry[] = []
  const acts: { act: string; signature: string }[] = []
  let last: { number: number; hash: string } | null = null
  for (const { content = {}, act = {}, author = 4, signer = author, body } of drafts) {
    const said = {
      ...{ v: 2, kind: 'disclosure', granted: true, request: REQUEST, requester: 2, role: 'reviewer', version: 1 },
      ...{ purpose: 'contact', lastDay: '2026-03-15', text: 'Untuk menghubungi Anda.' },
      ...{ time: '09:00', waitsFor: 'reviewer', mark: mark('x') },
      ...content,
    } as Omit<Disclosure, 'act'>
    const signed = signAct(staffKey(signer), {
      ...{ ...place, act: 'disclosure', subject: decisionSubject(said), author, day: DAY, serial: 0 },
      ...{ previous: last?.hash ?? null, seen: hashNamed('entry 0'), refers: [said.request], ...act },
    })
    acts.push(signed.signed)
    const draft = { place, chain: 'office', last, seen: null, mark: fromBase64(mark('x')) } as const
    const whole = { ...said, act: signed.hash, ...(content.act && { act: content.act }) } as OfficeContent
    const composed = await composeEntry(
      { ...draft, content: whole, author, serial: 0, day: DAY },
      recipient,
      staffKey(author),
    )
    const entry = body ? resign(composed.entry, await body(), author) : composed.entry
    entries.push(entry)
    const bytes = fromBase64(entry.header)
    last = { number: decodeHeader(bytes).number, hash: toBase64(sha256(bytes)) }
  }
  return { entries, acts }
}

/** The same entry with another ciphertext, which its author has signed. */
function resign(entry: SealedEntry, body: Uint8Array, author: number): SealedEntry {
  const header = encodeHeader({ ...decodeHeader(fromBase64(entry.header)), body: toBase64(sha256(body)) })
  const signature = signHeader(staffKey(author), header)
  return { header: toBase64(header), signature: toBase64(signature), body: toBase64(body) }
}

type Acts = Awaited<ReturnType<typeof write>>['acts']

/** The decisions as a client reads them. */
async function read({ entries, acts }: Awaited<ReturnType<typeof write>>, serve: (acts: Acts) => Acts = (all) => all) {
  const keyOf = staffKeyOf(statements)
  const checked = checkChain('office', place, headersOf(entries), keyOf)
  const office = await openEntries('office', withBodies(checked, entries), caseIdentity)
  checkActs(office, { acts: serve(acts), reporter, keyOf, statements })
  return decisionsOf(office, { acts: serve(acts), keyOf, statements })
}

test('a grant and a refusal are read with day, role, purpose and sentence', async () => {
  const refused = {
    granted: false,
    lastDay: null,
    request: hashNamed('other'),
    requester: 3,
    role: 'investigator',
  } as const
  const decisions = await read(await write({}, { content: refused }))
  expect(decisions).toMatchObject([
    { day: DAY, custodian: 4, said: { granted: true, role: 'reviewer', purpose: 'contact', lastDay: '2026-03-15' } },
    { day: DAY, custodian: 4, said: { granted: false, role: 'investigator', text: 'Untuk menghubungi Anda.' } },
  ])
})

const sealed = (value: unknown, to = recipient) => seal(to, padJson(value))

test.each<[string, () => Promise<Uint8Array>]>([
  ['a text that is none', () => sealed('x')],
  ['a message', () => sealed({ v: 1, kind: 'message', text: 'Halo.', answer: false, mark: mark('x') })],
  ['a grant without a last day', () => sealed({ v: 2, kind: 'disclosure', granted: true, lastDay: null })],
  ['nothing but bytes', async () => new Uint8Array(6000)],
  ['a ciphertext to somebody else', async () => sealed('x', await recipientOf(identityNamed('else')))],
])('%s that the custodian signed is shown by its header, and the rest of the case is read', async (_, body) => {
  const decisions = await read(await write({ body }, { content: { request: hashNamed('next') } }))
  expect(decisions).toMatchObject([
    { day: DAY, custodian: 4, said: null },
    { day: DAY, said: { granted: true } },
  ])
})

test.each<[string, Written]>([
  ['about another requester than its act', { act: { subject: 'granted 3 1 2026-03-15' } }],
  ['about another version', { act: { subject: 'granted 2 2 2026-03-15' } }],
  ['with another last day', { act: { subject: 'granted 2 1 2026-03-31' } }],
  ['that its act refuses', { act: { subject: 'refused 2 1' } }],
  ['about another request', { act: { refers: [hashNamed('other')] } }],
  ['about no request', { act: { refers: [] } }],
  ['with another act', { act: { act: 'classification' } }],
  ['with the act of another place', { act: { previous: hashNamed('x') } }],
  ['with an act that somebody else signed', { signer: 1 }],
  ['that quotes another act', { content: { act: hashNamed('x') } }],
  ['for a requester who is not in the office', { content: { requester: 9 } }],
  ['for a role that the requester does not hold', { content: { role: 'director' } }],
  ['for a reviewer of another channel', { content: { requester: 6 } }],
])('a decision %s is shown by its header alone', async (_, wrong) => {
  expect(await read(await write(wrong))).toMatchObject([{ day: DAY, custodian: 4, said: null }])
})

test('nor does a server hide one by keeping its act back', async () => {
  expect(await read(await write({}), () => [])).toMatchObject([{ day: DAY, said: null }])
})

test('one request has one decision: a second is shown by its header', async () => {
  const both = await write({ content: { granted: false, lastDay: null } }, {})
  expect(await read(both)).toMatchObject([{ said: { granted: false } }, { said: null }])
})

test('nobody but a custodian decides, and nobody changes what one wrote', async () => {
  for (const author of [1, 2, 3, 5]) await expectBreach('role', async () => read(await write({ author })))
  const { entries, acts } = await write({})
  const other = toBase64(await sealed('x'))
  const changed = entries.map((entry) => ({ ...entry, body: other }))
  await expectBreach('content', () => read({ entries: changed, acts }))
})
