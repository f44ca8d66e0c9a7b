// Who can open what, whatever the server's rules say: tries every person's keys, and all keys from their lockboxes, on
// every ciphertext in database and store. And as in twenty years: with the paper key and the second implementation
// alone.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addNote, assignCase, sendMessage } from '../../src/device/casework/write.ts'
import { storeFile } from '../../src/device/evidence/store.ts'
import { openSlot, pieceTarget, type Slot, saveDraft } from '../../src/device/reporter/index.ts'
import { EMPTY_DESK, loadDesk, saveDesk } from '../../src/device/staff/desk.ts'
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { recipientOf } from '../../src/protocol/sealing/age.ts'
import { openAs } from '../support/casework.ts'
import { type Ciphertext, listCiphertexts, openable } from '../support/ciphertexts.ts'
import { CHANNEL, type Colleague, keyringOf, type Office } from '../support/office.ts'
import { add, type Reported, report } from '../support/reporter.ts'
import { withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
let assigned: Reported
let unassigned: Reported
let drafted: Slot
let all: Ciphertext[]

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  const story = { files: [{ name: 'bukti.txt', content: 'isi bukti' }], identity: { name: 'Seseorang' } }
  assigned = await report(server.origin, { ...story, answers: { story: 'Cerita pertama.' } })
  unassigned = await report(server.origin, story)
  await add(assigned, { v: 1, kind: 'message', text: 'Masih terjadi.' })
  drafted = (await openSlot(assigned.account, 1)).slot
  const file = await storeFile(pieceTarget(drafted), drafted.caseRecipient, new Blob(['draf']), {
    name: 'd',
    type: 't',
  })
  const draft = { v: 1, channel: CHANNEL, answers: {}, identity: {}, files: [file], step: 'what' }
  await saveDraft(drafted, draft)
  await server.tick()
  for (const { slot } of [assigned, unassigned]) {
    const { keyring, open } = await openAs(office, 'reviewer', slot.caseId)
    await sendMessage(keyring, open, 'question', 'Kapan?', false)
    await addNote(keyring, (await openAs(office, 'reviewer', slot.caseId)).open, 'Catatan.')
  }
  const { keyring, open } = await openAs(office, 'director', assigned.slot.caseId)
  const { number: lead } = office.members.investigator.unlocked
  await assignCase(keyring, open, { staff: [lead], lead, reason: 'Ahlinya.' })
  for (const who of Object.keys(office.members) as Colleague[]) {
    const { keys } = await keyringOf(office.organization, office.members[who])
    const { desk } = await loadDesk(keys, office.organization, null)
    await saveDesk(keys, office.organization, desk, EMPTY_DESK)
  }
  all = listCiphertexts(server)
})

afterAll(async () => {
  await server?.remove()
})

describe('with all of their keys', () => {
  const opens = (who: Colleague) => openable(all, [office.members[who].keys.identity])
  const of = (names: readonly string[], sort: RegExp) => names.filter((name) => sort.test(name))
  const everyCase = /^(entry|piece|lockbox\/(case|dossier))/
  const vaults = /^vault/

  test('the control: there are ciphertexts of every kind', () => {
    const names = all.map(({ name }) => name.replace(/ .*/, ''))
    const sorts = [
      'entry/reporter.body',
      'entry/office.body',
      'entry/internal.body',
      'vault.to_custody',
      'vault.to_own',
    ]
    const further = [
      'inbox_slot.draft',
      'piece',
      'lockbox/case.bytes',
      'lockbox/dossier.bytes',
      'lockbox/channel.bytes',
    ]
    expect(names).toEqual(expect.arrayContaining([...sorts, ...further, 'staff.desk', 'record.lockbox']))
    // Two reports, an addition, two questions, two dossiers with notes, an assignment, two files, two vaults.
    expect(
      of(
        all.map(({ name }) => name),
        everyCase,
      ).length,
    ).toBeGreaterThanOrEqual(12)
  })

  test('the custodian opens vaults and nothing of a case', async () => {
    const names = await opens('custodian')
    expect(of(names, everyCase)).toEqual([])
    expect(of(names, /^vault\.to_custody/)).toHaveLength(2)
    expect(of(names, /^vault\.to_own/)).toEqual([])
  })

  test.each(['director', 'reviewer'] as const)('the %s opens every sent case and no vault', async (who) => {
    const names = await opens(who)
    expect(of(names, vaults)).toEqual([])
    const sealed = all.filter(({ name }) => /^(entry|piece)/.test(name) && !name.includes(drafted.caseId))
    expect(of(names, /^(entry|piece)/)).toEqual(expect.arrayContaining(sealed.map(({ name }) => name)))
  })

  test('the investigator opens the assigned case and no other', async () => {
    const names = await opens('investigator')
    expect(of(names, /^entry/).every((name) => name.includes(assigned.slot.caseId))).toBe(true)
    expect(of(names, /^entry/).length).toBeGreaterThanOrEqual(6)
    expect(of(names, /^piece/)).toEqual([`piece ${assigned.slot.caseId}`])
    expect(names.filter((name) => name.includes(unassigned.slot.caseId))).toEqual([])
    expect(of(names, vaults)).toEqual([])
  })

  test('the administrator opens only their own desk', async () => {
    expect((await opens('administrator')).map((name) => name.replace(/ .*/, ''))).toEqual(['staff.desk'])
  })

  test('the paper key of the office opens every sent case and no vault', async () => {
    const names = await openable(all, [office.founding.recoveryIdentity])
    expect(of(names, vaults)).toEqual([])
    expect(of(names, /^entry/)).toHaveLength(all.filter(({ name }) => name.startsWith('entry')).length)
    expect(of(names, /^(slot|staff|record)/)).toEqual([])
  })

  test('all keys of the office together open no draft, none of its evidence and no own copy of a vault', async () => {
    const staff = Object.values(office.members).map(({ keys }) => keys.identity)
    const paper = [office.founding.recoveryIdentity, office.custody.recoveryIdentity]
    const private_ = new RegExp(`^((inbox_)?slot|vault\\.to_own)|${drafted.caseId}`)
    const lockboxes = all.filter(({ name }) => name.startsWith('lockbox') || private_.test(name))
    const names = await openable(lockboxes, [...staff, ...paper])
    expect(of(names, private_)).toEqual([])
    // The control: the reporter's own keys open them.
    const own = [assigned.slot, drafted].flatMap(({ ownIdentity, caseIdentity }) => [ownIdentity, caseIdentity])
    const opened = of(await openable(all, own), private_).map((name) => name.replace(/ .*/, ''))
    expect(opened.sort()).toEqual(['inbox_slot.draft', 'piece', 'vault.to_own'])
  })
})

