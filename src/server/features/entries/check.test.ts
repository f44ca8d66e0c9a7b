// Tests `checkEntry` alone: in every chain it refuses an entry of another kind, case, author or key.
import { expect, test } from 'vitest'
import { AppError } from '../../../domain/errors.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import { EVERY_CHAIN, EVERY_ROLE } from '../../../domain/testing/names.ts'
import { isWriter } from '../../../domain/testing/writers.ts'
import { randomBytes, randomId, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import type { SealedEntry } from '../../../protocol/entries/chain.ts'
import { encodeHeader, type Header, headerHash, signHeader } from '../../../protocol/entries/header.ts'
import { BODY_MAX } from '../../../protocol/entries/limits.ts'
import { makeSigningKey } from '../../../protocol/keys/signing.ts'
import { makeIdentity, recipientOf, seal } from '../../../protocol/sealing/age.ts'
import { type Author, checkEntry, type ReporterAuthor, type StaffAuthor } from './check.ts'
import type { Intake } from './kinds.ts'

/** A second copy of the kinds that each intake accepts. */
const TAKEN: Record<Intake, readonly string[]> = {
  report: ['reporter report'],
  further: [
    'reporter report',
    'reporter message',
    'reporter evidence',
    'reporter withdrawal',
    'reporter protection_request',
  ],
  writing: ['office message', 'office question', 'internal work'],
  move: ['office stage'],
  classification: ['office classification'],
  discard: ['office discard'],
  take_back: ['office take_back'],
  protection: ['office protection'],
  protection_end: ['internal work'],
  check_in: ['office check_in'],
  reason: ['internal work'],
  proposal: ['internal work'],
  sanction: ['internal work'],
  identity_request: ['internal request'],
  custody_question: ['internal request'],
  disclosure: ['office disclosure'],
  dossier: ['internal dossier'],
  assignment: ['internal assignment'],
}
/** Kinds that no endpoint accepts yet. */
const NOWHERE = ['internal note', 'internal document']
const INTAKES = Object.keys(TAKEN) as Intake[]
const KINDS = EVERY_CHAIN.flatMap(([chain, kinds]) => kinds.map((kind) => ({ chain, kind })))

const hash = () => toBase64(randomBytes(32))
const place = { organization: hash(), channel: 'pelanggaran', caseId: randomId() }
const [caseKey, memberKey] = [makeSigningKey(), makeSigningKey()]
const reporter: ReporterAuthor = { side: 'reporter', place, verifyKey: caseKey.verifyKey }
const member: StaffAuthor = {
  side: 'office',
  place,
  verifyKey: memberKey.verifyKey,
  number: 3,
  roles: ['reviewer', 'director', 'investigator', 'custodian'],
  serial: 5,
  today: '2026-03-02',
}
const recipient = await recipientOf(await makeIdentity())
const bodyOf = (size: number) => seal(recipient, new Uint8Array(size).fill(0x20))
const body = await bodyOf(4096)

/** A valid entry of this kind, with these changes. */
function compose({ chain, kind }: Pick<Header, 'chain' | 'kind'>, changes: Partial<Header> = {}, sealed = body) {
  const first = kind === 'report' || kind === 'dossier'
  const byReporter = chain === 'reporter'
  const header = encodeHeader({
    ...place,
    chain,
    kind,
    number: first ? 0 : 1,
    previous: first ? null : hash(),
    author: byReporter ? null : member.number,
    day: byReporter ? null : member.today,
    serial: member.serial,
    pieces: [],
    seen: null,
    body: toBase64(sha256(sealed)),
    leaf: hash(),
    ...changes,
  })
  const signature = signHeader(byReporter ? caseKey : memberKey, header)
  return { header: toBase64(header), signature: toBase64(signature), body: toBase64(sealed) }
}

/** 'taken', or the code of the refusal. */
function answer(author: Author, intake: Intake, entry: SealedEntry): string {
  try {
    checkEntry(author, intake, entry)
    return 'taken'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const authorOf = (chain: Chain): Author => (chain === 'reporter' ? reporter : member)
const intakeOf = (name: string) => INTAKES.find((intake) => TAKEN[intake].includes(name))

test('every kind is accepted at its own intakes and nowhere else', () => {
  for (const { chain, kind } of KINDS) {
    const name = `${chain} ${kind}`
    expect([name, intakeOf(name) === undefined]).toEqual([name, NOWHERE.includes(name)])
    for (const intake of INTAKES) {
      const expected = TAKEN[intake].includes(name) ? 'taken' : 'invalid'
      expect([name, intake, answer(authorOf(chain), intake, compose({ chain, kind }))]).toEqual([
        name,
        intake,
        expected,
      ])
    }
  }
})

test('a member cannot write into the chain of the reporter, nor the reporter into those of the office', () => {
  const [asReporter, asOffice] = [
    { ...member, verifyKey: caseKey.verifyKey },
    { ...reporter, verifyKey: memberKey.verifyKey },
  ]
  for (const { chain, kind } of KINDS) {
    const intake = intakeOf(`${chain} ${kind}`)
    if (intake === undefined) continue
    const author = chain === 'reporter' ? asReporter : asOffice
    expect([chain, kind, answer(author, intake, compose({ chain, kind }))]).toEqual([chain, kind, 'invalid'])
  }
})

test('only a report, evidence and a request for protection may name pieces', () => {
  for (const { chain, kind } of KINDS) {
    const intake = intakeOf(`${chain} ${kind}`)
    if (intake === undefined) continue
    const brings = ['report', 'evidence', 'protection_request'].includes(kind)
    const entry = compose({ chain, kind }, { pieces: [randomId(), randomId()] })
    expect([chain, kind, answer(authorOf(chain), intake, entry)]).toEqual([chain, kind, brings ? 'taken' : 'invalid'])
  }
})

test('an entry with anything wrong in it is refused, in every chain', async () => {
  const [unpadded, large] = [await bodyOf(100), await bodyOf(BODY_MAX.office.message)]
  for (const [intake, of] of [
    ['further', { chain: 'reporter', kind: 'message' }],
    ['writing', { chain: 'office', kind: 'message' }],
    ['writing', { chain: 'internal', kind: 'work' }],
  ] as const) {
    const author = authorOf(of.chain)
    const entry = compose(of)
    const wrong: [what: string, entry: SealedEntry, code: string][] = [
      ['nothing', entry, 'taken'],
      ['another organisation', compose(of, { organization: hash() }), 'invalid'],
      ['another channel', compose(of, { channel: 'lain' }), 'invalid'],
      ['another case', compose(of, { caseId: randomId() }), 'invalid'],
      ['another ciphertext', compose(of, { body: hash() }), 'invalid'],
      ['too large a body', compose(of, {}, large), 'too_large'],
      ['a body that is not padded', compose(of, {}, unpadded), 'invalid'],
      ['plaintext', compose(of, {}, new Uint8Array(4096)), 'invalid'],
      ['the signature of nobody', { ...entry, signature: toBase64(randomBytes(64)) }, 'invalid'],
      ['a signature cut short', { ...entry, signature: entry.signature.slice(0, -4) }, 'invalid'],
      ['a header cut short', { ...entry, header: entry.header.slice(0, -4) }, 'invalid'],
      ['another alphabet', { ...entry, body: `${entry.body}=` }, 'invalid'],
    ]
    for (const [what, sealed, code] of wrong) {
      expect([of.chain, what, answer(author, intake, sealed)]).toEqual([of.chain, what, code])
    }
    const stranger = { ...author, verifyKey: makeSigningKey().verifyKey }
    expect([of.chain, answer(stranger, intake, entry)]).toEqual([of.chain, 'invalid'])
  }
})

test('a report is the first entry and has seen nothing, and a dossier is the first internal one', () => {
  const report = { chain: 'reporter', kind: 'report' } as const
  const dossier = { chain: 'internal', kind: 'dossier' } as const
  expect(answer(reporter, 'report', compose(report, { number: 1, previous: hash() }))).toBe('invalid')
  expect(answer(reporter, 'report', compose(report, { seen: hash() }))).toBe('invalid')
  expect(answer(member, 'dossier', compose(dossier, { number: 1, previous: hash() }))).toBe('invalid')
})

test('a member writes in their own name, dated today or a day off, under the current statement', () => {
  const of = { chain: 'office', kind: 'message' } as const
  const expected: [Partial<Header>, string][] = [
    [{ author: 4 }, 'invalid'],
    [{ day: '2026-02-28' }, 'invalid'],
    [{ day: '2026-03-01' }, 'taken'],
    [{ day: '2026-03-03' }, 'taken'],
    [{ day: '2026-03-04' }, 'invalid'],
    [{ serial: 4 }, 'conflict'],
    [{ serial: 6 }, 'conflict'],
  ]
  for (const [changes, code] of expected) {
    expect([changes, answer(member, 'writing', compose(of, changes))]).toEqual([changes, code])
  }
  // Another check decides under which statements a reporter may still write.
  expect(answer(reporter, 'further', compose({ chain: 'reporter', kind: 'message' }, { serial: 99 }))).toBe('taken')
})

test('a member writes the kinds that the table of authorship allows to their roles', () => {
  for (const { chain, kind } of KINDS) {
    const intake = intakeOf(`${chain} ${kind}`)
    if (chain === 'reporter' || intake === undefined) continue
    for (const role of EVERY_ROLE) {
      const expected = isWriter(kind, [role]) ? 'taken' : 'not_allowed'
      const given = answer({ ...member, roles: [role] }, intake, compose({ chain, kind }))
      expect([kind, role, given]).toEqual([kind, role, expected])
    }
    expect([kind, answer({ ...member, roles: [] }, intake, compose({ chain, kind }))]).toEqual([kind, 'not_allowed'])
  }
})

test('a checked entry is returned as it will be stored and quoted', () => {
  const entry = compose({ chain: 'office', kind: 'question' }, { number: 7 })
  const checked = checkEntry(member, 'writing', entry)
  expect(checked.header).toMatchObject({ ...place, chain: 'office', kind: 'question', number: 7 })
  expect(checked.hash).toBe(headerHash(checked.bytes.header))
  const { header, signature, body } = checked.bytes
  expect({ header: toBase64(header), signature: toBase64(signature), body: toBase64(body) }).toEqual(entry)
})
