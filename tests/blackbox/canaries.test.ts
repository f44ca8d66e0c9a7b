// Writes unique texts into every field that a reporter or a handler can fill, with the real device code. None of them,
// and no key, may be found on the server's disk, in its logs or in its memory. First a control shows that each place is
// really searched.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { request } from '../../src/device/api.ts'
import type { OpenCase } from '../../src/device/casework/open-case.ts'
import { type Procedure, proceduresOf } from '../../src/device/casework/protection.ts'
import { addNote, assignCase, classifyCase, moveCase, sendMessage } from '../../src/device/casework/write.ts'
import {
  answerProtection,
  askReporter,
  assessProtection,
  endProtection,
  setMeasure,
} from '../../src/device/casework/write-protection.ts'
import { storeFile } from '../../src/device/evidence/store.ts'
import { makeAccount, openSlot, pieceTarget, replaceVault, saveDraft } from '../../src/device/reporter/index.ts'
import { makePasswordRecord, openWithPassword } from '../../src/device/reporter/password.ts'
import { EMPTY_DESK, loadDesk, saveDesk } from '../../src/device/staff/desk.ts'
import type { Keyring } from '../../src/device/staff/keyring.ts'
import { fromBase64 } from '../../src/protocol/encoding/bytes.ts'
import { InviteAnswer } from '../../src/protocol/wire/staff.ts'
import { openAs } from '../support/casework.ts'
import { type Needle, needle } from '../support/needles.ts'
import { CHANNEL, type Colleague, makeOffice, type Office } from '../support/office.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { add, ownCase, type Reported, report } from '../support/reporter.ts'
import { type Server, startServer } from '../support/server.ts'
import { CONTROL, openOffice } from '../support/template.ts'
import { findTraces, NOTHING } from '../support/traces.ts'

/** Part of every canary; the characters around it look different in JSON, addresses and UTF-16. */
const CORE = 'kenari4tq8zx1v'
const NAME = 'burung-kenari-kuning-82'
const PASSWORD = 'terbang jauh sebelum fajar 58'
const canary = (name: string) => `“é" ${CORE} & ${name}`

describe.each(['sqlite', 'postgres'] as const)('a server on %s', (kind) => {
  let postgres: Postgres | null = null
  let server: Server
  let office: Office
  let reported: Reported
  const folders = () => (postgres ? [postgres.folder] : [])

  beforeAll(async () => {
    if (kind === 'sqlite') ({ server, office } = await openOffice())
    else {
      postgres = await startPostgres()
      server = await startServer({ database: postgres.address })
      office = await makeOffice({ origin: server.origin, invite: server.invite, name: CONTROL })
    }
    reported = await sendEverything(server.origin)
  })

  afterAll(async () => {
    await server?.remove()
    await postgres?.stop()
  })

  const placesOf = (text: string) => {
    const { disk, logs, memory } = findTraces(server, [needle('control', text)], folders())
    return { disk: disk.map(({ place }) => place), logs, memory }
  }

  test('the control: the scan finds permitted texts in database, memory and log, and every kind of file', async () => {
    office.members.administrator.person.use()
    const body = { name: `${CONTROL} baru`, email: null, roles: ['observer'], channels: [] }
    await request({ method: 'POST', path: '/api/staff/invitations', body, answer: InviteAnswer })
    const control = placesOf(CONTROL)
    expect(control.memory).not.toEqual([])
    // The name was written a moment ago, so it is in the log of the database.
    expect(control.disk.filter((place) => (kind === 'sqlite' ? /-wal/ : /pg_wal/).test(place))).not.toEqual([])
    expect(placesOf('Peluit listens on').logs).not.toEqual([])
    const evidence = ['inbox', 'store'].map((name) => join(server.data, 'blobs', name))
    for (const folder of [...evidence, server.tmp]) {
      const planted = join(folder, 'planted')
      writeFileSync(planted, Buffer.from('ditanam-untuk-ditemukan').toString('base64'))
      expect(placesOf('ditanam-untuk-ditemukan').disk).toEqual([expect.stringContaining(planted)])
      rmSync(planted)
    }
  })

  test('keeps nothing of a report and no key before the daily release', () => {
    expect(findTraces(server, secretsOf(office, reported), folders())).toEqual(NOTHING)
    // The token comes with every request: memory may hold it for a while, but the disk never.
    const { disk, logs } = findTraces(server, [tokenOf(reported)], folders())
    expect([disk, logs]).toEqual([[], []])
  })

  test('keeps nothing of either side after the release and the office’s work', async () => {
    await server.tick()
    await workOnCase(office, reported)
    const { phone, slot, organization } = reported
    const own = await ownCase(reported)
    expect(own.office.length).toBe(7)
    await add(reported, { v: 1, kind: 'message', text: canary('a late message') })
    const about = own.office.at(-1)?.hash ?? ''
    const state = 'changed' as const
    await add(reported, { v: 2, kind: 'message', text: canary('an answer'), checkIn: { about, state } })
    phone.use()
    await replaceVault(organization, slot, { format: 2, version: 1 }, { name: canary('another name') })
    const needles = secretsOf(office, reported)
    expect(findTraces(server, needles, folders())).toEqual(NOTHING)
    await server.tick()
    expect(findTraces(server, needles, folders())).toEqual(NOTHING)
    await postgres?.query('checkpoint')
    const tables = kind === 'sqlite' ? /\.db at/ : /base\/\d+\/\d+ at/
    expect(placesOf(CONTROL).disk.filter((place) => tables.test(place))).not.toEqual([])
    const { disk, logs } = findTraces(server, [tokenOf(reported)], folders())
    expect([disk, logs]).toEqual([[], []])
  })
})