describe('from the paper key, the raw rows and the second implementation alone', () => {
  const INDEPENDENT = 'tests/independent/peluit.mjs'

  /** Runs the program that shares no code with ours, as a person in twenty years would. */
  function openAlone(identity: string, sealed: Uint8Array): Buffer {
    const keyFile = join(server.tmp, 'paper-key.txt')
    writeFileSync(keyFile, `# office recovery\n${identity}\n`)
    return execFileSync(process.execPath, [INDEPENDENT, 'open', keyFile], { input: sealed, stdio: 'pipe' })
  }

  const secretIn = (lockbox: Buffer): string => JSON.parse(lockbox.toString('utf8')).secret

  test('a case is opened: channel, case, every entry, every piece', async () => {
    const { recoveryIdentity } = office.founding
    const { caseId } = assigned.slot
    const paper = recipientHash(await recipientOf(recoveryIdentity))
    const rows = withRows(server.database(), ({ all: read }) => ({
      channel: read('select bytes from lockbox where kind = \'channel\' and "to" = ?', paper),
      boxes: read("select kind, bytes from lockbox where of = ? and kind in ('case', 'dossier')", caseId),
      entries: read('select chain, number, body from entry where case_id = ? order by chain, number', caseId),
      pieces: read('select blob from piece where case_id = ?', caseId),
    }))
    const channelIdentity = secretIn(openAlone(recoveryIdentity, rows.channel[0]?.bytes as Uint8Array))
    const identityOf = (kind: string) => {
      for (const row of rows.boxes.filter((box) => box.kind === kind)) {
        try {
          return secretIn(openAlone(channelIdentity, row.bytes as Uint8Array))
        } catch {
          // sealed to a handler
        }
      }
      throw new Error(`the channel opens no ${kind}`)
    }
    const [caseIdentity, dossierIdentity] = [identityOf('case'), identityOf('dossier')]
    const texts = rows.entries.map(({ chain, number, body }) => {
      const plain = openAlone(chain === 'internal' ? dossierIdentity : caseIdentity, body as Uint8Array)
      return [`${chain} ${number}`, JSON.parse(plain.toString('utf8'))]
    })
    expect(Object.fromEntries(texts)).toMatchObject({
      'reporter 0': { kind: 'report', answers: { story: 'Cerita pertama.' } },
      'reporter 1': { kind: 'message', text: 'Masih terjadi.' },
      'office 0': { kind: 'question', text: 'Kapan?' },
      'internal 0': { kind: 'dossier' },
      'internal 1': { kind: 'work', work: 'note', text: 'Catatan.' },
      'internal 2': { kind: 'assignment', reason: 'Ahlinya.' },
    })
    const path = listFiles(join(server.data, 'blobs')).find((file) => file.endsWith(String(rows.pieces[0]?.blob)))
    const piece = openAlone(caseIdentity, new Uint8Array(readFileSync(String(path))))
    expect(piece.subarray(0, 9).toString()).toBe('isi bukti')
    expect(piece).toHaveLength(65_536)
  })

  test('the control: another paper key opens nothing', () => {
    const [lockbox] = all.filter(({ name }) => name.startsWith('lockbox/channel'))
    expect(() => openAlone(office.custody.recoveryIdentity, lockbox?.bytes as Uint8Array)).toThrow()
  })
})
