// What others do to a case while its reporter has it open.
import { beforeEach, expect, test } from 'vitest'
import { RequestError, setNetwork } from '../../device/api.ts'
import * as device from '../../device/reporter/index.ts'
import {
  makeOrganization,
  openTestApp,
  publishNext,
  type TestApp,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { checkRenewal } from '../core/failures.ts'
import { account, forget, halted, keyCheck } from '../core/state.ts'
import { openCode } from '../open/open-code.ts'
import { caseAt, changeVault, own, readOwn } from './own.ts'
import { makeSender } from './sender.ts'

let server: TestApp
let office: TestOrganization
const connect = () => setNetwork(async (path, init) => server.app.request(`http://${office.host}${path}`, init))

beforeEach(async () => {
  forget()
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
  connect()
  const organization = await device.loadOrganization(null)
  account.value = await device.makeAccount(organization.id)
  const { slot } = await device.openSlot(account.value, 0)
  const { hash } = office.questionnaires.get('pelanggaran') as { hash: string }
  const report = {
    channel: 'pelanggaran',
    questionnaire: hash,
    answers: { what: 'x' },
    identity: {},
    vault: 2,
    files: [],
  } as const
  await device.sendReport(organization, await device.sealReport(organization, slot, report))
  await readOwn()
})

test('a vault whose answer was lost is saved, whether or not saving is tried again', async () => {
  setNetwork(async (path, init) => {
    await server.app.request(`http://${office.host}${path}`, init)
    throw new Error('cut')
  })
  await expect(changeVault(opened(), { name: 'Siti' })).rejects.toEqual(new RequestError('offline'))
  connect()
  await changeVault(opened(), { name: 'Siti' })
  expect(opened().vault).toEqual({ format: 2, version: 2, opened: false, answers: { name: 'Siti' } })
})

test('a vault that another window changed is shown, and only a second try replaces it', async () => {
  const before = opened()
  await changeVault(before, { name: 'Siti' })
  await expect(changeVault(before, { name: 'Sita' })).rejects.toMatchObject({ code: 'conflict' })
  expect(opened().vault).toMatchObject({ answers: { name: 'Siti' } })
  await changeVault(opened(), { name: 'Sita' })
  expect(opened().vault).toMatchObject({ version: 3, answers: { name: 'Sita' } })
})

test('a vault that was opened meanwhile is shown as opened, even if it was to keep its content', async () => {
  await server.db.updateTable('vault').set({ opened_day: '2026-03-02' }).execute()
  for (const answers of [{ name: 'Siti' }, {}]) {
    await expect(changeVault(opened(), answers)).rejects.toMatchObject({ code: 'conflict' })
    expect(opened().vault).toEqual({ format: 2, version: 1, opened: true, answers: {} })
  }
})

test('once the office’s statement has expired, the reports can be read until it is renewed', async () => {
  const { serial, day } = office.statement
  expect(own.value).toMatchObject({ state: 'read', expired: null })
  server.clock.advance({ days: 91 })
  keyCheck.value = { state: 'checking' }
  await readOwn()
  expect(own.value).toMatchObject({ state: 'read', failure: null, expired: { serial, day } })
  expect(opened()).toMatchObject({ expired: { serial, day }, report: { answers: { what: 'x' } } })
  // The page asks to compare the six words, so they stay in sight.
  expect(keyCheck.value).toMatchObject({ state: 'expired', organization: { words: expect.any(Array), expired: true } })
  expect(halted.value).toBeNull()
  // Nothing is sent under it.
  await expect(changeVault(opened(), { name: 'Siti' })).rejects.toMatchObject({ breach: 'stale' })
  expect(await makeSender(opened())({ v: 1, kind: 'message', text: 'Halo' })).toBe('program')
  expect(halted.value).toBe('stale')
  halted.value = null
  await publishNext(server, office, {})
  await readOwn()
  expect(own.value).toMatchObject({ state: 'read', expired: null })
  expect(opened().vault).toMatchObject({ version: 1 })
  expect(opened().reporter).toHaveLength(1)
})

test('the code opens an account under an expired statement', async () => {
  const words = account.value?.words ?? []
  server.clock.advance({ days: 91 })
  forget()
  expect(await openCode(words)).toBe(true)
  await readOwn()
  expect(own.value.slots).toHaveLength(1)
})

test('somebody who reads a draft under an expired statement may go on, and learns when it was renewed', async () => {
  server.clock.advance({ days: 91 })
  keyCheck.value = { state: 'checking' }
  await readOwn()
  await checkRenewal()
  expect([keyCheck.value.state, halted.value]).toEqual(['expired', null])
  await publishNext(server, office, {})
  await checkRenewal()
  expect([keyCheck.value.state, halted.value]).toEqual(['checked', null])
})

test('after an expired statement only one that follows it is accepted', async () => {
  server.clock.advance({ days: 91 })
  keyCheck.value = { state: 'checking' }
  await readOwn()
  const other = await openTestApp('sqlite')
  const impostor = await makeOrganization(other, { mode: 'at_once' })
  setNetwork(async (path, init) => {
    const [app, host] = path === '/api/statement' ? [other, impostor.host] : [server, office.host]
    return app.app.request(`http://${host}${path}`, init)
  })
  await readOwn()
  expect([own.value.state, halted.value]).toEqual(['failed', 'chain'])
  halted.value = null
  await checkRenewal()
  expect(halted.value).toBe('chain')
})

test('letters that did not arrive are fetched when reading is tried again; until then the first ones stay', {
  timeout: 60_000,
}, async () => {
  // JSON needs six bytes for each unit: nine of these letters do not fit into a page.
  const text = '\u0001'.repeat(20_000)
  const organization = await device.loadOrganization(null)
  let whole = opened()
  for (let i = 0; i < 9; i++) {
    const letter = await device.sealAddition(organization, whole, { v: 1, kind: 'message', text })
    whole = await device.sendAddition(organization, whole, letter)
  }
  own.value = { state: 'reading', failure: null, slots: [], expired: null }
  const lengths: number[] = []
  const unsubscribe = own.subscribe(() => lengths.push(caseAt(0)?.timeline.length ?? 0))
  let pages = 0
  setNetwork(async (path, init) => {
    if (path === '/api/reporter/bodies' && ++pages === 2) throw new Error('cut')
    return server.app.request(`http://${office.host}${path}`, init)
  })
  await readOwn()
  expect([own.value.state, own.value.failure, opened().whole, opened().timeline.length]).toEqual([
    'failed',
    'offline',
    false,
    9,
  ])
  await readOwn()
  expect([own.value.state, own.value.failure, opened().whole]).toEqual(['read', null, true])
  expect(opened().timeline).toEqual(whole.timeline)
  // Nothing that was shown disappeared meanwhile, and the third page was the only one that was fetched again.
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  expect(pages).toBe(3)
  unsubscribe()
})

test('a slow reading does not hide what was added meanwhile', async () => {
  const release = holdNext('/api/reporter/slot')
  const slow = readOwn()
  await release.reached
  expect(await makeSender(opened())({ v: 1, kind: 'message', text: 'Halo' })).toBeNull()
  const letters = opened().reporter.length
  release.now()
  await slow
  expect(own.value.state).toBe('read')
  expect(opened().reporter).toHaveLength(letters)
})

test('of two readings the one that began later counts', async () => {
  const release = holdNext('/api/reporter/slot')
  const slow = readOwn()
  await release.reached
  expect(await makeSender(opened())({ v: 1, kind: 'message', text: 'Halo' })).toBeNull()
  await readOwn()
  const after = own.value
  release.now()
  await slow
  expect(own.value).toBe(after)
})

test('a reading that ends after the page was left shows nothing', async () => {
  const release = holdNext('/api/reporter/slot')
  const slow = readOwn()
  await release.reached
  forget()
  release.now()
  await slow
  expect(own.value.slots).toEqual([])
})

test('a vault that was saved while a letter was sent does not hide the letter', async () => {
  const before = opened()
  let release: ReturnType<typeof holdNext> | undefined
  setNetwork(async (path, init) => {
    const response = await server.app.request(`http://${office.host}${path}`, init)
    // The vault is saved; the reading that follows is slow.
    if (path.includes('vault') && init.method !== 'GET') release = holdNext('/api/reporter/slot')
    return response
  })
  const saving = changeVault(before, { name: 'Siti' })
  await expect.poll(() => release).toBeDefined()
  await release?.reached
  expect(await makeSender(opened())({ v: 1, kind: 'message', text: 'Halo' })).toBeNull()
  release?.now()
  await saving
  expect(opened().reporter).toHaveLength(before.reporter.length + 1)
  expect(opened().vault).toMatchObject({ version: 2 })
})

/** Holds back the answer to the next request for a path that begins like this. */
function holdNext(start: string): { reached: Promise<void>; now: () => void } {
  let now = () => {}
  let reach = () => {}
  const released = new Promise<void>((resolve) => {
    now = resolve
  })
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  let held = false
  setNetwork(async (path, init) => {
    const response = await server.app.request(`http://${office.host}${path}`, init)
    if (held || !path.startsWith(start)) return response
    held = true
    reach()
    await released
    return response
  })
  return { reached, now }
}

function opened(): device.OwnCase {
  return caseAt(0) as device.OwnCase
}