/** Sends a report with every kind of answer, a vault, a file and further entries, and saves another draft. */
async function sendEverything(origin: string): Promise<Reported> {
  const reported = await report(origin, {
    answers: {
      story: canary('a story'),
      witnesses: [{ name: canary('a name'), position: canary('a position'), unit: canary('a unit') }],
      when: { from: '2026-01', note: canary('a vague date') },
      kinds: [canary('a choice')],
    },
    identity: { name: canary('a reporter’s name'), phone: canary('a phone') },
    files: [{ name: canary('file.txt'), content: canary('the content of a file').repeat(50) }],
  })
  const { slot, organization, account } = reported
  const file = { name: canary('more.txt'), type: canary('a type') }
  const more = await storeFile(pieceTarget(slot), slot.caseRecipient, new Blob([canary('more evidence')]), file)
  await add(reported, { v: 1, kind: 'evidence', text: canary('about evidence'), files: [more] })
  await add(reported, { v: 1, kind: 'message', text: canary('a message') })
  await add(reported, {
    v: 2,
    kind: 'protection_request',
    about: 'protection',
    forms: [canary('a form of protection')],
    text: canary('a fear'),
    from: canary('a threat’s author'),
    since: canary('a time of fear'),
    files: [],
  })
  await add(reported, { v: 1, kind: 'withdrawal', text: canary('a regret') })
  const { slot: drafted } = await openSlot(account, 1)
  const answers = { story: canary('a draft') }
  const draft = { v: 1, channel: CHANNEL, answers, identity: { name: canary('nobody') }, files: [], step: 'what' }
  await saveDraft(drafted, draft)
  await makePasswordRecord(organization.id, NAME, PASSWORD, account.words)
  expect((await openWithPassword(organization.id, NAME, PASSWORD)).words).toEqual(account.words)
  const other = await makeAccount(organization.id)
  await saveDraft((await openSlot(other, 0)).slot, draft)
  return reported
}

