// Log-in, lock and unlock of the console against the real server, which may show an older desk or an expired statement.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Network, setNetwork } from '../../device/api.ts'
import { loadDesk } from '../../device/staff/desk.ts'
import { staffPasswordKeys, unlockIdentity } from '../../protocol/account/password.ts'
import { recordKey, recordShare } from '../../protocol/account/record.ts'
import { randomBytes, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { padJson } from '../../protocol/encoding/padding.ts'
import { recipientOf, seal } from '../../protocol/sealing/age.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import { totpCode, totpSecret, totpStep } from '../../server/features/sessions/totp.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../server/testing/index.ts'
import { changeDesk, desk, saveNow } from './desk.ts'
import { forgetDevice, keepDevice } from './enrolment.ts'
import { enter, leave, lock, reopen, start } from './session.ts'
import { formerDesk, session } from './state.ts'
import { makeBrowser } from './testing/browser.ts'

type Who = 'director' | 'reviewer'

const PASSWORD = 'menjaga rahasia bersama'
const secret = randomBytes(32)

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server)
  makeBrowser(server, office)
  for (const who of ['director', 'reviewer'] as const) await enrol(who)
  await start()
})

afterEach(async () => {
  await leave()
  vi.unstubAllGlobals()
  setNetwork((path, init) => fetch(path, init))
})

test('yesterday’s desk stops a log-in with both marks, and the member goes on with an empty one', async () => {
  await logIn('reviewer')
  changeDesk((now) => ({ ...now, drafts: { a: 'kemarin' } }))
  await saveNow()
  const yesterday = await readDesk('reviewer')
  changeDesk((now) => ({ ...now, drafts: { a: 'hari ini' } }))
  await saveNow()
  await leave()
  await writeDesk('reviewer', yesterday)
  await logIn('reviewer')
  const now = session.value
  if (now.step !== 'desk_lost') throw new Error(now.step)
  const { how, remembered, returned } = now.loss
  expect([how, (remembered?.counter ?? 0) > (returned?.counter ?? 0)]).toEqual(['older', true])
  expect(await readDesk('reviewer')).toEqual(yesterday)
  await now.goOn()
  expect([session.value.step, desk.value.drafts, formerDesk.value]).toEqual(['open', {}, false])
  // It is stored without any further change, so that the next page does not stop again.
  await vi.waitFor(async () => expect(await readDesk('reviewer')).not.toEqual(yesterday), 20_000)
  await leave()
  await logIn('reviewer')
  expect(session.value.step).toBe('open')
})

test('the keys that wait for the decision go with a lock', async () => {
  await logIn('reviewer')
  await saveNow()
  await leave()
  await writeDesk('reviewer', null)
  await logIn('reviewer')
  expect(session.value).toMatchObject({ step: 'desk_lost', loss: { how: 'missing' } })
  await lock('idle')
  expect(session.value).toEqual({ step: 'locked', name: office.people.reviewer.name, why: 'idle' })
  await reopen(PASSWORD)
  expect(session.value.step).toBe('desk_lost')
})

test('texts of a desk that goes back while the console is open come back after the decision', async () => {
  await logIn('reviewer')
  await saveNow()
  const yesterday = await readDesk('reviewer')
  changeDesk((now) => ({ ...now, drafts: { a: 'hari ini' } }))
  await saveNow()
  await writeDesk('reviewer', yesterday)
  await lock('desk')
  await reopen(PASSWORD)
  const now = session.value
  if (now.step !== 'desk_lost') throw new Error(now.step)
  await now.goOn()
  expect([session.value.step, desk.value.drafts]).toEqual(['open', { a: 'hari ini' }])
})

test('the lock page promises texts only if there are some, and keeps them even if the server stores the desk again', async () => {
  const { name } = office.people.reviewer
  await logIn('reviewer')
  await saveNow()
  const yesterday = await readDesk('reviewer')
  await lock('desk')
  expect(session.value).toEqual({ step: 'locked', name, why: 'desk' })
  await reopen(PASSWORD)
  changeDesk((now) => ({ ...now, drafts: { a: 'hari ini' } }))
  await lock('desk')
  expect(session.value).toEqual({ step: 'locked', name, why: 'desk_texts' })
  await writeDesk('reviewer', yesterday)
  await reopen(PASSWORD)
  const now = session.value
  if (now.step !== 'desk_lost') throw new Error(now.step)
  await now.goOn()
  expect([session.value.step, desk.value.drafts]).toEqual(['open', { a: 'hari ini' }])
})

test('a desk from before desks had a MAC is not used, and the member reads so once', async () => {
  const { recipient, identity, signingKey } = office.people.reviewer
  const content = { serial: 99, seen: {}, drafts: { a: 'Kami akui semuanya.' }, filter: '' }
  await writeDesk('reviewer', await seal(recipient, padJson({ v: 1, ...content })))
  await logIn('reviewer')
  expect([session.value.step, formerDesk.value, desk.value.drafts]).toEqual(['open', true, {}])
  await leave()
  // The empty one has taken its place.
  const bytes = await readDesk('reviewer')
  setNetwork(async () => Response.json({ desk: bytes && toBase64(bytes) }))
  const keys = { identity, recipient, signingKey }
  expect(await loadDesk(keys, office.publicId, null)).toMatchObject({ state: 'own' })
  await start()
  await logIn('reviewer')
  expect([session.value.step, formerDesk.value]).toEqual(['open', false])
})

test('an expired statement stops a member with the serial that their desk remembers, not the one that is shown', async () => {
  await logIn('reviewer')
  await leave()
  server.clock.advance({ days: 91 })
  await expect(logIn('reviewer')).rejects.toMatchObject({ breach: 'stale', known: office.statement.serial })
})

