// The largest content that the forms allow, in the characters that need most bytes, fits into the entry of its kind and
// into a draft. So the server never has to refuse content that a form accepted.
import { expect, test } from 'vitest'
import { EVIDENCE_LIMITS } from '../../../domain/evidence.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import type { Answers, Question } from '../../../domain/names/questionnaire.ts'
import { ANSWERS_MAX, mostBytes } from '../../../domain/questionnaire-check.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { paddedFileSize, padJson } from '../../../protocol/encoding/padding.ts'
import { parseContent } from '../../../protocol/entries/content.ts'
import { encodeHeader, type Header } from '../../../protocol/entries/header.ts'
import { BODY_MAX } from '../../../protocol/entries/limits.ts'
import { AnswersSchema, type EvidenceFile } from '../../../protocol/entries/parts.ts'
import { signingKeyFromSeed } from '../../../protocol/keys/signing.ts'
import { makeIdentity, recipientOf, seal } from '../../../protocol/sealing/age.ts'
import { type CustodyCopy, sealCustodyCopy } from '../../../protocol/sealing/custody-copy.ts'
import { sealedSize } from '../../../protocol/sealing/form.ts'
import { MAX } from '../../../protocol/wire/common.ts'
import { AddEntryRequest, SaveDraftRequest, SendReportRequest } from '../../../protocol/wire/reporter.ts'
import { BODY } from '../../http/index.ts'

/** A lone surrogate: six bytes of JSON for one unit. */
const WORST = '\ud800'
const [hash, id] = [toBase64(new Uint8Array(32)), toBase64(new Uint8Array(16))]
const MiB = 1_048_576

/** Thirty files with the longest names and as many pieces as this many bytes can have. */
function mostFiles(bytes: number): EvidenceFile[] {
  const count = EVIDENCE_LIMITS.files
  // All but the last are as small as a file can be, because each file has a piece of its own.
  const large = bytes - (count - 1) * 65_536 - 65_536
  const sizes = [...Array.from({ length: count - 1 }, () => 1), Math.floor(large / MiB) * MiB + 1]
  expect(sizes.reduce((sum, size) => sum + paddedFileSize(size), 0)).toBeLessThanOrEqual(bytes)
  return sizes.map((size) => ({
    name: WORST.repeat(255),
    type: WORST.repeat(127),
    size,
    cleaned: false,
    pieces: Array.from({ length: Math.max(1, Math.ceil(size / MiB)) }, () => ({ id, sha256: hash })),
  }))
}

const text = WORST.repeat(MESSAGE_MAX)
const sizeOf = (content: unknown) => sealedSize(padJson(content).length)

/** A form that allows the longest answers of all forms, and its longest answers. */
function mostAnswers(): { questions: Question[]; answers: Answers } {
  const ask = (id: string, more: Partial<Question>): Question => ({
    id,
    type: 'long',
    label: { id: 'x' },
    element: 'what',
    ...more,
  })
  const name = (n: number) => `q${n}`.padEnd(41, 'x')
  const person = { name: WORST.repeat(200), position: WORST.repeat(200), unit: WORST.repeat(200) }
  const options = Array.from({ length: 90 }, (_, n) => ({ value: `o${n}`.padEnd(41, 'x'), label: { id: 'x' } }))
  const questions: Question[] = [
    ...[0, 1, 2].map((n) => ask(name(n), {})),
    ask(name(3), { type: 'people' }),
    ask(name(4), { type: 'date' }),
    ask(name(5), { type: 'choices', options }),
    ask(name(6), { type: 'amount' }),
  ]
  const answers: Record<string, Answers[string]> = {
    [name(0)]: text,
    [name(1)]: text,
    [name(2)]: text,
    [name(3)]: Array.from({ length: 30 }, () => person),
    [name(4)]: { from: '2026-01-01', to: '2026-01-02', note: WORST.repeat(200) },
    [name(5)]: options.map(({ value }) => value),
    [name(6)]: '9'.repeat(15),
  }
  const rest = Math.floor((ANSWERS_MAX - mostBytes(questions) - 60) / 6)
  const filler = Math.ceil(rest / MESSAGE_MAX)
  for (let n = 0; n < filler; n++) {
    const max = Math.min(MESSAGE_MAX, Math.floor(rest / filler) - 10)
    questions.push(ask(name(7 + n), { max }))
    answers[name(7 + n)] = WORST.repeat(max)
  }
  return { questions, answers }
}

test('the size calculated for the answers to a form is just enough for its longest answers', () => {
  const { questions, answers } = mostAnswers()
  const bytes = JSON.stringify(answers).length
  expect(mostBytes(questions)).toBeLessThanOrEqual(ANSWERS_MAX)
  expect(mostBytes(questions)).toBeGreaterThan(ANSWERS_MAX - 500)
  expect(bytes).toBeLessThanOrEqual(mostBytes(questions))
  expect(bytes).toBeGreaterThan(mostBytes(questions) - 500)
  expect(AnswersSchema.safeParse(answers).success).toBe(true)
})

