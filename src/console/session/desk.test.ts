// The desk in the console, with a second browser of the same member, and a server that returns yesterday's.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeStaffKeys } from '../../device/staff/account.ts'
import { type Desk, EMPTY_DESK, type HeldDesk, loadDesk, saveDesk } from '../../device/staff/desk.ts'
import { type DeskServer, startDeskServer } from '../../device/staff/testing/deskServer.ts'
import { fromBase64, randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { sealDesk } from '../../protocol/sealing/desk.ts'
import {
  changeDesk,
  clearDesk,
  desk,
  deskMark,
  deskTrouble,
  findDesk,
  isUnsaved,
  noteRead,
  type Owner,
  onDeskLost,
  saveNow,
  takeDesk,
} from './desk.ts'
import { forgetDevice, keepDeskMark, keepDevice, readDeskMark } from './enrolment.ts'
import { makeStorage } from './testing/storage.ts'

const organization = toBase64(randomBytes(32))
const head = (number: number) => ({ number, hash: `hash-${number}` })

let owner: Owner
let server: DeskServer

beforeEach(async () => {
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, makeStorage())
  vi.stubGlobal('location', { hostname: 'lapor.example.go.id' })
  owner = { keys: await makeStaffKeys(), organization, name: 'Rina' }
  server = startDeskServer()
  keepDevice(organization, owner.name, randomBytes(32), 'browser')
})

