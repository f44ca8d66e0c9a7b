// A server may show another organisation only to a browser that knows nothing but a demonstration.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import { makeStaffKeys } from '../../device/staff/account.ts'
import type { Site } from '../../domain/names/site.ts'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import type { SigningKey } from '../../protocol/keys/signing.ts'
import { organizationId, signStatement } from '../../protocol/keys/statement.ts'
import { site } from '../base/site.ts'
import { keepDeskMark, keepDevice, readDeskMark, secretOf } from './enrolment.ts'
import { findOrganization } from './organization.ts'
import { makeStorage } from './testing/storage.ts'

const DAY = '2026-08-01'
const mark = { counter: 4, hash: 'h', day: DAY, serial: 9 }
const recipient = 'age1rina'

let own: string
let other: string
let shown: string

beforeEach(async () => {
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, makeStorage())
  vi.stubGlobal('location', { hostname: 'lapor.example.go.id' })
  const notes = new Map<string, string>()
  for (let i = 0; i < 2; i++) {
    const { signingKey } = await makeStaffKeys()
    notes.set(organizationId(signingKey.verifyKey), found(signingKey))
  }
  ;[own, other] = [...notes.keys()] as [string, string]
  shown = own
  setNetwork(async () => Response.json({ note: notes.get(shown), recipients: [], today: DAY }))
})

afterEach(() => {
  say(false)
  vi.unstubAllGlobals()
  setNetwork((path, init) => fetch(path, init))
})

test.each(['browser', 'tab'] as const)(
  'a server that turns into a demonstration meets pin and mark (%s)',
  async (where) => {
    say(false)
    enrol(where)
    say(true)
    expect(await findOrganization()).toBe(own)
    shown = other
    await expect(findOrganization()).rejects.toMatchObject({ name: 'ProtocolError' })
    // A log-in while the server says so changes nothing, wherever the device secret is kept then.
    for (const again of ['tab', 'browser'] as const) {
      keepDevice(own, 'Rina', randomBytes(32), again)
      await expect(findOrganization()).rejects.toMatchObject({ name: 'ProtocolError' })
    }
    expect(readDeskMark('Rina', recipient)).toMatchObject(mark)
  },
)

test('a demonstration that was founded again replaces the last one', async () => {
  say(true)
  enrol('browser')
  shown = other
  expect(await findOrganization()).toBe(other)
  expect([secretOf('Rina'), readDeskMark('Rina', recipient)]).toEqual([null, null])
})

test('what called itself a demonstration once is pinned from the first log-in on that says otherwise', async () => {
  say(true)
  enrol('browser')
  say(false)
  keepDevice(own, 'Rina', randomBytes(32), 'browser')
  say(true)
  shown = other
  await expect(findOrganization()).rejects.toMatchObject({ name: 'ProtocolError' })
})

test.each([
  ['lapor.example.go.id', false],
  ['localhost.example.go.id', false],
  ['localhost', true],
  ['provinsi.localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
])('an enrolment from before this was stored, at %s', async (hostname, demo) => {
  vi.stubGlobal('location', { hostname })
  site.value = null
  enrol('browser')
  say(true)
  shown = other
  if (demo) expect(await findOrganization()).toBe(other)
  else await expect(findOrganization()).rejects.toMatchObject({ name: 'ProtocolError' })
  expect(secretOf('Rina') === null).toBe(demo)
})

function enrol(where: 'browser' | 'tab'): void {
  keepDevice(own, 'Rina', randomBytes(32), where)
  keepDeskMark('Rina', recipient, mark)
}

/** What the server says about itself. */
function say(demo: boolean): void {
  site.value = { demo } as Site
}

function found(key: SigningKey): string {
  const hash = toBase64(randomBytes(32))
  return signStatement(key, {
    v: 1,
    organization: organizationId(key.verifyKey),
    serial: 0,
    day: DAY,
    previous: null,
    keys: [{ key: key.verifyKey, day: DAY, signature: null }],
    log: key.verifyKey,
    recovery: hash,
    custody: null,
    elsewhere: null,
    channels: [],
    staff: [{ number: 1, roles: ['director'], channels: [], recipient: hash, verifyKey: key.verifyKey }],
  })
}