test('the largest report fits, with all files that a slot allows before an answer', () => {
  const { answers } = mostAnswers()
  const files = mostFiles(EVIDENCE_LIMITS.bytesBefore)
  const keys = { questionnaire: hash, statement: hash, fingerprint: hash, verifyKey: hash, recipient: hash }
  const content = { v: 1, kind: 'report', answers, ...keys, files }
  expect(parseContent('reporter', padJson(content)).kind).toBe('report')
  expect(sizeOf(content)).toBeLessThanOrEqual(BODY_MAX.reporter.report)
  expect(sizeOf(content)).toBeGreaterThan(BODY_MAX.reporter.report * 0.9)
})

test('the largest letter of every kind fits', () => {
  for (const kind of ['message', 'withdrawal', 'protection_request'] as const) {
    expect(sizeOf({ v: 1, kind, text })).toBeLessThanOrEqual(BODY_MAX.reporter[kind])
  }
  const files = mostFiles(EVIDENCE_LIMITS.bytesBefore + EVIDENCE_LIMITS.bytesAfter)
  const forms = Array.from({ length: 20 }, () => WORST.repeat(200))
  const parts = { about: 'protection', forms, text, from: WORST.repeat(300), since: WORST.repeat(200), files }
  const protection = { v: 2, kind: 'protection_request', ...parts }
  expect(parseContent('reporter', padJson(protection)).v).toBe(2)
  expect(sizeOf(protection)).toBeLessThanOrEqual(BODY_MAX.reporter.protection_request)
  const evidence = { v: 1, kind: 'evidence', text, files }
  expect(parseContent('reporter', padJson(evidence)).kind).toBe('evidence')
  expect(sizeOf(evidence)).toBeLessThanOrEqual(BODY_MAX.reporter.evidence)
  const document = { ...evidence, kind: 'document', mark: hash }
  expect(sizeOf(document)).toBeLessThanOrEqual(BODY_MAX.internal.document)
})

test("the office's largest entries fit, with a handler's longest text", () => {
  const mark = hash
  const entries = {
    office: [
      { kind: 'message', text, answer: false, mark },
      { kind: 'question', text, answer: false, mark },
      {
        kind: 'stage',
        from: 'clarification',
        to: 'clarification',
        outcome: 'unsubstantiated',
        passedTo: WORST.repeat(200),
        text,
        answer: false,
        mark,
      },
    ],
    internal: [
      { kind: 'dossier', recipient: hash, mark },
      {
        kind: 'assignment',
        staff: Array.from({ length: 20 }, () => 999_999_999),
        reason: WORST.repeat(2000),
        mark,
      },
      { kind: 'note', text, mark },
    ],
  } as const
  for (const chain of ['office', 'internal'] as const) {
    for (const content of entries[chain]) {
      expect(parseContent(chain, padJson({ v: 1, ...content })).kind).toBe(content.kind)
      const most = (BODY_MAX[chain] as Record<string, number>)[content.kind]
      expect(sizeOf({ v: 1, ...content }), content.kind).toBeLessThanOrEqual(most as number)
    }
  }
})

test('the largest request for an identity fits, as an entry, as a copy for custody, and its decision', async () => {
  const [recipient, most] = [`age1pq1${'q'.repeat(1952)}`, Number.MAX_SAFE_INTEGER]
  const rest = { time: '23:59', waitsFor: 'custodian', mark: hash }
  const asked = { purpose: 'contact', needed: WORST.repeat(1000) }
  const sentence = WORST.repeat(2000)
  const request = {
    ...{ v: 2, kind: 'request', about: 'opening', version: most, ...asked, text: sentence, replaces: hash },
    ...{ after: { reporter: hash, office: hash }, ...rest },
  }
  expect(parseContent('internal', padJson(request)).kind).toBe('request')
  expect(sizeOf(request)).toBeLessThanOrEqual(BODY_MAX.internal.request)
  const disclosure = {
    ...{ v: 2, kind: 'disclosure', granted: true, request: hash, requester: most, role: 'investigator' },
    ...{ version: most, purpose: 'contact', lastDay: '2026-12-31', text: sentence, act: hash, ...rest },
  }
  expect(parseContent('office', padJson(disclosure)).kind).toBe('disclosure')
  expect(sizeOf(disclosure)).toBeLessThanOrEqual(BODY_MAX.office.disclosure)
  const place = { organization: hash, channel: 'x'.repeat(31), case: id, registration: 'K7QM4T29' }
  const keys = { recipient, dossier: recipient, verifyKey: hash }
  const copy = {
    v: 1,
    ...place,
    ...keys,
    version: most,
    ...asked,
    reason: sentence,
    waitsFor: 'custodian',
    request: hash,
  }
  const own = await makeIdentity()
  const sealed = await sealCustodyCopy(
    await recipientOf(own),
    signingKeyFromSeed(new Uint8Array(32)),
    copy as CustodyCopy,
  )
  expect(sealed.length).toBeLessThanOrEqual(MAX.custodyCopy)
})

