// Discards and take-backs as clients read them: where they may stand, and what a server cannot forge.
import { beforeAll, expect, test, vi } from 'vitest'
import { fromBase64 } from '../protocol/encoding/bytes.ts'
import { type Act, actHash, type SignedAct, signAct } from '../protocol/entries/act.ts'
import { checkChain, openEntries, type SealedEntry } from '../protocol/entries/chain.ts'
import { type ComposedEntry, composeEntry } from '../protocol/entries/compose.ts'
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
import { checkActs, checkDiscards, discardOf, discardStanding } from './acts.ts'
import { openStatements, staffKeyOf } from './authors.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

/** The reporter's entries, as far as acts name them. */
const reporter = [{ hash: hashNamed('entry 0') }]
let statements: ReturnType<typeof openStatements>

beforeAll(() => {
  statements = openStatements(statementNotes(everyone), { today: '2026-02-02', organization })
})

interface Step {
  readonly kind: 'discard' | 'take_back' | 'classification' | 'stage' | 'message'
  readonly author?: number
  /** What the act says differently from its entry. */
  readonly act?: Partial<Act>
  readonly key?: SigningKey
  readonly to?: 'review' | 'clarification'
}

/** An office chain with these steps, and their acts: a take-back refers to the last discard. */
async function writeSteps(...steps: Step[]) {
  const recipient = await recipientOf(caseIdentity)
  const entries: SealedEntry[] = []
  const acts: SignedAct[] = []
  let last: { number: number; hash: string } | null = null
  let discarded = hashNamed('no act')
  let from: 'received' | 'review' | 'clarification' = 'received'
  for (const { kind, author = kind === 'discard' ? 1 : 2, act = {}, key = staffKey(author), to = 'review' } of steps) {
    const by = { author, serial: 0, day: '2026-02-02' }
    const plain = { v: 1, text: 'Bukan pengaduan.', answer: false, mark: mark(kind) } as const
    let content: OfficeContent
    if (kind === 'message') content = { ...plain, kind }
    else if (kind === 'stage') {
      content = { ...plain, kind, from, to, outcome: null, passedTo: null }
      from = to
    } else {
      const refers = kind === 'take_back' ? [discarded] : []
      const subject = kind === 'classification' ? 'korupsi' : ''
      const places = { previous: last?.hash ?? null, seen: hashNamed('entry 0') }
      const { signed, hash }: ReturnType<typeof signAct> = signAct(key, {
        ...place,
        ...by,
        act: kind,
        subject,
        ...places,
        refers,
        ...act,
      })
      acts.push(signed)
      if (kind === 'discard') discarded = hash
      const { v, mark: own, text } = plain
      content =
        kind === 'classification'
          ? { v, kind, type: subject, act: hash, mark: own }
          : { v, kind, text, act: hash, mark: own }
    }
    const draft = { place, chain: 'office', content, last, seen: null, ...by, mark: fromBase64(content.mark) } as const
    const composed: ComposedEntry = await composeEntry(draft, recipient, staffKey(author))
    entries.push(composed.entry)
    last = { number: entries.length - 1, hash: composed.hash }
  }
  return { entries, acts }
}

async function readSteps(...steps: Step[]) {
  const { entries, acts } = await writeSteps(...steps)
  const keyOf = staffKeyOf(statements)
  const checked = checkChain('office', place, headersOf(entries), keyOf)
  checkDiscards(checked)
  const office = await openEntries('office', withBodies(checked, entries), caseIdentity)
  checkActs(office, { acts, reporter, keyOf, statements })
  return discardOf(office)
}

const discard: Step = { kind: 'discard' }
const takeBack: Step = { kind: 'take_back' }

test('a case is discarded until somebody takes it back, and may be discarded again', async () => {
  expect(await readSteps()).toBeNull()
  const message: Step = { kind: 'message' }
  expect(await readSteps(message, discard)).toMatchObject({ text: 'Bukan pengaduan.', author: 1, day: '2026-02-02' })
  expect(await readSteps({ kind: 'stage' }, discard)).not.toBeNull()
  expect(await readSteps(discard, takeBack)).toBeNull()
  expect(await readSteps(discard, takeBack, message, { kind: 'classification' })).toBeNull()
  expect(await readSteps(discard, takeBack, discard)).not.toBeNull()
  expect(await readSteps(discard, takeBack, discard, { kind: 'take_back', author: 2 })).toBeNull()
})

test.each<[what: string, breach: string, steps: Step[]]>([
  ['a discard by a reviewer', 'role', [{ kind: 'discard', author: 2 }]],
  ['a discard by an investigator', 'role', [{ kind: 'discard', author: 3 }]],
  ['a take-back by the author of the discard', 'role', [discard, { kind: 'take_back', author: 1 }]],
  ['a take-back by an investigator', 'role', [discard, { kind: 'take_back', author: 3 }]],
  ['a take-back by a reviewer of another channel', 'role', [discard, { kind: 'take_back', author: 6 }]],
  ['a take-back without a discard', 'content', [takeBack]],
  ['a second take-back', 'content', [discard, takeBack, takeBack]],
  ['a message after a discard', 'content', [discard, { kind: 'message' }]],
  ['a second discard', 'content', [discard, discard]],
  ['a message between discard and take-back', 'content', [discard, { kind: 'message' }, takeBack]],
  ['a discard of a classified case', 'content', [{ kind: 'classification' }, discard]],
  ['a discard in a later stage', 'content', [{ kind: 'stage', to: 'clarification' }, discard]],
  ['a forged discard', 'signature', [{ ...discard, key: staffKey(2) }]],
  ['a discard with a subject', 'content', [{ ...discard, act: { subject: 'korupsi' } }]],
  ['a discard that continues something', 'content', [{ ...discard, act: { refers: [hashNamed('x')] } }]],
  ['a discard beside another act', 'content', [{ ...discard, act: { act: 'destruction' } }]],
  ['the discard of another case', 'content', [{ ...discard, act: { caseId: idNamed('another') } }]],
  ['a take-back with a subject', 'content', [discard, { ...takeBack, act: { subject: 'x' } }]],
  ['a take-back of nothing', 'content', [discard, { ...takeBack, act: { refers: [] } }]],
  ['a take-back of another act', 'content', [discard, { ...takeBack, act: { refers: [hashNamed('x')] } }]],
])('%s is refused', async (_, breach, steps) => {
  await expectBreach(breach, () => readSteps(...steps))
})

test('a take-back of an earlier discard is refused', async () => {
  const { acts } = await writeSteps(discard)
  const refers = acts.map(({ act }) => actHash(fromBase64(act)))
  await expectBreach('content', () => readSteps(discard, takeBack, discard, { ...takeBack, act: { refers } }))
})

test('the day in the row is compared with the signed one', () => {
  const signed = { text: 'x', author: 1, day: '2026-02-02', act: hashNamed('act') }
  expect([discardStanding(null, null), discardStanding('2026-02-02', signed)]).toEqual(['none', 'signed'])
  const lies = [
    discardStanding('2026-02-02', null),
    discardStanding(null, signed),
    discardStanding('2026-02-03', signed),
  ]
  expect(lies).toEqual(['differs', 'differs', 'differs'])
})
