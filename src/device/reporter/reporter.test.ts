// The reporter's device against the real server.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Question } from '../../domain/names/questionnaire.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { fromBase64, toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { makeSigningKey } from '../../protocol/keys/signing.ts'
import { signSuccession } from '../../protocol/keys/statement.ts'
import { openLockbox } from '../../protocol/sealing/lockbox.ts'
import { openVault } from '../../protocol/sealing/vault.ts'
import {
  makeOrganization,
  openTestApp,
  publishNext,
  type TestApp,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { setNetwork } from '../api.ts'
import { setDeviceClock } from '../day.ts'
import { storeFile } from '../evidence/store.ts'
import * as device from './index.ts'
import { type ReadableOrganization, TooOldError } from './verified-organization.ts'

let server: TestApp
let office: TestOrganization

describe('a reporter', () => {
  beforeEach(async () => {
    // The device compares the statement's day with its own clock.
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
    setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  })

  test('sends a report with a file, and finds it again with nothing but the code', async () => {
    const { organization, account, slot } = await sitDown()
    const content = utf8('kuitansi')
    const file = await storeFile(device.pieceTarget(slot), slot.caseRecipient, new Blob([content]), {
      name: 'kuitansi.txt',
      type: 'text/plain',
    })
    const sent = await send(organization, slot, { files: [file] })
    expect(sent.receipt.channel).toBe('pelanggaran')

    const again = await device.openAccount(organization.id, account.words)
    expect(await device.listSlots(again)).toEqual([{ index: 0, state: 'sent' }])
    const own = await readSent(organization, await device.deriveSlot(again.root, 0))
    expect(own.receipt).toEqual(sent.receipt)
    expect(own.report.answers).toEqual({ what: 'Dana dipakai sendiri.' })
    expect(own.report.files).toEqual([file])
    expect(own.standing.stage).toBe('received')
    expect(own.keyChanged).toBeNull()
  })

  test('the channel can open what was sent, and only custody can open the vault', async () => {
    const { organization, slot } = await sitDown()
    const sealed = await seal(organization, slot, { identity: { name: 'Siti' } })
    const body = sealed.body as { lockbox: string; vault: { custody: string } }
    const purpose = { organization: organization.id, kind: 'case', id: slot.caseId } as const
    const channel = office.channelIdentities.get('pelanggaran') as string
    expect(await openLockbox(channel, purpose, fromBase64(body.lockbox))).toBe(slot.caseIdentity)
    const expected = { organization: organization.id, caseId: slot.caseId, verifyKey: slot.caseKey.verifyKey }
    const vault = await openVault(office.custodyIdentity, fromBase64(body.vault.custody), expected)
    expect(vault.answers).toEqual({ name: 'Siti' })
    await expect(openVault(channel, fromBase64(body.vault.custody), expected)).rejects.toThrow()
  })

  test('the request has the same length with and without an identity', async () => {
    const { organization, slot } = await sitDown()
    const sizes = [{}, { name: 'Siti Contoh', phone: '0812' }].map(async (identity) => {
      const { body } = await seal(organization, slot, { identity })
      return JSON.stringify(body).length
    })
    const [without, filled] = await Promise.all(sizes)
    expect(filled).toBe(without)
  })

  test('the same sealed report may be sent twice, but a different one from the same slot is refused', async () => {
    const { organization, slot } = await sitDown()
    const sealed = await seal(organization, slot)
    const first = await device.sendReport(organization, sealed)
    expect(await device.sendReport(organization, sealed)).toEqual(first)
    await expect(send(organization, slot)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a draft comes back as it was, and deleting it frees its slot', async () => {
    const { organization, account, slot } = await sitDown()
    const draft = {
      v: 1,
      channel: 'pelanggaran',
      answers: { what: 'Baru mulai' },
      identity: {},
      files: [],
      step: 'what',
    }
    await device.saveDraft(slot, draft)
    const own = await device.readSlot(organization, slot)
    expect(own).toMatchObject({ state: 'draft', draft })
    await device.deleteDraft(slot)
    expect(await device.listSlots(account)).toEqual([])
    // The answer may have been lost.
    await device.deleteDraft(slot)
  })

  test('letters, evidence and a withdrawal follow each other; a second window signs for the next place', async () => {
    const { organization, slot } = await sitDown()
    await send(organization, slot)
    const own = await readSent(organization, slot)
    const named = { name: 'sk.jpg', type: 'image/jpeg' }
    const [message, protection] = await Promise.all([
      device.sealAddition(organization, own, { v: 1, kind: 'message', text: 'Satu hal lagi.' }),
      device.sealAddition(organization, own, {
        v: 2,
        kind: 'protection_request',
        about: 'retaliation',
        forms: [],
        text: 'Saya dimutasi.',
        from: '',
        since: 'Senin lalu',
        files: [await storeFile(device.pieceTarget(slot), slot.caseRecipient, new Blob(['sk']), named)],
      }),
    ])
    await device.sendAddition(organization, own, message)
    const after = await device.sendAddition(organization, own, protection)
    expect(after.reporter.map(({ content }) => content.kind)).toEqual(['report', 'message', 'protection_request'])
    expect(after.reporter[2]?.content).toMatchObject({
      v: 2,
      about: 'retaliation',
      files: [{ name: 'sk.jpg', size: 2 }],
    })
    expect(after.reporter[2]?.header.pieces).toHaveLength(1)
    const same = await device.sendAddition(organization, own, message)
    expect(same.reporter).toHaveLength(3)
  })

  test.each([1, 2] as const)('a vault of format %i keeps it when it is replaced and emptied', async (format) => {
    const { organization, slot } = await sitDown()
    await send(organization, slot, { vault: format })
    await device.replaceVault(organization, slot, { format, version: 1 }, { name: 'Siti' })
    const { vault } = await readSent(organization, slot)
    expect(vault).toEqual({ format, version: 2, opened: false, answers: { name: 'Siti' } })
    await device.replaceVault(organization, slot, vault as NonNullable<typeof vault>, {})
    expect((await readSent(organization, slot)).vault).toEqual({ format, version: 3, opened: false, answers: {} })
  })

  test('the questions alone decide how large a vault is', () => {
    const format = (...identity: Partial<Question>[]) => {
      const questions = identity.map((question, at): Question => {
        return { id: `q${at}`, type: 'short', label: { id: 'x' }, element: null, ...question }
      })
      return device.vaultFormat({ identity: questions })
    }
    expect([format(), format({}), format({}, {}, {}, {})]).toEqual([2, 2, 2])
    expect([format({ type: 'long', max: 1200 }), format({ type: 'long', max: 1400 })]).toEqual([2, 1])
    expect([format({ type: 'long' }), format({ type: 'people', max: 10 })]).toEqual([1, 1])
    const options = Array.from({ length: 90 }, (_, at) => ({ value: `pilihan-yang-${at}`, label: { id: 'x' } }))
    expect(format({ type: 'choices', options: options.slice(0, 5) }, { type: 'date' }, { type: 'tick' })).toBe(2)
    expect(format({ type: 'choices', options })).toBe(1)
  })

  test('another report goes into the lowest free slot', async () => {
    const { organization, account, slot } = await sitDown()
    await send(organization, slot)
    const slots = await device.listSlots(account)
    expect(device.lowestFree(slots)).toBe(1)
    const next = await device.openSlot(account, 1)
    await send(organization, next.slot)
    expect(await device.listSlots(account)).toHaveLength(2)
  })

  test('continues after a new director took over, also if the poster still shows the previous key', async () => {
    const first = await device.loadOrganization(null)
    const known = await device.loadOrganization(first.fingerprint)
    expect(await device.reloadOrganization(known)).toEqual(known)
    expect(await device.reloadOrganization(known, known.statement.serial)).toEqual(known)
    await handOver()
    const now = await device.reloadOrganization(known)
    expect(now.statement.serial).toBe(known.statement.serial + 1)
    expect(now.fingerprint).not.toBe(known.fingerprint)
    expect(await device.reloadOrganization(known, known.statement.serial)).toEqual(known)
  })

  test('an unused code opens nothing', async () => {
    const { organization } = await sitDown()
    const account = await device.openAccount(organization.id, makeCode())
    expect(await device.listSlots(account)).toEqual([])
  })
})

describe('a server that lies', () => {
  beforeEach(async () => {
    server = await openTestApp('sqlite')
    office = await makeOrganization(server, { mode: 'at_once' })
    setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))
  })

  test('another key than the one on the poster stops everything', async () => {
    await expect(device.loadOrganization(toBase64(new Uint8Array(32)))).rejects.toMatchObject({ breach: 'key' })
    const { fingerprint } = await device.loadOrganization(null)
    expect((await device.loadOrganization(fingerprint)).fingerprint).toBe(fingerprint)
  })

  test('a statement of 91 days is refused with the date of the device; a clock that is behind is accepted', async () => {
    const at = (days: number) => setDeviceClock(() => server.clock.now() + days * 86_400_000)
    for (const days of [-3000, -1, 90]) {
      at(days)
      await expect(device.loadOrganization(null)).resolves.toMatchObject({ id: office.publicId })
    }
    at(91)
    const deviceDate = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    const refused = { name: 'ProtocolError', breach: 'stale', deviceDate }
    await expect(device.loadOrganization(null)).rejects.toMatchObject(refused)
  })

  test('an own case can be read under a statement of 91 days; its entries are checked as ever', async () => {
    const { organization, slot } = await sitDown()
    await send(organization, slot)
    expect(await readSent(organization, slot)).toMatchObject({ expired: null })
    setDeviceClock(() => server.clock.now() + 91 * 86_400_000)
    const readable = await expiredOrganization()
    const { serial, day } = office.statement
    const own = await device.readSlot(readable, slot)
    expect(own).toMatchObject({
      state: 'sent',
      expired: { serial, day },
      report: { answers: { what: expect.any(String) } },
    })
    changeSlot((answer) => ({ ...answer, reporter: [] }))
    await expect(device.readSlot(readable, slot)).rejects.toMatchObject({ breach: 'chain' })
  })

  test('a statement of 91 days that is older than one in the case is refused for reading, too', async () => {
    const { note } = office
    await publishNext(server, office, {})
    const { organization, slot } = await sitDown()
    await send(organization, slot)
    setDeviceClock(() => server.clock.now() + 91 * 86_400_000)
    setNetwork(async (path, init) => {
      const response = await server.app.request(`http://${office.host}${path}`, init)
      return path === '/api/statement' ? Response.json({ ...(await response.json()), note }) : response
    })
    const readable = await expiredOrganization()
    expect(readable.statement.serial).toBe(office.statement.serial)
    await expect(device.readSlot(readable, slot)).rejects.toMatchObject({ breach: 'stale' })
  })

  test('of a statement of 91 days the poster’s key is compared first', async () => {
    setDeviceClock(() => server.clock.now() + 91 * 86_400_000)
    await expect(device.loadOrganization(toBase64(new Uint8Array(32)))).rejects.toMatchObject({ breach: 'key' })
  })

  test('another office never takes the place of one whose keys were checked', async () => {
    const known = await device.loadOrganization(null)
    const other = await makeOrganization(server)
    const next = await publishNext(server, other, {})
    setNetwork(async (path, init) => server.app.request(`http://${other.host}${path}`, init))
    for (const serial of [undefined, next.statement.serial - 1, next.statement.serial]) {
      await expect(device.reloadOrganization(known, serial)).rejects.toMatchObject({ breach: 'chain' })
    }
  })

  test('a key that was handed over no longer signs, not even for an earlier serial', async () => {
    const before = await device.loadOrganization(null)
    await handOver()
    const known = await device.loadOrganization(null)
    await expect(device.reloadOrganization(known, before.statement.serial)).rejects.toMatchObject({ code: 'outdated' })
  })

  test('a recipient that the statement does not name is never used', async () => {
    const { organization, slot } = await sitDown()
    const other = { ...organization, recipients: [slot.ownRecipient] }
    await expect(seal(other, slot)).rejects.toMatchObject({ breach: 'key' })
  })

  test('questions that differ from the signed ones are noticed', async () => {
    const { organization } = await sitDown()
    const { hash, body } = office.questionnaires.get('pelanggaran') as { hash: string; body: string }
    expect(device.checkQuestionnaire(organization, 'pelanggaran', body)).toBe(hash)
    expect(() => device.checkQuestionnaire(organization, 'pelanggaran', `${body} `)).toThrow('questionnaire')
  })

  test('a case with an entry left out is not shown', async () => {
    const { organization, slot } = await sitDown()
    await send(organization, slot)
    const own = await readSent(organization, slot)
    const message = await device.sealAddition(organization, own, { v: 1, kind: 'message', text: 'Satu.' })
    await device.sendAddition(organization, own, message)
    changeSlot((answer) => ({ ...answer, reporter: answer.reporter.slice(1) }))
    await expect(device.readSlot(organization, slot)).rejects.toMatchObject({ breach: 'chain' })
  })
})

