// Entries in another person's name: the server refuses them, and clients refuse them even if they are in the database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMessage } from '../../src/device/casework/write.ts'
import { strikeMember } from '../../src/device/staff/publish-statement.ts'
import type { Chain } from '../../src/domain/names/entries.ts'
import { fromBase64, randomBytes, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import type { OpenEntry, SealedEntry } from '../../src/protocol/entries/chain.ts'
import { composeEntry } from '../../src/protocol/entries/compose.ts'
import type { InternalContent, OfficeContent, ReporterContent } from '../../src/protocol/entries/content.ts'
import { decodeHeader } from '../../src/protocol/entries/header.ts'
import type { SigningKey } from '../../src/protocol/keys/signing.ts'
import { LETTER_BODY } from '../../src/server/testing/staff.ts'
import { openAs } from '../support/casework.ts'
import { makeStranger } from '../support/foreign.ts'
import { CHANNEL, type Colleague, keyringOf, type Office } from '../support/office.ts'
import type { Person } from '../support/person.ts'
import { ownCase, type Reported, report } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
/** Serial of the statement after the removal of the second reviewer. */
let serial: number

/** Released cases without any changes; each test takes one. */
let untouched: Reported[]

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  untouched = await Promise.all(Array.from({ length: 15 }, () => report(server.origin)))
  await server.tick()
})

afterAll(async () => {
  await server?.remove()
})

/** A case with one office answer, so that each chain has an entry after which another can be forged. */
async function makeCase(): Promise<Reported> {
  const reported = untouched.pop()
  if (!reported) throw new Error('there are more tests than cases')
  const { keyring, open } = await openAs(office, 'reviewer', reported.slot.caseId)
  await sendMessage(keyring, open, 'message', 'Terima kasih.', false)
  serial = keyring.statement.serial
  return reported
}

interface Forgery {
  readonly chain: Chain
  readonly content: ReporterContent | OfficeContent | InternalContent
  readonly author: Colleague | null
  readonly key: SigningKey
  readonly serial?: number
}

/** The next entry of a chain, forged by a person with this key and sealed correctly. */
async function forge(reported: Reported, { chain, content, author, key, serial: quoted = serial }: Forgery) {
  const own = await ownCase(reported)
  const side: readonly OpenEntry[] = chain === 'internal' ? [] : own[chain]
  const last = side.at(-1)
  const mark = 'mark' in content ? fromBase64(content.mark) : randomBytes(32)
  const { entry } = await composeEntry(
    {
      place: { organization: office.organization, channel: CHANNEL, caseId: reported.slot.caseId },
      chain,
      content: content as never,
      last: last ? { number: last.header.number, hash: last.hash } : null,
      seen: null,
      author: author && office.members[author].unlocked.number,
      day: author && own.today,
      serial: quoted,
      mark,
    },
    reported.slot.caseRecipient,
    key,
  )
  return entry
}

/** Inserts an entry into the database as the server would store it. */
function inject({ header, signature, body }: SealedEntry, today: string): void {
  const { caseId, chain, number, kind } = decodeHeader(fromBase64(header))
  withRows(server.database(), ({ all, run }) => {
    const [row] = all('select id from organization')
    run(
      'insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      String(row?.id),
      caseId,
      chain,
      number,
      kind,
      fromBase64(header),
      fromBase64(signature),
      fromBase64(body),
      today,
    )
  })
}

const post = (person: Person, path: string, body: unknown, headers = {}) =>
  person.send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const stops = (breach: string) => ({ name: 'ProtocolError', breach })
const mark = () => toBase64(randomBytes(32))
const message = (): OfficeContent => ({ v: 1, kind: 'message', text: 'Palsu.', answer: true, mark: mark() })
const withdrawal: ReporterContent = { v: 1, kind: 'withdrawal', text: 'Saya cabut.' }

describe('in the reporter’s name', () => {
  test.each([
    ['a handler', 'signature', () => office.members.reviewer.keys.signingKey],
    ['a stranger', 'signature', async () => (await makeStranger()).signingKey],
  ] as const)('a withdrawal signed by %s', async (_, breach, keyOf) => {
    const reported = await makeCase()
    const entry = await forge(reported, { chain: 'reporter', content: withdrawal, author: null, key: await keyOf() })
    const answer = await post(
      reported.phone,
      '/api/reporter/entries',
      { entry },
      { 'Peluit-Token': reported.slot.token },
    )
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'invalid'])
    inject(entry, reported.organization.today)
    await expect(openAs(office, 'director', reported.slot.caseId)).rejects.toMatchObject(stops(breach))
    await expect(ownCase(reported)).rejects.toMatchObject(stops(breach))
  })

  test('the control: an entry signed by the reporter is accepted and opened', async () => {
    const reported = await makeCase()
    const key = reported.slot.caseKey
    const entry = await forge(reported, { chain: 'reporter', content: withdrawal, author: null, key })
    inject(entry, reported.organization.today)
    const { open } = await openAs(office, 'director', reported.slot.caseId)
    expect(open.reporter.at(-1)?.content).toEqual(withdrawal)
  })
})

