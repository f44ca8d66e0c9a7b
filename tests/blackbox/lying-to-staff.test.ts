// A server lies to a handler's browser, one value at a time: keys, rows, entries, files, the desk. The browser stops
// with a breach of the protocol, and the liar's keys open nothing that it has sent.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { typeStanding } from '../../src/device/acts.ts'
import { download, request } from '../../src/device/api.ts'
import { openFile } from '../../src/device/casework/files.ts'
import { fetchCase, openCase, seenOf } from '../../src/device/casework/open.ts'
import {
  addNote,
  assignCase,
  classifyCase,
  discardCase,
  markRead,
  moveCase,
  proposeFalseReport,
  sendMessage,
} from '../../src/device/casework/write.ts'
import type { Invitation } from '../../src/device/staff/account.ts'
import { EMPTY_DESK, type HeldDesk, loadDesk, saveDesk } from '../../src/device/staff/desk.ts'
import { makeFounding, makeFoundingKeys } from '../../src/device/staff/founding.ts'
import { openKeyring } from '../../src/device/staff/keyring.ts'
import { acceptCustody, renewWhenOld, setElsewhere, vouchFor } from '../../src/device/staff/publish-statement.ts'
import { unlock } from '../../src/device/staff/session.ts'
import { fromBase64, toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { padJson, padPiece } from '../../src/protocol/encoding/padding.ts'
import { custodyMessage } from '../../src/protocol/keys/custody.ts'
import { type SigningKey, sign } from '../../src/protocol/keys/signing.ts'
import { signStatement } from '../../src/protocol/keys/statement.ts'
import { recipientOf, seal } from '../../src/protocol/sealing/age.ts'
import { type LockboxKind, sealLockbox } from '../../src/protocol/sealing/lockbox.ts'
import type { CaseAnswer } from '../../src/protocol/wire/cases.ts'
import { DeskAnswer } from '../../src/protocol/wire/staff.ts'
import { openAs } from '../support/casework.ts'
import { countOpened, makeForeignFiles, makeStranger, type Stranger } from '../support/foreign.ts'
import { type Colleague, keyringOf, type Office } from '../support/office.ts'
import { pageLies } from '../support/pages.ts'
import { type Lie, type Relay, startProxy } from '../support/proxy.ts'
import { add, type Reported, report } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

interface Rows {
  readonly lockboxes: readonly { kind: string; of: string; to: string; bytes: string }[]
}

let server: Server
let office: Office
let proxy: Relay
let stranger: Stranger
let reported: Reported
let other: Reported
/** The director's desk of yesterday, as it was answered then, and the newest one. */
let yesterday: HeldDesk
let older: object
let newest: HeldDesk
/** The server's true answer about the case. */
let truth: CaseAnswer

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  proxy = await startProxy(server.origin)
  stranger = await makeStranger()
  reported = await report(server.origin, { files: [{ name: 'bukti.txt', content: 'isi bukti' }] })
  other = await report(server.origin)
  await add(reported, { v: 1, kind: 'message', text: 'Masih terjadi.' })
  await server.tick()
  for (const { slot } of [reported, other]) {
    const { keyring, open } = await openAs(office, 'reviewer', slot.caseId)
    await sendMessage(keyring, open, 'question', 'Kapan?', false)
    const asked = await openAs(office, 'reviewer', slot.caseId)
    await classifyCase(asked.keyring, asked.open, 'korupsi')
  }
  const { keyring, open } = await openAs(office, 'director', reported.slot.caseId)
  const { number: lead } = office.members.investigator.unlocked
  await assignCase(keyring, open, { staff: [lead], lead, reason: 'Ahlinya.' })
  await classifyCase(keyring, (await openAs(office, 'director', reported.slot.caseId)).open, null)
  const { desk } = await loadDesk(keyring.keys, office.organization, null)
  yesterday = await saveDesk(keyring.keys, office.organization, desk, { ...EMPTY_DESK, serial: 3 })
  older = await request({ path: '/api/staff/desk', answer: DeskAnswer })
  newest = await saveDesk(keyring.keys, office.organization, yesterday, { ...EMPTY_DESK, serial: 4 })
  truth = await fetchCase(reported.slot.caseId)
  for (const { person } of Object.values(office.members)) person.origin = proxy.origin
})

