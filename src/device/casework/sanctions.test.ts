// A recommended sanction as handlers read it: two acts by two members, and what a server or one member alone cannot forge.
import { beforeAll, expect, test, vi } from 'vitest'
import type { Role } from '../../domain/names/roles.ts'
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { type Act, type SignedAct, signAct } from '../../protocol/entries/act.ts'
import { checkChain, openEntries } from '../../protocol/entries/chain.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import type { InternalContent } from '../../protocol/entries/content.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import {
  everyone,
  hashNamed,
  headersOf,
  mark,
  organization,
  place,
  staffKey,
  statementNotes,
  withBodies,
} from '../../protocol/testing/office.ts'
import { expectBreach } from '../../protocol/testing/vectors.ts'
import { openStatements, staffKeyOf } from '../authors.ts'
import { openSanctions } from './sanctions.ts'

vi.setConfig({ testTimeout: 60_000 })

const DAY = '2026-03-01'
const reporter = [{ hash: hashNamed('entry 0') }, { hash: hashNamed('letter 1') }]
const people = [
  ...everyone,
  { number: 7, roles: ['reviewer', 'director'] as readonly Role[], channels: ['pelanggaran'] },
]
let statements: ReturnType<typeof openStatements>

beforeAll(() => {
  statements = openStatements(statementNotes(people), { today: DAY, organization })
})

interface Wrong {
  readonly first?: Partial<Act>
  readonly second?: Partial<Act>
  readonly author?: number
  /** How often the director signs. */
  readonly times?: number
  readonly content?: Partial<InternalContent>
  /** What the server gives as acts. */
  readonly acts?: (acts: SignedAct[]) => SignedAct[]
}

/** A sanction that member 2 proposed and director 1 signed, with what is wrong about it; opened. */
async function read({ first = {}, second = {}, author = 1, times = 1, content = {}, acts = (all) => all }: Wrong = {}) {
  const identity = await makeIdentity()
  const recipient = await recipientOf(identity)
  const after = { reporter: hashNamed('letter 1'), office: null }
  const written = { text: 'Teguran tertulis.', after, time: '09:00', waitsFor: 'director', mark: mark('x') } as const
  const draft = { place, chain: 'internal', seen: null, mark: fromBase64(mark('x')), serial: 0, day: DAY } as const
  const dossier = await composeEntry(
    {
      ...{ ...draft, last: null, author: 2 },
      content: { v: 1, kind: 'dossier', recipient: recipientHash(recipient), mark: mark('x') },
    },
    recipient,
    staffKey(2),
  )
  const proposed: Act = {
    ...{ ...place, act: 'sanction', subject: '', author: 2, day: DAY, serial: 0 },
    ...{ previous: dossier.hash, seen: hashNamed('letter 1'), refers: [], ...first },
  }
  const { signed: proposal, hash } = signAct(staffKey(proposed.author), proposed)
  const against = { cause: 'retaliation', against: 'Kepala bidang', basis: '' } as const
  const opening = await composeEntry(
    {
      ...{ ...draft, last: { number: 0, hash: dossier.hash }, author: proposed.author },
      content: { v: 1, kind: 'work', work: 'sanction_proposal', ...against, act: hash, ...written },
    },
    recipient,
    staffKey(proposed.author),
  )
  const entries = [dossier.entry, opening.entry]
  const given = [proposal]
  let last = { number: 1, hash: opening.hash }
  for (let n = 0; n < times; n++) {
    const decided: Act = { ...proposed, author, previous: last.hash, refers: [hash], ...second }
    const { signed, hash: act } = signAct(staffKey(author), decided)
    const signing = { v: 1, kind: 'work', work: 'sanction', act, proposal, ...written, ...content } as InternalContent
    const composed = await composeEntry({ ...draft, last, author, content: signing }, recipient, staffKey(author))
    entries.push(composed.entry)
    given.push(signed)
    last = { number: last.number + 1, hash: composed.hash }
  }
  const keyOf = staffKeyOf(statements)
  const checked = checkChain('internal', place, headersOf(entries), keyOf)
  const internal = await openEntries('internal', withBodies(checked, entries), identity)
  return openSanctions(internal, { acts: acts(given), keyOf, statements, reporter })
}

test('a reviewer or an investigator proposes, and a director signs', async () => {
  const said = { cause: 'retaliation', against: 'Kepala bidang', text: 'Teguran tertulis.' }
  expect(await read({ times: 0 })).toMatchObject([{ ...said, author: 2, second: null }])
  expect(await read()).toMatchObject([{ ...said, author: 2, second: { author: 1, day: DAY } }])
  expect(await read({ first: { author: 3 } })).toMatchObject([{ author: 3, second: { author: 1 } }])
  expect(await read({ author: 7 })).toMatchObject([{ second: { author: 7 } }])
})

test.each<[string, Wrong]>([
  ['one person twice', { first: { author: 7 }, author: 7 }],
  ['a director as the first', { first: { author: 1 }, author: 7 }],
  ['a reviewer as the second', { first: { author: 3 }, author: 2 }],
  ['an act from before the last letter', { second: { seen: hashNamed('entry 0') } }],
])('not with %s', (_, wrong) => expectBreach('role', () => read(wrong)))

test.each<[string, Wrong]>([
  ['another act as the proposal', { first: { act: 'false_report' } }],
  ['a first act that refers to something', { first: { refers: [hashNamed('x')] } }],
  ['another act as the second', { second: { act: 'false_report' } }],
  ['a second act with a subject', { second: { subject: 'x' } }],
  ['a second act that refers to nothing', { second: { refers: [] } }],
  ['two second signatures', { times: 2 }],
  ['another proposal in the entry', { content: { proposal: { act: 'AAAA', signature: 'A'.repeat(86) } } as never }],
])('not with %s', (_, wrong) => expectBreach('content', () => read(wrong)))

test.each<[string, Wrong]>([
  ['without the first act', { acts: (all) => all.slice(1) }],
  ['without the second act', { acts: (all) => all.slice(0, 1) }],
  ['with a second signature for a proposal that is not there', { second: { refers: [hashNamed('x')] } }],
  ['about a letter that is not there', { first: { seen: hashNamed('x') }, second: { seen: hashNamed('x') } }],
])('not %s', (_, wrong) => expectBreach('chain', () => read(wrong)))
