// A false report as clients read it: two acts by two members, and what a server or one member alone cannot forge.
import { beforeAll, expect, test, vi } from 'vitest'
import type { Role } from '../domain/names/roles.ts'
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { type Act, type SignedAct, signAct } from '../protocol/entries/act.ts'
import { checkChain, openEntries } from '../protocol/entries/chain.ts'
import { composeEntry } from '../protocol/entries/compose.ts'
import type { OfficeContent } from '../protocol/entries/content.ts'
import type { SigningKey } from '../protocol/keys/signing.ts'
import { recipientOf } from '../protocol/sealing/age.ts'
import {
  caseIdentity,
  everyone,
  hashNamed,
  headersOf,
  idNamed,
  mark,
  organization,
  place,
  staffKey,
  statementNotes,
  withBodies,
} from '../protocol/testing/office.ts'
import { expectBreach } from '../protocol/testing/vectors.ts'
import { checkActs } from './acts.ts'
import { openStatements, staffKeyOf, standingOf } from './authors.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const reporter = [{ hash: hashNamed('entry 0') }, { hash: hashNamed('letter 1') }]
const DAY = '2026-03-01'

/** Statements of 1 February; 7 is a reviewer and a director, 8 is a director. */
const people = [
  ...everyone,
  { number: 7, roles: ['reviewer', 'director'] as readonly Role[], channels: ['pelanggaran'] },
  { number: 8, roles: ['director'] as readonly Role[], channels: ['gratifikasi'] },
]
let statements: ReturnType<typeof openStatements>

beforeAll(() => {
  statements = openStatements(statementNotes(people), { today: DAY, organization })
})

interface Wrong {
  /** Of the second act and its entry. */
  readonly serial?: number
  /** What the entry says that its author had read. */
  readonly read?: string
  readonly first?: Partial<Act>
  readonly firstKey?: SigningKey
  readonly second?: Partial<Act>
  readonly author?: number
  readonly day?: string
  readonly content?: Partial<OfficeContent>
  /** What the server gives as acts. */
  readonly acts?: (second: SignedAct, first: SignedAct) => SignedAct[]
}

/** A case that member 2 proposed as a false report and director 1 closed, with what is wrong about it; opened. */
async function read({ serial = 0, first = {}, firstKey, second = {}, author = 1, day = DAY, ...rest }: Wrong = {}) {
  const { content = {}, acts, read: seen = hashNamed('letter 1') } = rest
  const proposed: Act = {
    ...place,
    act: 'false_report',
    subject: '',
    author: 2,
    day: DAY,
    serial: 0,
    previous: hashNamed('internal 3'),
    seen,
    refers: [],
    ...first,
  }
  const { signed: proposal, hash } = signAct(firstKey ?? staffKey(proposed.author), proposed)
  const by = { author, serial, day }
  const review = { from: 'received', to: 'review', outcome: null, passedTo: null, text: 'x', answer: false } as const
  const written = { time: '09:00', waitsFor: 'nobody', mark: mark('x') } as const
  const begun: OfficeContent = { v: 2, kind: 'stage', ...review, act: null, proposal: null, ...written }
  const recipient = await recipientOf(caseIdentity)
  const draft = { place, chain: 'office', last: null, seen: hashNamed('entry 0'), mark: fromBase64(mark('x')) } as const
  const opening = await composeEntry(
    { ...draft, content: begun, author: 2, serial: 0, day: DAY },
    recipient,
    staffKey(2),
  )
  const decided: Act = { ...proposed, ...by, previous: opening.hash, seen, refers: [hash], ...second }
  const { signed, hash: act } = signAct(staffKey(author), decided)
  const closing = {
    ...begun,
    from: 'review',
    to: 'closed',
    outcome: 'false_report',
    act,
    proposal,
    ...content,
  } as OfficeContent
  const last = { number: 0, hash: opening.hash }
  const closed = await composeEntry({ ...draft, content: closing, last, seen, ...by }, recipient, staffKey(author))
  const entries = [opening.entry, closed.entry]
  const keyOf = staffKeyOf(statements)
  const checked = checkChain('office', place, headersOf(entries), keyOf)
  const office = await openEntries('office', withBodies(checked, entries), caseIdentity)
  checkActs(office, { acts: acts ? acts(signed, proposal) : [signed], reporter, keyOf, statements })
  return standingOf(office, statements, 2)
}

