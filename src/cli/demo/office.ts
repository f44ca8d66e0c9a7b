// Sets up the demo's office with the steps of every real one: founding, joining, vouching, custody, a channel.

import { request } from '../../device/api.ts'
import { confirmJoin, join, makeStaffKeys, readInvitation } from '../../device/staff/account.ts'
import { makeCustodyKeys, offerCustody } from '../../device/staff/custody.ts'
import { makeFounding, makeFoundingKeys } from '../../device/staff/founding.ts'
import { demandRecent, type Keyring, openExpired } from '../../device/staff/keyring.ts'
import { acceptCustody, makeChannel, vouchFor } from '../../device/staff/publish-statement.ts'
import { logIn, type Unlocked } from '../../device/staff/session.ts'
import { totpAt } from '../../device/staff/totp.ts'
import { deviceSecret, makeCode } from '../../protocol/account/code.ts'
import { staffPasswordKeys } from '../../protocol/account/password.ts'
import { InviteAnswer } from '../../protocol/wire/staff.ts'
import { Browser, type World } from './browser.ts'
import type { DemoLogin, DemoPerson, People, PersonName } from './people.ts'

const MINUTE = 60_000

export interface Office {
  readonly organization: string
  readonly world: World
  /** http://host:port, as browsers see it. */
  readonly origin: string
  readonly browsers: Record<PersonName, Browser>
  readonly logins: Record<PersonName, DemoLogin>
}

export interface OfficePlan {
  readonly world: World
  readonly origin: string
  readonly people: People
  /** The channels to open; the reviewer reads all of them. */
  readonly channels: readonly string[]
  /** Makes an invitation as the operator's command line does. */
  readonly invite: (role: 'director' | 'administrator', name: string) => Promise<string>
}

/** Founds the office, lets all five people in and opens its channels. */
export async function makeOffice({ world, origin, people, channels, invite }: OfficePlan): Promise<Office> {
  const browsers = mapPeople(() => new Browser(world, origin))
  const founding = await invite('director', people.director.name)
  const { organization, login: director } = await found(world, browsers.director, founding, people.director)
  const office = (token: string, name: PersonName) => enter(world, browsers[name], organization, token, people[name])
  const administrator = await office(await invite('administrator', people.administrator.name), 'administrator')
  await vouchForAll(world, browsers.director, organization, director)

  await unlock(world, browsers.administrator, organization, administrator)
  const invited = {
    reviewer: await inviteMember(people.reviewer, channels),
    investigator: await inviteMember(people.investigator, []),
    custodian: await inviteMember(people.custodian, []),
  }
  const reviewer = await office(invited.reviewer, 'reviewer')
  const investigator = await office(invited.investigator, 'investigator')
  const custodian = await office(invited.custodian, 'custodian')
  await vouchForAll(world, browsers.director, organization, director)

  await offerCustody(await unlock(world, browsers.custodian, organization, custodian), await makeCustodyKeys())
  await acceptCustody(await unlock(world, browsers.director, organization, director))
  for (const id of channels) {
    const keyring = await unlock(world, browsers.director, organization, director)
    const channel = keyring.organization.channels.find((candidate) => candidate.id === id)
    if (!channel) throw new Error(`the preset has no channel ${id}`)
    await makeChannel(keyring, id, channel.questionnaire)
  }
  const logins = { director, administrator, reviewer, investigator, custodian }
  return { organization, world, origin, browsers, logins }
}

/** Opens a person's keyring again; logs in first if the session of their browser has ended. */
export async function unlock(world: World, browser: Browser, organization: string, login: DemoLogin): Promise<Keyring> {
  const keyring = await unlockExpired(world, browser, organization, login)
  demandRecent(keyring, 0)
  return keyring
}

/** The same under a statement of any age, for a director who signs it again. */
export async function unlockExpired(
  world: World,
  browser: Browser,
  organization: string,
  login: DemoLogin,
): Promise<Keyring> {
  browser.use()
  const unlocked = browser.unlockedAt(world.now) ?? (await enterSession(world, browser, organization, login))
  return openExpired(unlocked, organization, 0)
}

async function enterSession(world: World, browser: Browser, organization: string, login: DemoLogin): Promise<Unlocked> {
  world.now += MINUTE // a one-time code is taken once
  const { username: name, password, deviceCode, totpSecret } = login
  const secret = await deviceSecret(deviceCode, organization)
  const credentials = { organization, name, password, deviceSecret: secret }
  const unlocked = await logIn(credentials, await totpAt(totpSecret, world.now))
  browser.remember(unlocked, world.now)
  return unlocked
}

async function found(world: World, browser: Browser, token: string, person: DemoPerson) {
  browser.use()
  const invitation = await readInvitation(token)
  const keys = await makeFoundingKeys()
  const founding = await makeFounding(keys, invitation)
  const { organization } = keys
  const deviceCode = makeCode()
  const password = await passwordKeys(organization, person, deviceCode)
  const { name, email } = person
  const { totpSecret } = await join(invitation, organization, { name, email }, password, keys.director, founding)
  await confirmJoin(invitation, password, await totpAt(totpSecret, world.now))
  return { organization, login: { ...person, deviceCode, totpSecret } satisfies DemoLogin }
}

async function enter(
  world: World,
  browser: Browser,
  organization: string,
  token: string,
  person: DemoPerson,
): Promise<DemoLogin> {
  browser.use()
  const invitation = await readInvitation(token)
  const deviceCode = makeCode()
  const password = await passwordKeys(organization, person, deviceCode)
  const { name, email } = person
  const { totpSecret } = await join(invitation, organization, { name, email }, password, await makeStaffKeys(), null)
  await confirmJoin(invitation, password, await totpAt(totpSecret, world.now))
  return { ...person, deviceCode, totpSecret }
}

async function passwordKeys(organization: string, { username, password }: DemoPerson, deviceCode: readonly string[]) {
  return staffPasswordKeys(organization, username, password, await deviceSecret(deviceCode, organization))
}

/** Vouches for everybody without comparing six words; a real director compares them in person. */
async function vouchForAll(world: World, browser: Browser, organization: string, director: DemoLogin): Promise<void> {
  for (;;) {
    const keyring = await unlock(world, browser, organization, director)
    const next = keyring.organization.members.find(({ state }) => state === 'joined')
    if (!next) return
    await vouchFor(keyring, next)
  }
}

async function inviteMember({ name, email, roles }: DemoPerson, channels: readonly string[]): Promise<string> {
  const body = { name, email, roles, channels }
  return (await request({ method: 'POST', path: '/api/staff/invitations', body, answer: InviteAnswer })).invitation
}

function mapPeople<T>(make: () => T): Record<PersonName, T> {
  return { director: make(), administrator: make(), reviewer: make(), investigator: make(), custodian: make() }
}