/** Writes everything that the office can write, including internal reasons and the sealed desk. */
async function workOnCase(office: Office, { slot: { caseId } }: Reported): Promise<void> {
  const as = (who: Colleague) => openAs(office, who, caseId)
  let { keyring, open } = await as('reviewer')
  await sendMessage(keyring, open, 'question', canary('a question'), false)
  await addNote(keyring, (await as('reviewer')).open, canary('a note'))
  ;({ keyring, open } = await as('reviewer'))
  await classifyCase(keyring, open, 'korupsi')
  ;({ keyring, open } = await as('reviewer'))
  const move = { to: 'review', outcome: null, passedTo: null, answer: false, reason: null } as const
  await moveCase(keyring, open, { ...move, text: canary('a step') })
  const desk = { ...EMPTY_DESK, drafts: { [caseId]: canary('an unsent answer') }, filter: canary('a filter') }
  const { organization } = office
  const before = await loadDesk(keyring.keys, organization, null)
  const { mark } = await saveDesk(keyring.keys, organization, before.desk, desk)
  expect(await loadDesk(keyring.keys, organization, mark)).toMatchObject({ state: 'own', desk: { content: desk } })
  ;({ keyring, open } = await as('director'))
  const { number: lead } = office.members.investigator.unlocked
  await assignCase(keyring, open, { staff: [lead], lead, reason: canary('a reason') })
  const closing = { to: 'closed', outcome: 'out_of_scope', passedTo: canary('another office'), answer: true } as const
  ;({ keyring, open } = await as('director'))
  await moveCase(keyring, open, { ...closing, text: canary('a closing'), reason: null })
  const reopening = { to: 'review', outcome: null, passedTo: null, answer: false } as const
  ;({ keyring, open } = await as('director'))
  await moveCase(keyring, open, { ...reopening, text: canary('a reopening'), reason: canary('an internal reason') })
  await protect(as)
}

/** Writes everything of a protection procedure, and a question how the reporter is. */
async function protect(as: (who: Colleague) => ReturnType<typeof openAs>): Promise<void> {
  const act = async (work: (keyring: Keyring, open: OpenCase, procedure: Procedure) => Promise<void>) => {
    const { keyring, open } = await as('director')
    const [procedure] = proceduresOf(open)
    if (!procedure) throw new Error('no request for protection')
    await work(keyring, open, procedure)
  }
  const decision = {
    form: canary('a form'),
    decision: 'referred',
    to: canary('a body'),
    text: canary('a word'),
  } as const
  const answer = { decisions: [decision], text: canary('an answer about protection'), answer: false }
  const measure = { responsible: canary('a person in charge'), due: '2027-01-05', done: false, updates: null }
  await act((keyring, open, procedure) => assessProtection(keyring, open, procedure, canary('an assessment')))
  await act((keyring, open, procedure) => answerProtection(keyring, open, procedure, answer))
  await act((keyring, open, procedure) =>
    setMeasure(keyring, open, procedure, { ...measure, text: canary('a measure') }),
  )
  await act((keyring, open, procedure) => endProtection(keyring, open, procedure, canary('an end')))
  await act((keyring, open) => askReporter(keyring, open, canary('a question how they are')))
}

/** The canaries, and all keys and passwords of all people: as typed, as text and as bytes. */
function secretsOf(office: Office, { account, slot }: Reported): Needle[] {
  const { founding, custody, members } = office
  const staff = Object.entries(members).flatMap(([who, { keys, credentials }]) => [
    needle(`password of ${who}`, credentials.password),
    needle(`device secret of ${who}`, credentials.deviceSecret),
    needle(`identity of ${who}`, keys.identity.slice(18)),
    needle(`signing key of ${who}`, fromBase64(keys.signingKey.seed)),
  ])
  return [
    needle('canary', CORE),
    needle('user name', NAME),
    needle('password', PASSWORD),
    needle('account code', account.words.slice(0, 7).join(' ')),
    needle('account code with hyphens', account.words.slice(0, 7).join('-')),
    needle('root of the code', account.root),
    needle('case identity', slot.caseIdentity.slice(18)),
    needle('own identity', slot.ownIdentity.slice(18)),
    needle('case signing key', fromBase64(slot.caseKey.seed)),
    needle('mark', slot.mark(0)),
    needle('organisation signing key', fromBase64(founding.signingKey.seed)),
    needle('office recovery', founding.recoveryIdentity.slice(18)),
    needle('custody', custody.identity.slice(18)),
    needle('custody recovery', custody.recoveryIdentity.slice(18)),
    ...staff,
  ]
}

function tokenOf({ slot }: Reported): Needle {
  return needle('token', fromBase64(slot.token))
}