test('a director without a remembered serial renews an expired statement with a colleague’s number only', async () => {
  const { serial } = office.statement
  server.clock.advance({ days: 91 })
  await logIn('director')
  const waiting = session.value
  if (waiting.step !== 'expired') throw new Error(waiting.step)
  for (const wrong of [serial - 1, serial + 1, 0]) {
    await expect(waiting.renew(wrong)).rejects.toMatchObject({ breach: 'stale' })
  }
  expect(session.value).toBe(waiting)
  await waiting.renew(serial)
  expect(session.value).toMatchObject({ step: 'open', keyring: { statement: { serial: serial + 1 } } })
  await leave()
  await logIn('reviewer')
  expect(session.value).toMatchObject({ step: 'open', keyring: { statement: { serial: serial + 1 } } })
})

test.each([
  [31, 'open'],
  [91, 'expired'],
] as const)(
  'a director in a browser without a mark signs no statement of %s days in passing: %s',
  async (days, step) => {
    const { serial } = office.statement
    await logIn('director')
    await saveNow()
    await leave()
    forgetDevice('director')
    server.clock.advance({ days })
    await logIn('director')
    expect(session.value.step).toBe(step)
    const stored = () => server.db.selectFrom('statement').select('serial').execute()
    expect(await stored()).toHaveLength(serial + 1)
    await leave()
    await logIn('director')
    // A browser that has accepted a statement knows its serial from then on; an expired one is not accepted.
    expect(session.value.step).toBe(step)
    expect(await stored()).toHaveLength(step === 'open' ? serial + 2 : serial + 1)
    if (session.value.step !== 'expired') return
    await session.value.renew(serial)
    expect(session.value).toMatchObject({ step: 'open', keyring: { statement: { serial: serial + 1 } } })
  },
)

test('a member who is stopped in a browser without a mark reads no serial: the server may have chosen their desk', async () => {
  await logIn('reviewer')
  await saveNow()
  await leave()
  forgetDevice('reviewer')
  server.clock.advance({ days: 91 })
  await expect(logIn('reviewer')).rejects.toMatchObject({ breach: 'stale', known: 0 })
})

test('a director whose desk remembers a serial renews in passing, but not while the desk is in doubt', async () => {
  const { serial } = office.statement
  await logIn('director')
  await saveNow()
  await leave()
  server.clock.advance({ days: 91 })
  const newest = await readDesk('director')
  await writeDesk('director', null)
  await logIn('director')
  expect(session.value.step).toBe('desk_lost')
  expect(await server.db.selectFrom('statement').select('serial').execute()).toHaveLength(serial + 1)
  await leave()
  await writeDesk('director', newest)
  await logIn('director')
  expect(session.value).toMatchObject({ step: 'open', keyring: { statement: { serial: serial + 1 } } })
})

test.each([
  [31, 'open'],
  [91, 'out'],
] as const)('a refused renewal of a statement of %s days: the director is %s', async (days, step) => {
  await logIn('director')
  await saveNow()
  await leave()
  server.clock.advance({ days })
  const network = fetch as unknown as Network
  vi.stubGlobal('fetch', (async (path, init) =>
    path === '/api/staff/statements' ? Response.error() : network(path, init)) as Network)
  const entering = logIn('director')
  // Not that the statement is too old: the director is there to renew it.
  if (step === 'open') await entering
  else await expect(entering).rejects.toMatchObject({ name: 'RequestError', code: 'broken' })
  expect(session.value.step).toBe(step)
})

/** Logs in, with the next code of the authenticator. */
async function logIn(who: Who): Promise<void> {
  server.clock.advance({ minutes: 1 })
  const { number } = office.people[who]
  const row = await server.db
    .selectFrom('staff')
    .where('number', '=', number)
    .select('totp_nonce')
    .executeTakeFirstOrThrow()
  const code = totpCode(
    totpSecret(server.deps.secrets.pepper, office.id, number, row.totp_nonce ?? ''),
    totpStep(server.clock.now()),
  )
  keepDevice(office.publicId, who, secret, 'browser')
  await enter({ name: who, password: PASSWORD, totp: code, words: null, keep: true }, () => {})
}

/** A record of name and password, and an authenticator. */
async function enrol(who: Who): Promise<void> {
  const { deps } = server
  const { number, identity, signingKey } = office.people[who]
  const { lookup, proof, unlock } = staffPasswordKeys(office.publicId, who, PASSWORD, secret)
  const to = await recipientOf(unlockIdentity(unlock, recordShare(deps.secrets.pepper, 'staff-share', lookup, proof)))
  const purpose = { organization: office.publicId, id: String(number) }
  await deps.db
    .insertInto('record')
    .values({
      organization_id: office.id,
      key: recordKey(deps.secrets.pepper, lookup, proof),
      kind: 'staff',
      staff_number: number,
      lockbox: await sealLockbox(to, { ...purpose, kind: 'staff-identity' }, identity),
      second_lockbox: await sealLockbox(to, { ...purpose, kind: 'staff-signing' }, signingKey.seed),
      share_label: 'staff-share',
    })
    .execute()
  await deps.db.updateTable('staff').set({ totp_nonce: randomId() }).where('number', '=', number).execute()
}

async function readDesk(who: Who): Promise<Uint8Array | null> {
  const { number } = office.people[who]
  return (await server.db.selectFrom('staff').where('number', '=', number).select('desk').executeTakeFirstOrThrow())
    .desk
}

async function writeDesk(who: Who, bytes: Uint8Array | null): Promise<void> {
  await server.db.updateTable('staff').set({ desk: bytes }).where('number', '=', office.people[who].number).execute()
}