/** From here on the server changes what it says of a slot. */
function changeSlot(change: (answer: { reporter: unknown[] }) => object): void {
  setNetwork(async (path, init) => {
    const response = await server.app.request(`http://${office.host}${path}`, init)
    if (path !== '/api/reporter/slot') return response
    return Response.json(change((await response.json()) as { reporter: unknown[] }))
  })
}

/** The organisation that comes with the refusal of its old statement. */
async function expiredOrganization(): Promise<ReadableOrganization> {
  const refusal = await device.loadOrganization(null).catch((error: unknown) => error)
  if (!(refusal instanceof TooOldError)) throw new Error('the statement was not refused')
  return refusal.readable
}

/** A new director with a new signing key, as the next statement announces. */
async function handOver() {
  const { publicId, signingKey, statement } = office
  const next = makeSigningKey()
  const { day } = statement
  const signature = signSuccession(signingKey, publicId, next.verifyKey, day)
  const keys = [...statement.keys, { key: next.verifyKey, day, signature }]
  await publishNext(server, { ...office, signingKey: next }, { keys })
}

async function sitDown() {
  const organization = await device.loadOrganization(null)
  const account = await device.makeAccount(organization.id)
  const { slot } = await device.openSlot(account, 0)
  return { organization, account, slot }
}

function seal(organization: device.VerifiedOrganization, slot: device.Slot, report: Partial<device.Report> = {}) {
  const { hash } = office.questionnaires.get('pelanggaran') as { hash: string }
  const answers = { what: 'Dana dipakai sendiri.' }
  const plain = { channel: 'pelanggaran', questionnaire: hash, answers, identity: {}, vault: 2, files: [] } as const
  return device.sealReport(organization, slot, { ...plain, ...report })
}

async function send(organization: device.VerifiedOrganization, slot: device.Slot, report: Partial<device.Report> = {}) {
  return device.sendReport(organization, await seal(organization, slot, report))
}

async function readSent(organization: device.VerifiedOrganization, slot: device.Slot): Promise<device.OwnCase> {
  const own = await device.readSlot(organization, slot)
  if (own.state !== 'sent') throw new Error('not sent')
  return own
}
