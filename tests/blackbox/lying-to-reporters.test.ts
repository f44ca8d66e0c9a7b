// A server lies to the reporter's device, one value at a time. The device stops with a breach of the protocol, and the
// liar's keys open nothing that it has sent before.
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as z from 'zod/mini'
import { classifyCase, sendMessage } from '../../src/device/casework/write.ts'
import {
  loadOrganization,
  openSlot,
  readSlot,
  replaceVault,
  type Slot,
  saveDraft,
} from '../../src/device/reporter/index.ts'
import { makePasswordRecord, openWithPassword } from '../../src/device/reporter/password.ts'
import type { Invitation } from '../../src/device/staff/account.ts'
import { makeFounding, makeFoundingKeys } from '../../src/device/staff/founding.ts'
import { fromBase64, randomBytes, toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { padJson } from '../../src/protocol/encoding/padding.ts'
import { readStatement, type Statement, signStatement } from '../../src/protocol/keys/statement.ts'
import { type Receipt, signReceipt } from '../../src/protocol/receipt.ts'
import { seal } from '../../src/protocol/sealing/age.ts'
import { sealLockbox } from '../../src/protocol/sealing/lockbox.ts'
import { sealVault } from '../../src/protocol/sealing/vault.ts'
import type { DraftSlot, SentSlot, StatementAnswer } from '../../src/protocol/wire/reporter.ts'
import { openAs } from '../support/casework.ts'
import { countOpened, makeForeignFiles, makeStranger, type Stranger } from '../support/foreign.ts'
import { CHANNEL, type Office } from '../support/office.ts'
import { pageLies } from '../support/pages.ts'
import { type Lie, type Relay, startProxy } from '../support/proxy.ts'
import { add, openPhone, prepareReport, type Reported, report } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
let proxy: Relay
let stranger: Stranger
let reported: Reported
let other: Reported
/** An open draft in addition to the report. */
let drafted: Slot
/** The slot's vault before it was replaced. */
let olderVault: string

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  proxy = await startProxy(server.origin)
  stranger = await makeStranger()
  const story = { files: [{ name: 'bukti.txt', content: 'bukti' }], identity: { name: 'Seseorang' } }
  reported = await report(proxy.origin, story)
  other = await report(proxy.origin)
  await server.tick()
  for (const { slot } of [reported, other]) {
    const { keyring, open } = await openAs(office, 'reviewer', slot.caseId)
    await sendMessage(keyring, open, 'question', 'Kapan?', false)
  }
  await add(reported, { v: 1, kind: 'message', text: 'Kemarin.' })
  const { keyring, open } = await openAs(office, 'reviewer', reported.slot.caseId)
  await sendMessage(keyring, open, 'message', 'Terima kasih.', true)
  for (const { slot } of [reported, other]) {
    const opened = await openAs(office, 'reviewer', slot.caseId)
    await classifyCase(opened.keyring, opened.open, 'korupsi')
  }
  drafted = (await openSlot(reported.account, 1)).slot
  const draft = { v: 1, channel: CHANNEL, answers: {}, identity: {}, files: [], step: 'what' }
  reported.phone.use()
  await saveDraft(drafted, draft)
  olderVault = ((await slotAnswer()).vault as { own: string }).own
  await replaceVault(reported.organization, reported.slot, { format: 2, version: 1 }, {})
})

afterAll(async () => {
  proxy?.close()
  await server?.remove()
})

beforeEach(() => {
  reported.phone.use()
})

afterEach(() => {
  proxy.lies = []
})