afterEach(() => {
  clearDesk()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const remembered = () => readDeskMark(owner.name, owner.keys.recipient)
const write = (id: string, text: string) => changeDesk((now) => ({ ...now, drafts: { ...now.drafts, [id]: text } }))
/** The member logs in. */
async function layDesk() {
  const found = await findDesk(owner)
  if (found.state !== 'lost') takeDesk(owner, found.desk)
  return found
}

/** Another browser of the same member changes the desk. */
async function elsewhere(change: (now: Desk) => Desk): Promise<HeldDesk> {
  const loaded = await loadDesk(owner.keys, organization, null)
  return saveDesk(owner.keys, organization, loaded.desk, change(loaded.desk.content))
}

test('the browser remembers a desk only after the server has stored it', async () => {
  expect((await layDesk()).state).toBe('first')
  write('a', 'satu')
  server.losesAnswers = true
  await expect(saveNow()).rejects.toMatchObject({ code: 'offline' })
  expect([remembered(), deskMark.value]).toEqual([null, null])
  server.losesAnswers = false
  // The server had stored it all the same: the next attempt finds it and builds on it.
  await saveNow()
  expect(remembered()).toMatchObject({ counter: 2 })
  expect(deskMark.value).toEqual(await markOnServer())
  expect((await loadDesk(owner.keys, organization, null)).desk.content.drafts).toEqual({ a: 'satu' })
})

test('a save needs no reading, as long as nobody else writes', async () => {
  await layDesk()
  write('a', 'satu')
  await saveNow()
  write('a', 'dua')
  await saveNow()
  expect(server.asked).toEqual(['GET', 'PUT', 'PUT'])
})

test('what two browsers write and read is merged, and nobody is alarmed', async () => {
  await layDesk()
  write('a', 'di sini')
  await saveNow()
  const seen = { a: { reporter: head(4), office: null } }
  await elsewhere((now) => ({ ...now, serial: 9, seen, drafts: { ...now.drafts, b: 'di sana' } }))
  changeDesk((now) => ({ ...now, seen: { a: { reporter: head(2), office: head(1) } }, filter: 'show=late' }))
  await saveNow()
  const { content } = (await loadDesk(owner.keys, organization, remembered())).desk
  expect(content).toEqual({
    serial: 9,
    seen: { a: { reporter: head(4), office: head(1) } },
    drafts: { a: 'di sini', b: 'di sana' },
    filter: 'show=late',
  })
  // What was read there counts here at once; their drafts stay theirs.
  expect([desk.value.serial, desk.value.seen, desk.value.drafts]).toEqual([9, content.seen, { a: 'di sini' }])
  await saveNow()
  expect((await loadDesk(owner.keys, organization, null)).desk.content).toEqual(content)
  expect(remembered()).toEqual({ ...(await markOnServer()), recipient: expect.any(String) })
})

test('saves of one tab wait for each other', async () => {
  await layDesk()
  write('a', 'satu')
  const first = saveNow()
  write('b', 'dua')
  await Promise.all([first, saveNow()])
  expect(server.asked).toEqual(['GET', 'PUT', 'PUT'])
  expect((await loadDesk(owner.keys, organization, null)).desk.content.drafts).toEqual({ a: 'satu', b: 'dua' })
})

test('a save gives up after five browsers that were faster, and loses nothing', async () => {
  await layDesk()
  write('a', 'satu')
  const others: string[] = []
  for (let i = 0; i < 6; i++) {
    await elsewhere((now) => ({ ...now, filter: `show=${i}` }))
    others.push(server.stored ?? '')
  }
  server.stored = null
  server.beforeWrite = () => {
    server.stored = others.shift() ?? server.stored
  }
  await expect(saveNow()).rejects.toMatchObject({ code: 'conflict' })
  expect(server.asked.filter((method) => method === 'PUT')).toHaveLength(6 + 5)
  server.beforeWrite = () => {}
  await saveNow()
  expect((await loadDesk(owner.keys, organization, null)).desk.content.drafts).toEqual({ a: 'satu' })
})

test('yesterday’s desk is noticed at the log-in, and one deliberate act goes on without it', async () => {
  await layDesk()
  write('a', 'kemarin')
  await saveNow()
  const yesterday = server.stored
  write('a', 'hari ini')
  await saveNow()
  clearDesk()
  server.stored = yesterday
  const laid = await layDesk()
  expect(laid).toMatchObject({
    state: 'lost',
    loss: { how: 'older', remembered: { counter: 2 }, returned: { counter: 1 } },
  })
  expect(desk.value).toEqual(EMPTY_DESK)
  takeDesk(owner, laid.desk)
  write('b', 'baru')
  await saveNow()
  expect(remembered()).toMatchObject({ counter: 3 })
  expect((await layDesk()).desk.content.drafts).toEqual({ b: 'baru' })
})

test('a desk that goes back while the console is open is noticed at the next save', async () => {
  const lost = vi.fn()
  onDeskLost(lost)
  await layDesk()
  write('a', 'kemarin')
  await saveNow()
  const yesterday = server.stored
  write('a', 'hari ini')
  await saveNow()
  for (const stored of [yesterday, null]) {
    server.stored = stored
    await expect(saveNow()).rejects.toMatchObject({ name: 'DeskLostError' })
    expect(server.stored).toBe(stored)
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  write('a', 'lagi')
  await vi.advanceTimersByTimeAsync(3000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce())
})

test('what is remembered belongs to the keys and to the user name, and is forgotten with the browser', async () => {
  await layDesk()
  await saveNow()
  const another = await makeStaffKeys()
  expect(remembered()).toMatchObject({ counter: 1 })
  expect(readDeskMark('  RINA ', owner.keys.recipient)).toMatchObject({ counter: 1 })
  expect(readDeskMark(owner.name, another.recipient)).toBeNull()
  expect(readDeskMark('Bagas', owner.keys.recipient)).toBeNull()
  keepDevice(organization, owner.name, randomBytes(32), 'browser')
  expect(remembered()).toMatchObject({ counter: 1 })
  forgetDevice(owner.name)
  expect(remembered()).toBeNull()
  keepDevice(organization, owner.name, randomBytes(32), 'tab')
  await saveNow()
  clearDesk()
  expect(remembered()).toMatchObject({ counter: 2 })
  // From the tab to the browser: what the tab knew goes along.
  keepDevice(organization, owner.name, randomBytes(32), 'browser')
  expect(remembered()).toMatchObject({ counter: 2 })
  keepDevice(toBase64(randomBytes(32)), owner.name, randomBytes(32), 'browser')
  expect(remembered()).toBeNull()
})

test('the newest mark counts, whichever of two tabs kept it, and does not go back when a tab is kept', async () => {
  const { name } = owner
  const { recipient } = owner.keys
  const mark = (counter: number) => ({ counter, hash: `hash-${counter}`, day: '2026-08-01', serial: 3 })
  const log = (where: 'browser' | 'tab', who = name) => keepDevice(organization, who, randomBytes(32), where)
  // This tab is not kept, another one is, and works on.
  forgetDevice(name)
  log('tab')
  keepDeskMark(name, recipient, mark(4))
  const tab = sessionStorage
  vi.stubGlobal('sessionStorage', makeStorage())
  log('browser')
  keepDeskMark(name, recipient, mark(7))
  vi.stubGlobal('sessionStorage', tab)
  expect(remembered()).toMatchObject(mark(7))
  keepDeskMark(name, recipient, mark(5))
  expect(remembered()).toMatchObject(mark(7))
  log('browser')
  expect(remembered()).toMatchObject(mark(7))
  // A colleague who is kept in a tab takes along what it knows of others who are kept, and of nobody else.
  log('tab')
  keepDeskMark(name, recipient, mark(9))
  log('tab', 'Bagas')
  keepDeskMark('Bagas', recipient, mark(2))
  log('browser', 'Sari')
  expect(remembered()).toMatchObject(mark(9))
  expect(localStorage.getItem('peluit.petugas')).not.toContain('bagas')
})

test('of a full desk, this page keeps what the server did not store, says so, and stores it once there is room', async () => {
  const long = 'x'.repeat(110_000)
  await layDesk()
  for (const id of ['a', 'b', 'c']) write(id, long)
  noteRead('case', { reporter: head(1), office: null })
  await expect(saveNow()).rejects.toMatchObject({ name: 'DeskFullError' })
  const stored = async () => (await loadDesk(owner.keys, organization, remembered())).desk.content
  expect(await stored()).toMatchObject({ drafts: { a: long, b: long }, seen: { case: { reporter: head(1) } } })
  expect((await stored()).drafts).not.toHaveProperty('c')
  expect([deskTrouble.value, desk.value.drafts.c, isUnsaved(desk.value.drafts)]).toEqual(['full', long, true])
  write('a', 'dikirim')
  await saveNow()
  expect(await stored()).toMatchObject({ drafts: { a: 'dikirim', b: long, c: long } })
  expect([deskTrouble.value, isUnsaved(desk.value.drafts)]).toEqual([null, false])
})

test('a full desk forgets the case that was read longest ago, and reading it again brings it back', async () => {
  const read = { reporter: head(1), office: head(2), internal: null }
  const ids = Array.from({ length: 9000 }, (_, i) => `case-${i}`)
  await elsewhere((now) => ({ ...now, seen: Object.fromEntries(ids.slice(0, 4000).map((id) => [id, read])) }))
  await layDesk()
  const stored = async () => Object.keys((await loadDesk(owner.keys, organization, null)).desk.content.seen)
  noteRead('case-0', { ...read })
  for (const id of ids.slice(4000))
    changeDesk((now) => ({ ...now, seen: Object.assign(now.seen, { [id]: { ...read } }) }))
  noteRead('newest', { ...read })
  await saveNow()
  const kept = await stored()
  expect(kept.at(-1)).toBe('newest')
  expect(kept).not.toContain('case-1')
  // The next save of this page, which still remembers all of them, brings none back.
  await saveNow()
  expect(await stored()).toEqual(kept)
  noteRead('case-1', { ...read })
  await saveNow()
  expect((await stored()).slice(-2)).toEqual(['newest', 'case-1'])
})

test('a desk that a newer program wrote is never overwritten, neither at the log-in nor while the console is open', async () => {
  await layDesk()
  write('a', 'satu')
  await saveNow()
  const content = { ...desk.value, colour: 'green' }
  const later = toBase64(await sealDesk(owner.keys.identity, organization, { counter: 2, day: '2026-03-02', content }))
  server.stored = later
  write('a', 'dua')
  await expect(saveNow()).rejects.toMatchObject({ name: 'NewerDeskError' })
  expect([server.stored, deskTrouble.value, isUnsaved(desk.value.drafts)]).toEqual([later, 'newer', true])
  await expect(saveNow()).rejects.toMatchObject({ name: 'NewerDeskError' })
  clearDesk()
  expect(deskTrouble.value).toBeNull()
  await expect(findDesk(owner)).rejects.toMatchObject({ name: 'NewerDeskError' })
  expect(fromBase64(server.stored)).toEqual(fromBase64(later))
})

async function markOnServer() {
  return (await loadDesk(owner.keys, organization, null)).desk.mark
}
