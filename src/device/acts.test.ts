// A server lies about the acts beside a case's entries: clients stop, or say what differs.
import { beforeAll, expect, test, vi } from 'vitest'
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { type Act, type SignedAct, signAct } from '../protocol/entries/act.ts'
import { checkChain, openEntries, type SealedEntry } from '../protocol/entries/chain.ts'
import { type ComposedEntry, composeEntry } from '../protocol/entries/compose.ts'
import type { SigningKey } from '../protocol/keys/signing.ts'
import { recipientOf } from '../protocol/sealing/age.ts'
import {
  caseIdentity,
  everyone,
  hashNamed,
  headersOf,
  idNamed,
  mark,
  officeMessage,
  organization,
  place,
  staffKey,
  statementNotes,
  withBodies,
  writeChain,
} from '../protocol/testing/office.ts'
import { expectBreach } from '../protocol/testing/vectors.ts'
import { checkActs, classificationOf, typeStanding } from './acts.ts'
import { openStatements, staffKeyOf } from './authors.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

/** The reporter's entries, as far as acts name them. */
const reporter = [{ hash: hashNamed('entry 0') }, { hash: hashNamed('letter 1') }]
const withoutReviewer = everyone.filter(({ number }) => number !== 2)
let statements: ReturnType<typeof openStatements>

beforeAll(() => {
  statements = openStatements(statementNotes(everyone, withoutReviewer), { today: '2026-02-02', organization })
})

interface Decision {
  readonly type: string | null
  readonly author?: number
  readonly serial?: number
  /** What the act says differently from its entry. */
  readonly act?: Partial<Act>
  /** Signs the act instead of its author. */
  readonly key?: SigningKey
}

/** An office chain with these decisions, and their acts. */
async function write(...decisions: Decision[]) {
  const recipient = await recipientOf(caseIdentity)
  const entries: SealedEntry[] = []
  const acts: SignedAct[] = []
  let last: { number: number; hash: string } | null = null
  for (const { type, author = 2, serial = 0, act, key = staffKey(author) } of decisions) {
    const by = { author, serial, day: '2026-02-02' }
    const { signed, hash }: ReturnType<typeof signAct> = signAct(key, {
      ...place,
      ...by,
      act: 'classification',
      subject: type ?? '',
      previous: last?.hash ?? null,
      seen: hashNamed('entry 0'),
      refers: [],
      ...act,
    })
    const content = { v: 1, kind: 'classification', type, act: hash, mark: mark('classification') } as const
    const draft = { place, chain: 'office', content, last, seen: null, ...by, mark: fromBase64(content.mark) } as const
    const composed: ComposedEntry = await composeEntry(draft, recipient, staffKey(author))
    entries.push(composed.entry)
    acts.push(signed)
    last = { number: entries.length - 1, hash: composed.hash }
  }
  return { entries, acts }
}

async function read({ entries, acts }: Awaited<ReturnType<typeof write>>) {
  const keyOf = staffKeyOf(statements)
  const checked = checkChain('office', place, headersOf(entries), keyOf)
  const office = await openEntries('office', withBodies(checked, entries), caseIdentity)
  checkActs(office, { acts, reporter, keyOf, statements })
  return classificationOf(office)
}

test('the last act decides, also when it takes the type away', async () => {
  expect(await read(await write())).toBeNull()
  expect(await read(await write({ type: 'korupsi' }))).toEqual({ type: 'korupsi', author: 2, day: '2026-02-02' })
  expect(await read(await write({ type: 'pungli', author: 3 }))).toMatchObject({ author: 3 })
  const both = await write({ type: 'korupsi' }, { type: 'pungli', author: 1 })
  expect(await read(both)).toMatchObject({ type: 'pungli', author: 1 })
  expect(await read({ ...both, acts: both.acts.toReversed() })).toMatchObject({ type: 'pungli' })
  expect(await read(await write({ type: 'korupsi' }, { type: null }))).toMatchObject({ type: null })
})

test('an entry without an act needs none, and an act without an entry decides nothing', async () => {
  const { entries } = await writeChain('office', [{ content: officeMessage('halo') }])
  const { acts } = await write({ type: 'korupsi' })
  expect(await read({ entries, acts })).toBeNull()
})

test.each<[what: string, breach: string, decision: Decision]>([
  ['a forged act', 'signature', { type: 'korupsi', key: staffKey(1) }],
  ['an act that names a colleague', 'content', { type: 'korupsi', act: { author: 1 } }],
  ['an act of a colleague', 'signature', { type: 'korupsi', act: { author: 1 }, key: staffKey(1) }],
  ['a classification by a custodian', 'role', { type: 'korupsi', author: 4 }],
  ['a classification by a reviewer of another channel', 'role', { type: 'korupsi', author: 6 }],
  ['a classification by a struck member', 'role', { type: 'korupsi', serial: 1 }],
  ['an act under another statement than its entry', 'content', { type: 'korupsi', act: { serial: 1 } }],
  ['the act of another case', 'content', { type: 'korupsi', act: { caseId: idNamed('another') } }],
  ['an act of another day', 'content', { type: 'korupsi', act: { day: '2026-02-01' } }],
  ['an act of another place', 'content', { type: 'korupsi', act: { previous: hashNamed('x') } }],
  ['an act about another type', 'content', { type: 'korupsi', act: { subject: 'pungli' } }],
  ['an act that takes the type away', 'content', { type: 'korupsi', act: { subject: '' } }],
  ['another act', 'content', { type: 'korupsi', act: { act: 'discard' } }],
  ['an act that continues something', 'content', { type: 'korupsi', act: { refers: [hashNamed('x')] } }],
  [
    'an act whose author had read a letter that is missing',
    'chain',
    { type: 'korupsi', act: { seen: hashNamed('x') } },
  ],
])('%s is refused', async (_, breach, decision) => {
  const written = await write(decision)
  await expectBreach(breach, () => read(written))
})

test('a missing act and one that was put in its place are refused', async () => {
  const { entries, acts } = await write({ type: 'korupsi' }, { type: null })
  const [first] = acts as [SignedAct, SignedAct]
  await expectBreach('chain', () => read({ entries, acts: [] }))
  await expectBreach('chain', () => read({ entries, acts: [first] }))
  await expectBreach('chain', () => read({ entries, acts: [first, first] }))
  const elsewhere = await write({ type: 'korupsi', author: 1 })
  await expectBreach('chain', () => read({ entries, acts: [first, ...elsewhere.acts] }))
})

test('an older act cannot be played again in a later place of the chain', async () => {
  const { acts } = await write({ type: 'korupsi' }, { type: 'pungli' })
  const [first] = acts as [SignedAct]
  const again = await write({ type: 'korupsi' }, { type: 'pungli' }, { type: 'korupsi', act: { previous: null } })
  expect(again.acts[2]).toEqual(first)
  await expectBreach('content', () => read(again))
})

test('the row is compared with what was signed last', () => {
  const signed = { type: 'korupsi', author: 2, day: '2026-02-02' }
  const removed = { ...signed, type: null }
  expect([typeStanding(null, null), typeStanding('korupsi', null)]).toEqual(['none', 'unsigned'])
  expect([typeStanding('korupsi', signed), typeStanding(null, removed)]).toEqual(['signed', 'signed'])
  expect([typeStanding('pungli', signed), typeStanding(null, signed), typeStanding('korupsi', removed)]).toEqual([
    'differs',
    'differs',
    'differs',
  ])
})
