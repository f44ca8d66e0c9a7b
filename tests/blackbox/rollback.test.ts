// The whole data folder goes back to yesterday, as with a restored backup or a server that hides what was written since.
import { cpSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchCase, openCase, seenOf } from '../../src/device/casework/open.ts'
import { sendMessage } from '../../src/device/casework/write.ts'
import { EMPTY_DESK, type HeldDesk, loadDesk, saveDesk } from '../../src/device/staff/desk.ts'
import { openAs } from '../support/casework.ts'
import type { Office } from '../support/office.ts'
import { add, type Reported, report } from '../support/reporter.ts'
import type { Server } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

let server: Server
let office: Office
let reported: Reported
let dayOne: HeldDesk
let dayTwo: HeldDesk

beforeAll(async () => {
  ;({ server, office } = await openOffice())
  reported = await report(server.origin)
  await server.tick()
  dayOne = await readAndRemember(null)
  await server.stop()
  cpSync(server.data, `${server.data}-day-1`, { recursive: true })
  await server.start()
  await add(reported, { v: 1, kind: 'message', text: 'Masih terjadi.' })
  await server.tick()
  const { keyring, open } = await openAs(office, 'reviewer', reported.slot.caseId)
  await sendMessage(keyring, open, 'question', 'Kapan?', false)
  dayTwo = await readAndRemember(dayOne)
  await server.stop()
  rmSync(server.data, { recursive: true })
  cpSync(`${server.data}-day-1`, server.data, { recursive: true })
  await server.start()
})

afterAll(async () => {
  await server?.remove()
})

/** The reviewer reads the case, and their browser remembers it. */
async function readAndRemember(held: HeldDesk | null): Promise<HeldDesk> {
  const { slot } = reported
  const { keyring, open } = await openAs(office, 'reviewer', slot.caseId)
  const { desk } = held ? { desk: held } : await load(null)
  return saveDesk(keyring.keys, office.organization, desk, { ...EMPTY_DESK, seen: { [slot.caseId]: seenOf(open) } })
}

function load(remembered: HeldDesk | null) {
  const { reviewer } = office.members
  reviewer.person.use()
  return loadDesk(reviewer.keys, office.organization, remembered?.mark ?? null)
}

test('a browser that remembers the second day notices it, before any case is opened', async () => {
  expect(await load(dayTwo)).toMatchObject({
    state: 'lost',
    loss: { how: 'older', remembered: dayTwo.mark, returned: dayOne.mark },
  })
})

test('what the desk of the second day remembers refuses the shorter case', async () => {
  const { keyring } = await openAs(office, 'reviewer', reported.slot.caseId)
  const sealed = await fetchCase(reported.slot.caseId)
  const seen = dayTwo.content.seen[reported.slot.caseId] ?? null
  await expect(openCase(keyring, sealed, seen)).rejects.toMatchObject({ name: 'ProtocolError', breach: 'chain' })
})

test('a browser without memory notices nothing: its chains are whole', async () => {
  const laid = await load(null)
  expect(laid).toEqual({ state: 'own', desk: dayOne })
  const { keyring } = await openAs(office, 'reviewer', reported.slot.caseId)
  const seen = laid.desk.content.seen[reported.slot.caseId] ?? null
  const open = await openCase(keyring, await fetchCase(reported.slot.caseId), seen)
  expect([open.reporter.length, open.office.length]).toEqual([1, 0])
})

test('the member goes on without the old desk, under a counter above every one before', async () => {
  const laid = await load(dayTwo)
  const anew = await saveDesk(office.members.reviewer.keys, office.organization, laid.desk, laid.desk.content)
  expect(anew.mark).toMatchObject({ counter: 3 })
  expect(await load(dayTwo)).toEqual({ state: 'own', desk: anew })
})