afterAll(async () => {
  proxy?.close()
  await server?.remove()
})

beforeEach(() => {
  office.members.director.person.use()
  proxy.clear()
})

afterEach(() => {
  proxy.lies = []
})

const stops = (breach: string) => ({
  name: 'ProtocolError',
  breach: expect.stringMatching(new RegExp(`^(${breach})$`)),
})
const director = () => keyringOf(office.organization, office.members.director)

describe('about keys', () => {
  /** Lockboxes of this kind hold a secret of the liar, correctly sealed to a member. */
  const lockboxes = (kind: LockboxKind, secret: () => string, to: Colleague = 'director'): Lie => ({
    at: 'GET /api/staff/lockboxes',
    answer: async (answer: Rows) => ({
      lockboxes: await Promise.all(
        answer.lockboxes.map(async (row) => {
          const purpose = { organization: office.organization, kind, id: row.of }
          const { recipient } = office.members[to].keys
          return row.kind === kind ? { ...row, bytes: toBase64(await sealLockbox(recipient, purpose, secret())) } : row
        }),
      ),
    }),
  })

  test('a false channel key', async () => {
    proxy.lies = [lockboxes('channel', () => stranger.identity)]
    await expect(director()).rejects.toMatchObject(stops('key'))
  })

  test('a false custody key', async () => {
    const custodian = () => keyringOf(office.organization, office.members.custodian)
    expect((await custodian()).custody).toBe(office.custody.identity)
    proxy.lies = [lockboxes('custody', () => stranger.identity, 'custodian')]
    await expect(custodian()).rejects.toMatchObject(stops('key'))
  })

  test('custody keys that no custodian has offered', async () => {
    const recovery = recipientHash(stranger.recipient)
    const before = recipientHash(await recipientOf(office.custody.identity))
    const message = custodyMessage({ organization: office.organization, recipient: recovery, recovery, before })
    const offered = (by: Colleague, key: SigningKey): Lie => {
      const signature = toBase64(sign(key, message))
      const { number } = office.members[by].unlocked
      const custodyOffer = { by: number, recipient: stranger.recipient, recovery, signature }
      return { at: 'GET /api/staff/organization', answer: (answer: object) => ({ ...answer, custodyOffer }) }
    }
    const accept = async (lie: Lie) => {
      proxy.lies = [lie]
      await acceptCustody(await director())
    }
    await expect(accept(offered('custodian', stranger.signingKey))).rejects.toMatchObject(stops('signature'))
    const { reviewer } = office.members
    await expect(accept(offered('reviewer', reviewer.keys.signingKey))).rejects.toMatchObject(stops('role'))
    expect(changes()).toEqual([])
  })

  test('a false signing key', async () => {
    proxy.lies = [lockboxes('organization-signing', () => stranger.signingKey.seed)]
    await expect(director()).rejects.toMatchObject(stops('key'))
  })

  test('a lockbox for another purpose', async () => {
    const swap = ({ lockboxes: rows }: Rows) => {
      const signing = rows.find(({ kind }) => kind === 'organization-signing')?.bytes
      return { lockboxes: rows.map((row) => (row.kind === 'channel' ? { ...row, bytes: signing } : row)) }
    }
    proxy.lies = [{ at: 'GET /api/staff/lockboxes', answer: swap }]
    await expect(director()).rejects.toMatchObject(stops('purpose'))
  })

  test('lockboxes that are not files of version 1', async () => {
    const { recipient } = office.members.director.keys
    for (const [how, file] of Object.entries(await makeForeignFiles(recipient, utf8('{}'.padEnd(512))))) {
      const bytes = file.toString('base64url')
      const answer = (rows: Rows) => ({ lockboxes: rows.lockboxes.map((row) => ({ ...row, bytes })) })
      proxy.lies = [{ at: 'GET /api/staff/lockboxes', answer }]
      await expect(director(), how).rejects.toMatchObject(stops(how === 'cut short' ? 'content|form' : 'form'))
    }
  })

  test('a member’s own keys exchanged at unlocking', async () => {
    const { credentials } = office.members.director
    const sealed = toBase64(await seal(stranger.recipient, padJson({ v: 1 }, 512)))
    const exchanged = (change: (answer: Record<string, string>) => object): Lie[] => [
      {
        at: 'POST /api/staff/session/unlock',
        answer: (answer: Record<string, string>) => ({ ...answer, ...change(answer) }),
      },
    ]
    await expect(unlock(credentials)).resolves.toMatchObject({ keys: office.members.director.keys })
    for (const change of [() => ({ identityLockbox: sealed }), () => ({ signingLockbox: sealed })]) {
      proxy.lies = exchanged(change)
      await expect(unlock(credentials)).rejects.toMatchObject(stops('content'))
    }
    proxy.lies = exchanged(({ identityLockbox }) => ({ signingLockbox: identityLockbox }))
    await expect(unlock(credentials)).rejects.toMatchObject(stops('purpose'))
    proxy.lies = exchanged(() => ({ share: toBase64(new Uint8Array(32)) }))
    await expect(unlock(credentials)).rejects.toMatchObject(stops('content'))
  })

  test('a statement with a false signature, or an older one', async () => {
    const keyring = await director()
    const forged = signStatement(stranger.signingKey, {
      ...keyring.statement,
      keys: [{ key: stranger.signingKey.verifyKey, day: '2026-01-01', signature: null }],
    })
    const noteOf = (note: string): Lie[] => [
      { at: 'GET /api/staff/organization', answer: (answer: object) => ({ ...answer, note }) },
    ]
    proxy.lies = noteOf(forged)
    await expect(director()).rejects.toMatchObject(stops('key'))
    const { serial } = keyring.statement
    const [row] = withRows(server.database(), ({ all }) =>
      all('select note from statement where serial = ?', serial - 1),
    )
    proxy.lies = noteOf(String(row?.note))
    const { unlocked } = office.members.director
    await expect(openKeyring(unlocked, office.organization, serial)).rejects.toMatchObject(stops('stale'))
  })

  test('recipients of colleagues exchanged: nothing is sealed to them', async () => {
    const recipients = (): Lie => ({
      at: 'GET /api/staff/organization',
      answer: (answer: object) => ({ ...answer, recipients: [stranger.recipient] }),
    })
    proxy.lies = [recipients()]
    const { keyring, open } = await openAs(office, 'director', other.slot.caseId)
    const { number: lead } = office.members.investigator.unlocked
    await expect(assignCase(keyring, open, { staff: [lead], lead, reason: 'Ahlinya.' })).rejects.toMatchObject(
      stops('key'),
    )
    expect(changes()).toEqual([])
  })

  test('the liar’s keys open nothing that a director sends when vouching', async () => {
    const keyring = await director()
    const [member] = keyring.organization.members.filter(({ number }) => number !== keyring.number)
    if (!member) throw new Error('there is no other member')
    await vouchFor(keyring, member)
    const sent = proxy.passed.filter(({ method }) => method === 'POST').map(({ body }) => body)
    expect(sent).toHaveLength(1)
    expect(await countOpened(stranger, sent)).toBe(0)
    const planted = { lockbox: toBase64(await seal(stranger.recipient, new Uint8Array(512))) }
    expect(await countOpened(stranger, [Buffer.from(JSON.stringify(planted))])).toBe(1)
  })
})