describe('about keys', () => {
  type Answer = z.infer<typeof StatementAnswer>
  const statement = (change: (answer: Answer) => Answer): Lie[] => [
    { at: 'GET /api/statement', answer: change as Lie['answer'] },
  ]
  const note = (change: (note: string) => string) => statement((answer) => ({ ...answer, note: change(answer.note) }))
  const resigned = (change: (statement: Statement) => Statement) =>
    note((text) => signStatement(stranger.signingKey, { ...change(readStatement(text)) }))
  const own = (key: string): Statement['keys'] => [{ key, day: '2026-01-01', signature: null }]

  const lies: Record<string, [Lie[] | (() => Lie[]), breach: string]> = {
    'another recipient for every recipient': [
      () => statement((answer) => ({ ...answer, recipients: answer.recipients.map(() => stranger.recipient) })),
      'key',
    ],
    'no recipients': [statement((answer) => ({ ...answer, recipients: [] })), 'key'],
    'a channel recipient changed in the text': [
      note((text) =>
        text.replace(/("id":"pelanggaran","recipient":")(.)/, (_, begin, first) => begin + (first === '_' ? '-' : '_')),
      ),
      'signature',
    ],
    'a member added to the text': [
      note((text) =>
        text.replace(
          '"staff":[',
          '"staff":[{"number":99,"roles":["director"],"channels":[],"recipient":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","verifyKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},',
        ),
      ),
      'signature',
    ],
    'a first signing key of its own': [
      () => resigned((old) => ({ ...old, keys: own(stranger.signingKey.verifyKey) })),
      'key',
    ],
    'a successor that nobody signed': [
      () =>
        resigned((old) => ({
          ...old,
          keys: [
            ...old.keys,
            {
              key: stranger.signingKey.verifyKey,
              day: '2026-01-01',
              signature: toBase64(randomBytes(63)).concat('AA'),
            },
          ],
        })),
      'signature',
    ],
  }

  test.each(Object.entries(lies))('%s', async (_, [lie, breach]) => {
    proxy.lies = typeof lie === 'function' ? lie() : lie
    proxy.clear()
    const sending = async () => prepareReport(await loadOrganization(null), drafted, {})
    await expect(sending()).rejects.toMatchObject({ name: 'ProtocolError', breach })
    expect(proxy.passed.filter(({ path }) => path === '/api/reporter/report')).toEqual([])
  })

  test.each([0, 1])('recipient %i exchanged while evidence is already being sent', async (position) => {
    const { slot, organization } = await openPhone(proxy.origin)
    expect(organization.recipients.length).toBe(2)
    const exchanged = organization.recipients.map((recipient, i) => (i === position ? stranger.recipient : recipient))
    proxy.lies = [{ at: 'GET /api/statement', answer: (answer: object) => ({ ...answer, recipients: exchanged }) }]
    proxy.clear()
    const story = { files: [{ name: 'bukti.txt', content: 'bukti' }] }
    const sending = async () => prepareReport(await loadOrganization(null), slot, story)
    await expect(sending()).rejects.toMatchObject({ name: 'ProtocolError', breach: 'key' })
    const uploaded = proxy.passed.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
    expect(uploaded).toHaveLength(1)
    expect(await countOpened(stranger, uploaded)).toBe(0)
    // The control: a ciphertext that is sealed to the liar is noticed.
    const purpose = { organization: office.organization, kind: 'case', id: slot.caseId } as const
    const lockbox = toBase64(await sealLockbox(stranger.recipient, purpose, slot.caseIdentity))
    const planted = [
      Buffer.from(JSON.stringify({ lockbox })),
      Buffer.from(await seal(stranger.recipient, utf8('bukti'))),
    ]
    expect(await countOpened(stranger, planted)).toBe(2)
  })

  test('a whole false organisation with keys of another kind', async () => {
    const x25519 = await identityToRecipient(await generateX25519Identity())
    const keys = await makeFoundingKeys()
    const invitation = {
      number: 1,
      logKey: stranger.signingKey.verifyKey,
      today: reported.organization.today,
      timeZone: 'Asia/Jakarta',
    }
    const impostor = readStatement((await makeFounding(keys, invitation as Invitation)).note)
    const { channels } = reported.organization.statement
    const hash = recipientHash(x25519)
    const named = signStatement(keys.signingKey, {
      ...impostor,
      custody: hash,
      channels: channels.map((channel) => ({ ...channel, recipient: hash })),
    })
    proxy.lies = statement(({ today }) => ({ note: named, recipients: [x25519], today }))
    proxy.clear()
    const sending = async () => prepareReport(await loadOrganization(null), drafted, {})
    await expect(sending()).rejects.toMatchObject({ name: 'RequestError', code: 'broken' })
    expect(proxy.passed.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('a false code for a user name and password', async () => {
    const { id } = reported.organization
    const [name, password] = ['burung gereja', 'hinggap di atap rumah']
    await makePasswordRecord(id, name, password, reported.account.words)
    const told = (change: (answer: { share: string; lockbox: string }) => object): Lie[] => [
      { at: 'POST /api/reporter/records/open', answer: change as Lie['answer'] },
    ]
    const opening = () => openWithPassword(id, name, password)
    const stops = (breach: string) => ({ name: 'ProtocolError', breach: expect.stringMatching(breach) })
    const purpose = { organization: id, kind: 'account-code', id } as const
    const own = toBase64(await sealLockbox(stranger.recipient, purpose, other.account.words.join(' ')))
    proxy.lies = told((answer) => ({ ...answer, lockbox: own }))
    await expect(opening()).rejects.toMatchObject(stops('content'))
    proxy.lies = told((answer) => ({ ...answer, share: toBase64(randomBytes(32)) }))
    await expect(opening()).rejects.toMatchObject(stops('content'))
    for (const [how, file] of Object.entries(await makeForeignFiles(stranger.recipient, padJson({}, 512)))) {
      proxy.lies = told((answer) => ({ ...answer, lockbox: file.toString('base64url') }))
      await expect(opening(), how).rejects.toMatchObject(stops(how === 'cut short' ? 'content|form' : 'form'))
    }
    proxy.lies = []
    expect((await opening()).words).toEqual(reported.account.words)
  })

  test('an older statement than one named in the case', async () => {
    proxy.lies = note(() => noteOfSerial(0))
    await expect(reading()).rejects.toMatchObject({ name: 'ProtocolError', breach: 'stale' })
  })

  test('a whole false organisation has other fingerprint words than the poster', async () => {
    const keys = await makeFoundingKeys()
    const invitation = {
      number: 1,
      logKey: stranger.signingKey.verifyKey,
      today: reported.organization.today,
      timeZone: 'Asia/Jakarta',
    }
    const { note: impostor, recipients } = await makeFounding(keys, invitation as Invitation)
    proxy.lies = statement(({ today }) => ({ note: impostor, recipients: [...recipients], today }))
    const { fingerprint, words } = reported.organization
    await expect(loadOrganization(fingerprint)).rejects.toMatchObject({ name: 'ProtocolError', breach: 'key' })
    const shown = await loadOrganization(null)
    expect(shown.words).toHaveLength(6)
    expect(shown.words).not.toEqual(words)
    proxy.lies = []
    expect((await loadOrganization(fingerprint)).words).toEqual(words)
  })
})

describe('about the case', () => {
  type Side = 'reporter' | 'office'
  const slot = (change: (answer: SentSlot) => unknown | Promise<unknown>) => change
  const entry = (side: Side, at: number, change: (entry: SentSlot['office'][number]) => object) =>
    slot((answer) => ({
      ...answer,
      [side]: answer[side].map((sealed, i) => (i === at ? { ...sealed, ...change(sealed) } : sealed)),
    }))
  const lies: Record<string, [(answer: SentSlot) => unknown, breach: string]> = {
    'another case id': [slot((answer) => ({ ...answer, caseId: other.slot.caseId })), 'chain'],
    'another channel': [slot((answer) => ({ ...answer, channel: 'gratifikasi' })), 'chain'],
    'a question of another case': [
      slot(async (answer) => ({ ...answer, office: (await slotAnswer(other)).office })),
      'chain',
    ],
    'an answered question left out': [slot((answer) => ({ ...answer, office: [] })), 'chain'],
    'the first of two answers left out': [slot((answer) => ({ ...answer, office: answer.office.slice(1) })), 'chain'],
    'two answers exchanged': [slot((answer) => ({ ...answer, office: answer.office.toReversed() })), 'chain'],
    'an answer twice': [
      slot((answer) => ({ ...answer, office: [...answer.office, ...answer.office.slice(-1)] })),
      'chain',
    ],
    'the report left out': [slot((answer) => ({ ...answer, reporter: answer.reporter.slice(1) })), 'chain'],
    'no act': [slot((answer) => ({ ...answer, acts: [] })), 'chain'],
    'the act of another case': [slot(async (answer) => ({ ...answer, acts: (await slotAnswer(other)).acts })), 'chain'],
    'an act that nobody signed': [
      slot(({ acts, ...answer }) => ({
        ...answer,
        acts: acts.map((one) => ({ ...one, signature: flip(one.signature, 3) })),
      })),
      'signature',
    ],
    'a receipt of another case': [
      slot(async (answer) => ({ ...answer, receipt: (await slotAnswer(other)).receipt })),
      'purpose',
    ],
    'a receipt by another key': [
      slot((answer) => ({ ...answer, receipt: signReceipt(stranger.signingKey, receiptIn(answer.receipt)) })),
      'signature',
    ],
    'an altered receipt': [
      slot((answer) => ({ ...answer, receipt: answer.receipt.replace(/"day":"\d{4}/, '"day":"1999') })),
      'signature',
    ],
    'the vault of before': [
      slot((answer) => ({ ...answer, vault: { version: 2, own: olderVault, opened: false } })),
      'purpose',
    ],
    'a vault of its own making': [
      slot(async (answer) => {
        const { caseId, ownRecipient } = reported.slot
        const content = { v: 2, organization: office.organization, case: caseId, version: 2, answers: {} } as const
        const forged = toBase64(await sealVault(ownRecipient, stranger.signingKey, content))
        return { ...answer, vault: { version: 2, own: forged, opened: false } }
      }),
      'signature',
    ],
  }
  for (const side of ['reporter', 'office'] as const) {
    lies[`a header of the ${side} changed`] = [
      entry(side, 0, ({ header }) => ({ header: flip(header, 60) })),
      'form|chain|role|signature',
    ]
    lies[`the end of a header of the ${side} changed`] = [
      entry(side, 0, ({ header }) => ({ header: flip(header, -1) })),
      'signature',
    ]
    lies[`a signature of the ${side} changed`] = [
      entry(side, 1, ({ signature }) => ({ signature: flip(signature, 3) })),
      'signature',
    ]
    lies[`the size of a text of the ${side} changed`] = [
      entry(side, 0, ({ size }) => ({ size: size + 4096 })),
      'content',
    ]
    lies[`a size of the ${side} that no text has`] = [entry(side, 0, () => ({ size: 800_000 })), 'form']
  }

  test.each(Object.entries(lies))('%s', async (_, [change, breach]) => {
    const truth = await slotAnswer()
    const told = await change(truth)
    expect(told).not.toEqual(truth)
    proxy.lies = [{ at: 'GET /api/reporter/slot', answer: () => told }]
    await expect(reading()).rejects.toMatchObject({ name: 'ProtocolError', breach: expect.stringMatching(breach) })
  })

  test('another ciphertext than the signed one', async () => {
    const truth = await slotAnswer()
    const chains = ['reporter', 'office'] as const
    const names = chains.flatMap((chain) => truth[chain].map((_, number) => ({ chain, number })))
    const parts = await Promise.all(names.map((name) => bodiesOf(reported, [name])))
    const foreign = await bodiesOf(other, [{ chain: 'office', number: 0 }])
    const forged = await seal(reported.slot.caseRecipient, padJson({ v: 1, kind: 'message', text: 'palsu' }))
    let page: Buffer = Buffer.alloc(0)
    proxy.lies = [
      {
        at: 'POST /api/reporter/bodies',
        answer: (answer: Buffer) => {
          page = answer
          return answer
        },
      },
    ]
    await reading()
    for (const by of [foreign, Buffer.from(forged)]) {
      for (const [how, told] of Object.entries(pageLies(page, parts, by))) {
        proxy.lies = [{ at: 'POST /api/reporter/bodies', answer: () => told }]
        const onPart = vi.fn()
        const read = readSlot(await loadOrganization(null), reported.slot, { onPart })
        await expect(read, how).rejects.toMatchObject({ name: 'ProtocolError', breach: 'content' })
        expect(onPart, how).not.toHaveBeenCalled()
      }
    }
  })

  test('the case opens when nobody lies', async () => {
    await expect(reading()).resolves.toMatchObject({ state: 'sent', releasedEntries: 1 })
  })

  test('a draft that is not a file of version 1, or belongs to another person', async () => {
    const read = async () => readSlot(await loadOrganization(null), drafted)
    await expect(read()).resolves.toMatchObject({ state: 'draft', draft: { step: 'what' } })
    const plain = padJson({ v: 1, channel: CHANNEL, answers: {}, identity: {}, files: [], step: 'palsu' })
    const forms = await makeForeignFiles(drafted.ownRecipient, plain)
    const sealed = { ...forms, 'to another key': Buffer.from(await seal(stranger.recipient, plain)) }
    for (const [how, file] of Object.entries(sealed)) {
      const draft = file.toString('base64url')
      proxy.lies = [{ at: 'GET /api/reporter/slot', answer: (answer: DraftSlot) => ({ ...answer, draft }) }]
      const breach = ['to another key', 'cut short'].includes(how) ? 'content' : 'form'
      await expect(read(), how).rejects.toMatchObject({ name: 'ProtocolError', breach })
    }
  })
})

const reading = async () => readSlot(await loadOrganization(null), reported.slot)

/** The server's answer about a slot. */
async function slotAnswer({ slot: { token } }: Reported = reported): Promise<SentSlot> {
  const answer = await fetch(`${server.origin}/api/reporter/slot`, { headers: { 'Peluit-Token': token } })
  return (await answer.json()) as SentSlot
}

/** The true ciphertexts of these entries. */
async function bodiesOf({ slot: { token } }: Reported, entries: readonly { chain: string; number: number }[]) {
  const answer = await fetch(`${server.origin}/api/reporter/bodies`, {
    method: 'POST',
    headers: { 'Peluit-Token': token, 'Content-Type': 'application/json' },
    body: JSON.stringify({ entries }),
  })
  return Buffer.from(await answer.arrayBuffer())
}

function noteOfSerial(serial: number): string {
  const [row] = withRows(server.database(), ({ all }) => all('select note from statement where serial = ?', serial))
  return String(row?.note)
}

function receiptIn(note: string): Receipt {
  return JSON.parse(note.split('\n')[1] ?? '')
}

function flip(text: string, at: number): string {
  const bytes = fromBase64(text)
  const position = at < 0 ? bytes.length + at : at
  bytes[position] = (bytes[position] as number) ^ 1
  return toBase64(bytes)
}