describe('in the office’s name', () => {
  const staff = (who: Colleague) => office.members[who].keys.signingKey
  const closing = {
    kind: 'stage',
    from: 'received',
    to: 'closed',
    outcome: 'unsubstantiated',
    passedTo: null,
    text: 'Palsu.',
    answer: true,
  } as const
  type Case = [name: string, breach: string, forgery: (reported: Reported) => Forgery]
  const forgeries: Case[] = [
    [
      'an answer signed by the reporter',
      'signature',
      ({ slot }) => ({ chain: 'office', content: message(), author: 'reviewer', key: slot.caseKey }),
    ],
    [
      'an answer signed by a colleague',
      'signature',
      () => ({ chain: 'office', content: message(), author: 'reviewer', key: staff('director') }),
    ],
    [
      'an answer by the custodian',
      'role',
      () => ({ chain: 'office', content: message(), author: 'custodian', key: staff('custodian') }),
    ],
    [
      'an answer by the administrator',
      'role',
      () => ({ chain: 'office', content: message(), author: 'administrator', key: staff('administrator') }),
    ],
    [
      'a disclosure by a reviewer',
      'role',
      () => ({
        chain: 'office',
        content: {
          ...{ v: 2, kind: 'disclosure', granted: true, request: mark(), requester: 2, role: 'director' },
          ...{ version: 1, purpose: 'verify', lastDay: '2026-12-15', text: 'Palsu.', act: mark() },
          ...{ time: '09:05', waitsFor: 'reviewer', mark: mark() },
        },
        author: 'reviewer',
        key: staff('reviewer'),
      }),
    ],
    [
      'a classification by a custodian',
      'role',
      () => ({
        chain: 'office',
        content: { v: 1, kind: 'classification', type: 'korupsi', act: mark(), mark: mark() },
        author: 'custodian',
        key: staff('custodian'),
      }),
    ],
    [
      'a director’s move by a reviewer',
      'role',
      () => ({
        chain: 'office',
        content: {
          v: 2,
          ...closing,
          ...{ act: null, proposal: null, time: '08:15', waitsFor: 'nobody', mark: mark() },
        },
        author: 'reviewer',
        key: staff('reviewer'),
      }),
    ],
    [
      'a move of an older version',
      'content',
      () => ({
        chain: 'office',
        content: { v: 1, ...closing, mark: mark() },
        author: 'director',
        key: staff('director'),
      }),
    ],
    [
      'an answer under a statement that does not exist yet',
      'role',
      () => ({ chain: 'office', content: message(), author: 'reviewer', key: staff('reviewer'), serial: serial + 7 }),
    ],
  ]

  test.each(forgeries)('%s', async (_, breach, forgery) => {
    const reported = await makeCase()
    await refusedEverywhere(reported, forgery(reported), breach)
  })

  test('the control: an answer by a reviewer is accepted', async () => {
    const reported = await makeCase()
    const own = { chain: 'office', content: message(), author: 'reviewer', key: staff('reviewer') } as const
    inject(await forge(reported, own), reported.organization.today)
    expect((await ownCase(reported)).office).toHaveLength(2)
  })

  test('an answer by a removed reviewer, under the new statement and under an old one', async () => {
    const before = await makeCase()
    const old = serial
    await strikeMember(
      await keyringOf(office.organization, office.members.director),
      office.members.second.unlocked.number,
    )
    const removed = { chain: 'office', content: message(), author: 'second', key: staff('second') } as const
    const { keyring, open } = await openAs(office, 'reviewer', before.slot.caseId)
    await sendMessage(keyring, open, 'message', 'Setelah itu.', false)
    serial = keyring.statement.serial
    expect(serial).toBe(old + 1)
    await refusedEverywhere(before, removed, 'role')
    const other = await makeCase()
    await refusedEverywhere(other, { ...removed, serial: old }, 'chain')
  })

  async function refusedEverywhere(reported: Reported, forgery: Forgery, breach: string): Promise<void> {
    const entry = await forge(reported, forgery)
    const path = `/api/staff/cases/${reported.slot.caseId}/entries`
    for (const who of ['reviewer', 'director', forgery.author ?? 'custodian'] as const) {
      const answer = await post(office.members[who].person, path, { ...LETTER_BODY, entry, answer: true })
      expect(answer.status, who).toBeGreaterThanOrEqual(400)
      expect(answer.status, who).toBeLessThan(500)
    }
    expect(
      (await ownCase(reported)).office.every(({ content }) => !('text' in content) || content.text !== 'Palsu.'),
    ).toBe(true)
    inject(entry, reported.organization.today)
    await expect(ownCase(reported)).rejects.toMatchObject(stops(breach))
    await expect(openAs(office, 'director', reported.slot.caseId)).rejects.toMatchObject(stops(breach))
  }
})