describe('about the desk', () => {
  const load = (remembered: HeldDesk | null) => {
    const { keys } = office.members.director
    return loadDesk(keys, office.organization, remembered?.mark ?? null)
  }
  const tell = (desk: unknown): Lie[] => [{ at: 'GET /api/staff/desk', answer: () => desk }]

  test('the newest one is taken, also by a browser that knows an older one or none', async () => {
    for (const remembered of [newest, yesterday, null]) {
      expect(await load(remembered)).toEqual({ state: 'own', desk: newest })
    }
  })

  test('an older one, or none, is noticed by a browser that remembers the newest', async () => {
    proxy.lies = tell(older)
    const { mark: remembered } = newest
    expect(await load(newest)).toMatchObject({
      state: 'lost',
      loss: { how: 'older', remembered, returned: yesterday.mark },
      desk: { content: { ...EMPTY_DESK, serial: 4 } },
    })
    proxy.lies = tell({ desk: null })
    expect(await load(newest)).toMatchObject({ state: 'lost', loss: { how: 'missing', remembered, returned: null } })
    // What a new browser cannot know, and the console says so.
    expect(await load(null)).toMatchObject({ state: 'first' })
    proxy.lies = tell(older)
    expect(await load(null)).toEqual({ state: 'own', desk: yesterday })
  })

  test('one that the server sealed to the member plants no draft and lowers no serial', async () => {
    const { keys } = office.members.director
    const content = { ...EMPTY_DESK, drafts: { [reported.slot.caseId]: 'Kami menolak laporan ini.' } }
    const envelope = { v: 2, counter: 99, day: '2026-11-30', content, mac: toBase64(new Uint8Array(32)) }
    const forged = [
      await seal(keys.recipient, padJson(envelope)),
      await seal(keys.recipient, padJson({ v: 1, ...content })),
      await seal(stranger.recipient, padJson(envelope)),
      padJson(envelope),
    ]
    for (const desk of forged) {
      proxy.lies = tell({ desk: toBase64(desk) })
      const loaded = await load(newest)
      expect(loaded).toMatchObject({ state: 'lost', loss: { how: 'forged' } })
      expect(loaded.desk.content).toEqual({ ...EMPTY_DESK, serial: 4 })
    }
    // A browser without memory begins with an empty desk, too, whatever stands in the forged one.
    for (const desk of forged) {
      proxy.lies = tell({ desk: toBase64(desk) })
      expect((await load(null)).desk.content).toEqual(EMPTY_DESK)
    }
  })

  test('the write of a browser that saw an older one is refused', async () => {
    const { keys } = office.members.director
    const stale = saveDesk(keys, office.organization, yesterday, EMPTY_DESK)
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    expect(await load(newest)).toEqual({ state: 'own', desk: newest })
  })
})

