// User names and passwords against the real server.
import { beforeEach, expect, test, vi } from 'vitest'
import { makeCode } from '../../protocol/account/code.ts'
import { makeOrganization, openTestApp, type TestApp } from '../../server/testing/index.ts'
import { RequestError, setNetwork } from '../api.ts'
import { changePassword, deletePasswordRecord, makePasswordRecord, openWithPassword } from './password.ts'

// The slow hash is slow on purpose, and test machines are busy.
vi.setConfig({ testTimeout: 60_000 })

const PASSWORD = 'sendok biru berlari'
const words = makeCode()
let server: TestApp
let organization: string
let host: string
/** The text that was sent to the server. */
let sent: string[]

const connect = () =>
  setNetwork(async (path, init) => {
    sent.push(String(init.body ?? ''))
    return server.app.request(`http://${host}${path}`, init)
  })

beforeEach(async () => {
  server = await openTestApp('sqlite', { workBits: 1 })
  const office = await makeOrganization(server)
  organization = office.publicId
  host = office.host
  sent = []
  connect()
})

test('a name and password open the code, also if the name is spelt differently; neither is ever sent', async () => {
  await makePasswordRecord(organization, 'Elang Laut', PASSWORD, words)
  expect((await openWithPassword(organization, '  elang  LAUT ', PASSWORD)).words).toEqual(words)
  const up = sent.join('\n')
  for (const secret of [PASSWORD, 'lang', words[0], words[7]]) expect(up.includes(`"${secret}`)).toBe(false)
})

test('a wrong password and an unknown name get the same refusal, also after the required work', async () => {
  await makePasswordRecord(organization, 'elang', PASSWORD, words)
  for (let i = 0; i < 3; i++) {
    const wrong = await openWithPassword(organization, 'elang', 'sendok biru duduk').catch((error) => error)
    const unknown = await openWithPassword(organization, 'kancil', PASSWORD).catch((error) => error)
    expect([wrong.code, wrong.problem]).toEqual(['unauthenticated', unknown.problem])
  }
  expect((await openWithPassword(organization, 'elang', PASSWORD)).words).toEqual(words)
})

test('two people may use one name; exactly the same name and password are refused', async () => {
  const other = makeCode()
  await makePasswordRecord(organization, 'elang', PASSWORD, words)
  await makePasswordRecord(organization, 'elang', 'gunung tiga kancil', other)
  expect((await openWithPassword(organization, 'elang', PASSWORD)).words).toEqual(words)
  expect((await openWithPassword(organization, 'elang', 'gunung tiga kancil')).words).toEqual(other)
  await expect(makePasswordRecord(organization, 'elang', PASSWORD, other)).rejects.toMatchObject({ code: 'invalid' })
})

test('making it again after the answer was lost succeeds', async () => {
  setNetwork(async (path, init) => {
    const response = await server.app.request(`http://${host}${path}`, init)
    if (init.method === 'PUT') throw new Error('cut')
    return response
  })
  await expect(makePasswordRecord(organization, 'elang', PASSWORD, words)).rejects.toMatchObject({ code: 'offline' })
  connect()
  await makePasswordRecord(organization, 'elang', PASSWORD, words)
})

test('a change stores the new record and deletes the old one; a removal leaves nothing', async () => {
  const old = await makePasswordRecord(organization, 'elang', PASSWORD, words)
  const made = await changePassword(organization, old, 'elang', 'gunung tiga kancil', words)
  await expect(openWithPassword(organization, 'elang', PASSWORD)).rejects.toBeInstanceOf(RequestError)
  expect((await openWithPassword(organization, 'elang', 'gunung tiga kancil')).words).toEqual(words)
  expect(await changePassword(organization, made, 'Elang', 'gunung tiga kancil', words)).toMatchObject({
    name: 'Elang',
  })
  expect(await deletePasswordRecord(made)).toBe(true)
  expect(await deletePasswordRecord(made)).toBe(false)
  expect(await server.db.selectFrom('record').select('key').where('kind', '=', 'account').execute()).toEqual([])
})

test('changing or removing a name that another browser changed reports that the other one exists', async () => {
  const here = await makePasswordRecord(organization, 'elang', PASSWORD, words)
  const there = await changePassword(organization, here, 'elang', 'gunung tiga kancil', words)
  expect(there.elsewhere).toBeUndefined()
  expect((await changePassword(organization, here, 'elang', 'pintu hijau melompat', words)).elsewhere).toBe(true)
  expect(await deletePasswordRecord(here)).toBe(false)
  expect((await openWithPassword(organization, 'elang', 'gunung tiga kancil')).words).toEqual(words)
})
