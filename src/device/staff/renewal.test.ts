// A statement is good for 90 days: who renews it, when, and what happens once it is too old.
import { beforeEach, expect, test } from 'vitest'
import { statementHash } from '../../protocol/keys/statement.ts'
import { makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../server/testing/index.ts'
import { setDeviceClock } from '../day.ts'
import { sitDownAt } from '../testing/desk.ts'
import { type Keyring, openExpired } from './keyring.ts'
import { renewWhenOld, setChannelOpen } from './publish-statement.ts'

const DAY = 86_400_000

let server: TestApp
let office: TestOrganization

beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server)
})

test('a director’s log-in renews a statement of 30 days, unchanged but for serial, day and predecessor', async () => {
  server.clock.advance({ days: 29 })
  const young = await director()
  expect([await renewWhenOld(young, young.statement.serial), (await director()).statement]).toEqual([
    false,
    young.statement,
  ])
  server.clock.advance({ days: 1 })
  const old = await director()
  expect(await renewWhenOld(old, old.statement.serial)).toBe(true)
  const { statement, organization } = await director()
  expect(statement).toEqual({
    ...old.statement,
    serial: old.statement.serial + 1,
    day: organization.today,
    previous: statementHash(old.organization.note),
  })
})

test('nothing is renewed without the signing key, or where the desk remembers no serial', async () => {
  server.clock.advance({ days: 60 })
  const reviewer = await sitDownAt(server, office, office.people.reviewer)
  expect(await renewWhenOld(reviewer, reviewer.statement.serial)).toBe(false)
  expect(await renewWhenOld(await director(), 0)).toBe(false)
  expect((await director()).statement.serial).toBe(reviewer.statement.serial)
})

test('a change that waits for a decision goes first, until the statement is 60 days old', async () => {
  const offer = { by: 1, recipient: '', recovery: '', signature: '' }
  const waiting = async (change: (organization: Keyring['organization']) => Partial<Keyring['organization']>) => {
    const keyring = await director()
    const organization = { ...keyring.organization, ...change(keyring.organization) }
    return renewWhenOld({ ...keyring, organization }, keyring.statement.serial)
  }
  const custody = () => waiting(() => ({ custodyOffer: offer }))
  const joiner = () => waiting(({ members }) => ({ members: members.map((one) => ({ ...one, state: 'joined' })) }))
  server.clock.advance({ days: 59 })
  expect([await custody(), await joiner()]).toEqual([false, false])
  server.clock.advance({ days: 1 })
  expect(await joiner()).toBe(true)
  server.clock.advance({ days: 60 })
  expect(await custody()).toBe(true)
})

test('an expired statement stops everybody, and the log-in of a director makes a new one', async () => {
  const { serial } = (await director()).statement
  server.clock.advance({ days: 90 })
  await expect(sitDownAt(server, office, office.people.reviewer)).resolves.toMatchObject({ statement: { serial } })
  server.clock.advance({ days: 1 })
  for (const member of [office.people.reviewer, office.people.director]) {
    await expect(sitDownAt(server, office, member)).rejects.toMatchObject({ name: 'ProtocolError', breach: 'stale' })
  }
  expect(await renewWhenOld(await expired(), serial)).toBe(true)
  await expect(sitDownAt(server, office, office.people.reviewer)).resolves.toMatchObject({
    statement: { serial: serial + 1 },
  })
})

test('a device whose clock is far ahead is told so instead, and renews nothing', async () => {
  setDeviceClock(() => server.clock.now() + 91 * DAY)
  const apart = { name: 'ClockError', server: '2026-03-02', device: '2026-06-01' }
  await expect(director()).rejects.toMatchObject(apart)
  const keyring = await expired()
  await expect(renewWhenOld(keyring, keyring.statement.serial)).rejects.toMatchObject(apart)
})

test('a statement is not dated before the last one, whose signer’s clock was a day ahead', async () => {
  const channel = office.statement.channels[0]?.id ?? ''
  const days = []
  for (const apart of [1, 0, -1]) {
    setDeviceClock(() => server.clock.now() + apart * DAY)
    await setChannelOpen(await director(), channel, apart === 0)
    days.push((await director()).statement.day)
  }
  expect(days).toEqual(['2026-03-03', '2026-03-03', '2026-03-03'])
  server.clock.advance({ days: 3 })
  await setChannelOpen(await director(), channel, true)
  expect((await director()).statement.day).toBe('2026-03-04')
})

function director(): Promise<Keyring> {
  return sitDownAt(server, office, office.people.director)
}

/** The director's keys under a statement of any age. */
async function expired(): Promise<Keyring> {
  return sitDownAt(server, office, office.people.director, openExpired)
}