describe.each(['2099-01-01', '2019-06-01'])('about the day: %s', (today) => {
  const tell = (at: string): Lie => ({ at, answer: (answer: object) => ({ ...answer, today }) })
  const refused = {
    name: 'ClockError',
    server: today,
    device: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
  }

  test('a director signs no statement', async () => {
    proxy.lies = [tell('GET /api/staff/organization')]
    const keyring = await director()
    await expect(setElsewhere(keyring, null)).rejects.toMatchObject(refused)
    await expect(renewWhenOld(keyring, keyring.statement.serial)).rejects.toMatchObject(refused)
    expect(changes()).toEqual([])
  })

  test('a handler signs no answer, move, note, mark, proposal, type, assignment or discard', async () => {
    proxy.lies = [tell('GET /api/staff/cases/*')]
    const { keyring, open } = await openAs(office, 'director', other.slot.caseId)
    const move = { to: 'review', outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: 'x' } as const
    const { number: lead } = office.members.investigator.unlocked
    await expect(sendMessage(keyring, open, 'message', 'Kabar.', false)).rejects.toMatchObject(refused)
    await expect(moveCase(keyring, open, move)).rejects.toMatchObject(refused)
    await expect(addNote(keyring, open, 'Catatan.')).rejects.toMatchObject(refused)
    await expect(classifyCase(keyring, open, 'korupsi')).rejects.toMatchObject(refused)
    await expect(assignCase(keyring, open, { staff: [lead], lead, reason: 'Ahlinya.' })).rejects.toMatchObject(refused)
    await expect(markRead(keyring, open, 'Sudah dibaca.', open.reporter.at(-1)?.hash ?? '')).rejects.toMatchObject(
      refused,
    )
    await expect(proposeFalseReport(keyring, open, 'Tidak benar.')).rejects.toMatchObject(refused)
    await expect(discardCase(keyring, open, 'Iklan.')).rejects.toMatchObject(refused)
    expect(changes()).toEqual([])
  })

  test('a first director founds nothing', async () => {
    const invitation = { number: 1, logKey: stranger.signingKey.verifyKey, today, timeZone: 'Asia/Jakarta' }
    const founding = makeFounding(await makeFoundingKeys(), invitation as Invitation)
    await expect(founding).rejects.toMatchObject(refused)
  })
})