test('two members who held their roles a week before close it', async () => {
  expect(await read()).toMatchObject({ stage: 'closed', outcome: 'false_report' })
  expect(await read({ first: { author: 3 } })).toMatchObject({ outcome: 'false_report' })
  expect(await read({ first: { author: 7 } })).toMatchObject({ outcome: 'false_report' })
  expect(await read({ author: 7 })).toMatchObject({ outcome: 'false_report' })
  // The acts of the internal chain may come too; the first one stands in the entry itself.
  expect(await read({ acts: (second, first) => [first, second] })).toMatchObject({ outcome: 'false_report' })
})

test.each<[string, Wrong]>([
  ['one person twice', { first: { author: 7 }, author: 7 }],
  ['a director as the first', { first: { author: 1 }, author: 7 }],
  ['a custodian as the first', { first: { author: 4 } }],
  ['a reviewer of another channel as the first', { first: { author: 6 } }],
  ['an act from before the last letter', { first: { seen: hashNamed('entry 0') } }],
  ['a proposal of more than thirty days ago', { first: { day: '2026-01-29' } }],
  ['roles of less than seven days', { first: { day: '2026-02-07' }, day: '2026-02-08' }],
  ['a proposal that is dated after it', { first: { day: '2026-03-03' } }],
])('not with %s', async (_, wrong) => {
  await expectBreach('role', () => read(wrong))
})

test.each<[string, Wrong]>([
  ['the proposal of another case', { first: { caseId: idNamed('other') } }],
  ['the proposal of another channel', { first: { channel: 'gratifikasi' } }],
  ['another act as the proposal', { first: { act: 'discard' } }],
  ['a second act as the first', { first: { refers: [hashNamed('x')] } }],
  ['a decision on another proposal', { second: { refers: [hashNamed('x')] } }],
  ['a decision on none', { second: { refers: [] } }],
  ['another act as the decision', { second: { act: 'discard' } }],
  ['a decision about another state than its entry', { second: { seen: hashNamed('entry 0') } }],
  [
    'two acts from before a letter that the entry answers',
    { first: { seen: hashNamed('entry 0') }, second: { seen: hashNamed('entry 0') } },
  ],
  ['no acts in the entry', { content: { act: null, proposal: null } as Partial<OfficeContent> }],
  ['no proposal in the entry', { content: { proposal: null } as Partial<OfficeContent> }],
  ['acts with another outcome', { content: { outcome: 'incomplete' } }],
])('not with %s', async (_, wrong) => {
  await expectBreach('content', () => read(wrong))
})

test('not with a proposal that somebody else signed, nor without the decision, nor under an unknown statement', async () => {
  await expectBreach('signature', () => read({ firstKey: staffKey(1) }))
  await expectBreach('chain', () => read({ acts: () => [] }))
  await expectBreach('chain', () => read({ acts: (_, first) => [first] }))
  await expectBreach('chain', () => read({ first: { serial: 1 } }))
})

test('not with a first act by somebody who has left, under a statement of before', async () => {
  const before = statements
  const left = people.filter(({ number }) => number !== 2)
  statements = openStatements(statementNotes(people, left), { today: DAY, organization })
  await expectBreach('role', () => read({ serial: 1 })).finally(() => {
    statements = before
  })
})

test('an entry of version 1 needs no acts, and is refused where the report is of version 2, or after version 2', async () => {
  const header = { serial: 0, author: 1, channel: 'pelanggaran' }
  const moved = (v: 1 | 2, from: string, to: string, outcome: string | null = null) =>
    ({ header, hash: `${from} ${to}`, content: { v, kind: 'stage', from, to, outcome, passedTo: null } }) as never
  const old = [moved(1, 'received', 'review'), moved(1, 'review', 'closed', 'false_report')]
  expect(standingOf(old, statements, 1)).toMatchObject({ outcome: 'false_report', moves: [{ demands: [] }, {}] })
  await expectBreach('content', () => standingOf(old, statements, 2))
  const mixed = [moved(2, 'received', 'review'), moved(1, 'review', 'closed', 'false_report')]
  await expectBreach('content', () => standingOf(mixed, statements, 1))
  const upgraded = [moved(1, 'received', 'review'), moved(2, 'review', 'closed', 'false_report')]
  expect(standingOf(upgraded, statements, 1).moves[1]?.demands).toEqual(['proposal', 'reason'])
})