test("the office's largest entries about protection fit, with a handler's longest texts", () => {
  const written = { time: '09:05', waitsFor: 'nobody', mark: hash }
  const decision = { form: WORST.repeat(200), decision: 'referred', to: WORST.repeat(200), text: WORST.repeat(500) }
  const decisions = Array.from({ length: 20 }, () => decision)
  const answer = { v: 2, kind: 'protection', about: hash, decisions, text, answer: true, ...written }
  expect(parseContent('office', padJson(answer)).kind).toBe('protection')
  expect(sizeOf(answer)).toBeLessThanOrEqual(BODY_MAX.office.protection)
  expect(sizeOf(answer)).toBeGreaterThan(BODY_MAX.office.protection * 0.85)
  const question = { v: 2, kind: 'check_in', text, ...written }
  expect(parseContent('office', padJson(question)).kind).toBe('check_in')
  expect(sizeOf(question)).toBeLessThanOrEqual(BODY_MAX.office.check_in)
  const after = { reporter: hash, office: hash }
  const measure = {
    ...{ v: 1, kind: 'work', work: 'protection', step: 'measure', about: hash, text, after, ...written },
    ...{ responsible: WORST.repeat(200), due: '2026-03-02', done: false, updates: hash },
  }
  expect(parseContent('internal', padJson(measure)).kind).toBe('work')
  expect(sizeOf(measure)).toBeLessThanOrEqual(BODY_MAX.internal.work)
  const answered = { v: 2, kind: 'message', text, checkIn: { about: hash, state: 'changed' } }
  expect(parseContent('reporter', padJson(answered)).kind).toBe('message')
  expect(sizeOf(answered)).toBeLessThanOrEqual(BODY_MAX.reporter.message)
})

test('the largest draft fits, with the answers to a form that has changed since', async () => {
  const { answers } = mostAnswers()
  const old = Object.fromEntries(Object.entries(answers).map(([key, value]) => [`r${key.slice(1)}`, value]))
  const draft = {
    v: 1,
    channel: 'x'.repeat(31),
    answers: { ...old, ...answers },
    identity: {},
    files: mostFiles(EVIDENCE_LIMITS.bytesBefore),
    step: 'evidence',
  }
  const sealed = toBase64(await seal(await recipientOf(await makeIdentity()), padJson(draft)))
  expect(SaveDraftRequest.safeParse({ draft: sealed }).success).toBe(true)
  expect(JSON.stringify({ draft: sealed }).length).toBeLessThanOrEqual(BODY.draft.bytes)
})

test('the largest requests, whose headers name every piece, are accepted', () => {
  const header = (files: EvidenceFile[]): Header => ({
    organization: hash,
    channel: 'x'.repeat(31),
    caseId: id,
    chain: 'reporter',
    number: 499,
    kind: 'evidence',
    author: null,
    day: null,
    serial: 999_999_999,
    pieces: files.flatMap(({ pieces }) => pieces.map(({ id }) => id)),
    previous: hash,
    seen: hash,
    body: hash,
    leaf: hash,
  })
  expect(BODY_MAX.reporter.protection_request).toBeLessThanOrEqual(BODY_MAX.reporter.evidence)
  const sealed = (bytes: number, kind: 'report' | 'evidence') => ({
    header: toBase64(encodeHeader(header(mostFiles(bytes)))),
    signature: toBase64(new Uint8Array(64)),
    body: toBase64(new Uint8Array(BODY_MAX.reporter[kind])),
  })
  const further = { entry: sealed(EVIDENCE_LIMITS.bytesBefore + EVIDENCE_LIMITS.bytesAfter, 'evidence') }
  expect(AddEntryRequest.safeParse(further).success).toBe(true)
  expect(JSON.stringify(further).length).toBeLessThanOrEqual(BODY.further.bytes)
  const vault = toBase64(new Uint8Array(sealedSize(4096)))
  const report = {
    channel: 'x'.repeat(31),
    verifyKey: hash,
    lockbox: toBase64(new Uint8Array(sealedSize(512))),
    entry: sealed(EVIDENCE_LIMITS.bytesBefore, 'report'),
    vault: { version: 1, custody: vault, own: vault },
  }
  expect(SendReportRequest.safeParse(report).success).toBe(true)
  expect(JSON.stringify(report).length).toBeLessThanOrEqual(BODY.report.bytes)
})