describe('about a case', () => {
  type Side = 'reporter' | 'office' | 'internal'
  type Change = (answer: CaseAnswer) => unknown
  const row =
    (change: Partial<CaseAnswer['case']>): Change =>
    (answer) => ({ ...answer, case: { ...answer.case, ...change } })
  const entry =
    (side: Side, at: number, change: (entry: CaseAnswer['office'][number]) => object): Change =>
    (answer) => ({
      ...answer,
      [side]: answer[side].map((sealed, i) => (i === at ? { ...sealed, ...change(sealed) } : sealed)),
    })
  const acts =
    (change: (acts: CaseAnswer['acts']) => CaseAnswer['acts'] | Promise<CaseAnswer['acts']>): Change =>
    async (answer) => ({ ...answer, acts: await change(answer.acts) })
  const lockboxes =
    (kind: 'case' | 'dossier'): Change =>
    async (answer) => ({
      ...answer,
      lockboxes: await Promise.all(
        answer.lockboxes.map(async (box) => {
          const purpose = { organization: office.organization, kind, id: answer.case.id }
          const channel = (await director()).recipients.get(box.to)
          const forged = channel && box.kind === kind && (await sealLockbox(channel, purpose, stranger.identity))
          return forged ? { ...box, bytes: toBase64(forged) } : box
        }),
      ),
    })

  const lies: Record<string, [Change, breach: string]> = {
    'another stage': [row({ stage: 'closed' }), 'chain'],
    'another case': [row({ id: 'AAAAAAAAAAAAAAAAAAAAAA' }), 'key|chain|purpose'],
    'another channel': [row({ channel: 'gratifikasi' }), 'chain'],
    'a handler whom nobody assigned': [row({ assigned: [4, 5] }), 'role'],
    'another verify key': [(answer) => ({ ...answer, verifyKey: stranger.signingKey.verifyKey }), 'signature|key'],
    'a case key of its own': [lockboxes('case'), 'key|content'],
    'a dossier key of its own': [lockboxes('dossier'), 'key|content'],
    'no lockboxes': [(answer) => ({ ...answer, lockboxes: [] }), 'key'],
    'the report left out': [(answer) => ({ ...answer, reporter: answer.reporter.slice(1) }), 'chain'],
    'no report': [(answer) => ({ ...answer, reporter: [] }), 'chain'],
    'what was answered left out': [(answer) => ({ ...answer, reporter: answer.reporter.slice(0, 1) }), 'chain'],
    'an office entry of another case': [
      async (answer) => ({ ...answer, office: (await fetchCase(other.slot.caseId)).office }),
      'chain',
    ],
    'a report of another case': [
      async (answer) => ({ ...answer, reporter: (await fetchCase(other.slot.caseId)).reporter }),
      'chain',
    ],
    'entries of both sides exchanged': [
      (answer) => ({ ...answer, office: answer.reporter, reporter: answer.office }),
      'chain|role',
    ],
    'no acts': [acts(() => []), 'chain'],
    'an older act in place of a newer one': [acts((all) => [...all.slice(0, 1), ...all.slice(0, 1)]), 'chain'],
    'the acts of another case': [acts(async () => (await fetchCase(other.slot.caseId)).acts), 'chain'],
    'an act changed': [acts((all) => all.map(({ act, signature }) => ({ act: flip(act), signature }))), 'chain'],
    'an act that nobody signed': [
      acts((all) => all.map(({ act, signature }) => ({ act, signature: flip(signature) }))),
      'signature',
    ],
    'days for other entries': [(answer) => ({ ...answer, reporterDays: [] }), 'form'],
  }
  for (const side of ['reporter', 'office', 'internal'] as const) {
    lies[`a header of the ${side} chain changed`] = [
      entry(side, 0, ({ header }) => ({ header: flip(header) })),
      'signature',
    ]
    lies[`a signature of the ${side} chain changed`] = [
      entry(side, 0, ({ signature }) => ({ signature: flip(signature) })),
      'signature',
    ]
    lies[`the size of a text of the ${side} chain changed`] = [
      entry(side, 0, ({ size }) => ({ size: size + 4096 })),
      'content',
    ]
    lies[`a size of the ${side} chain that no text has`] = [entry(side, 0, () => ({ size: 800_000 })), 'form']
  }

  test.each(Object.entries(lies))('%s', async (_, [change, breach]) => {
    const keyring = await director()
    const told = await change(truth)
    expect(told).not.toEqual(truth)
    await expect(openCase(keyring, told as CaseAnswer, null)).rejects.toMatchObject(stops(breach))
  })

  test('the case opens without lies, but not if it is shorter than before', async () => {
    const keyring = await director()
    const open = await openCase(keyring, truth, null)
    const shorter = { ...truth, office: [] }
    await expect(openCase(keyring, shorter, null)).resolves.toMatchObject({ office: [] })
    await expect(openCase(keyring, shorter, seenOf(open))).rejects.toMatchObject(stops('stale|chain'))
    const rolledBack = { ...truth, office: truth.office.slice(0, -1), acts: truth.acts.slice(0, -1) }
    await expect(openCase(keyring, rolledBack, null)).resolves.toMatchObject({ classification: { type: 'korupsi' } })
    await expect(openCase(keyring, rolledBack, seenOf(open))).rejects.toMatchObject(stops('stale|chain'))
  })

  test('a type that differs from the signed one is noticed', async () => {
    const keyring = await director()
    const open = await openCase(keyring, truth, null)
    expect(typeStanding(open.row.type, open.classification)).toBe('signed')
    const told = row({ type: 'korupsi' })(truth) as CaseAnswer
    const lied = await openCase(keyring, told, null)
    expect(lied.classification).toMatchObject({ type: null })
    expect(typeStanding(lied.row.type, lied.classification)).toBe('differs')
  })

  test('another ciphertext than the signed one', async () => {
    const keyring = await director()
    const at = `POST /api/staff/cases/${truth.case.id}/bodies`
    const names = [
      { chain: 'reporter', number: 0 },
      { chain: 'reporter', number: 1 },
      { chain: 'office', number: 0 },
      { chain: 'internal', number: 0 },
    ]
    const parts = await Promise.all(names.map((name) => bodyOf(reported, name)))
    const foreign = await bodyOf(other, { chain: 'office', number: 0 })
    let page: Buffer = Buffer.alloc(0)
    proxy.lies = [
      {
        at,
        answer: (answer: Buffer) => {
          page = answer
          return answer
        },
      },
    ]
    await openCase(keyring, truth, null)
    for (const [how, told] of Object.entries(pageLies(page, parts, foreign))) {
      proxy.lies = [{ at, answer: () => told }]
      const onPart = vi.fn()
      await expect(openCase(keyring, truth, null, { onPart }), how).rejects.toMatchObject(stops('content'))
      expect(onPart, how).not.toHaveBeenCalled()
    }
  })

  test('another piece than the signed one', async () => {
    const { open } = await openAs(office, 'director', reported.slot.caseId)
    const [file] = open.report.files
    if (!file) throw new Error('the report has no file')
    expect(await (await openFile(open.caseIdentity, file)).text()).toBe('isi bukti')
    const forged = await seal(reported.slot.caseRecipient, padPiece(utf8('isi palsu')))
    const pieces = [
      ...Object.values(await makeForeignFiles(reported.slot.caseRecipient, utf8('isi'))),
      Buffer.from(forged),
    ]
    for (const piece of pieces) {
      proxy.lies = [{ at: 'GET /api/staff/pieces/*', answer: () => piece }]
      await expect(openFile(open.caseIdentity, file)).rejects.toMatchObject(stops('content'))
    }
  })
})

/** The requests since the last `clear` that were to change something. */
function changes() {
  return proxy.passed.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/bodies'))
}

/** The true ciphertext of an entry. */
async function bodyOf({ slot }: Reported, name: { chain: string; number: number }): Promise<Buffer> {
  const path = `/api/staff/cases/${slot.caseId}/bodies`
  return Buffer.from(await download({ method: 'POST', path, body: { entries: [name] } }))
}

function flip(text: string): string {
  const bytes = fromBase64(text)
  const at = bytes.length - 1
  bytes[at] = (bytes[at] as number) ^ 1
  return toBase64(bytes)
}
