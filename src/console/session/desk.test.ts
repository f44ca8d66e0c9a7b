// The desk in the console, with a second browser of the same member, and a server that returns yesterday's.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeStaffKeys } from '../../device/staff/account.ts'
import { type Desk, EMPTY_DESK, type HeldDesk, loadDesk, saveDesk } from '../../device/staff/desk.ts'
import { type DeskServer, startDeskServer } from '../../device/staff/testing/deskServer.ts'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { changeDesk, clearDesk, desk, deskMark, findDesk, type Owner, onDeskLost, saveNow, takeDesk } from './desk.ts'
import { forgetDevice, keepDeskMark, keepDevice, readDeskMark } from './enrolment.ts'

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

async function markOnServer() {
  return (await loadDesk(owner.keys, organization, null)).desk.mark
}

function makeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
