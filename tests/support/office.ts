// An office that is set up with the steps of every real one, only faster. The keys of its people are kept, so that a
// test can try them on everything.
import { request } from '../../src/device/api.ts'
import { confirmJoin, join, makeStaffKeys, readInvitation, type StaffKeys } from '../../src/device/staff/account.ts'
import { type CustodyKeys, makeCustodyKeys, offerCustody } from '../../src/device/staff/custody.ts'
import { type FoundingKeys, makeFounding, makeFoundingKeys } from '../../src/device/staff/founding.ts'
import { type Keyring, openKeyring } from '../../src/device/staff/keyring.ts'
import { acceptCustody, makeChannel, vouchFor } from '../../src/device/staff/publish-statement.ts'
import { type Credentials, logIn, type Unlocked } from '../../src/device/staff/session.ts'
import { totpAt } from '../../src/device/staff/totp.ts'
import type { Role } from '../../src/domain/names/roles.ts'
import { staffPasswordKeys } from '../../src/protocol/account/password.ts'
import { randomBytes } from '../../src/protocol/encoding/bytes.ts'
import { InviteAnswer } from '../../src/protocol/wire/staff.ts'
import { Person } from './person.ts'

export const CHANNEL = 'pelanggaran'

const ROLES = {
  director: 'director',
  administrator: 'administrator',
  reviewer: 'reviewer',
  second: 'reviewer',
  investigator: 'investigator',
  custodian: 'custodian',
} as const satisfies Record<string, Role>
export type Colleague = keyof typeof ROLES

export interface Member {
  readonly person: Person
  readonly credentials: Credentials
  readonly totpSecret: string
  readonly keys: StaffKeys
  readonly unlocked: Unlocked
}

export interface Office {
  readonly organization: string
  readonly members: Readonly<Record<Colleague, Member>>
  readonly founding: FoundingKeys
  readonly custody: CustodyKeys
}

export interface OfficeOptions {
  readonly origin: string
  /** Makes an invitation with the operator's command. */
  readonly invite: (role: 'director' | 'administrator', name: string) => Promise<string>
  /** The beginning of each person's name; the server may know it. */
  readonly name?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Founds the office, lets everybody join, makes custody and opens the channel. */
export async function makeOffice(options: OfficeOptions): Promise<Office> {
  const founding = await makeFoundingKeys()
  const { organization } = founding
  const enter = (who: Colleague, token: string) => enterOffice(options, founding, who, token)
  const director = await enter('director', await options.invite('director', nameOf(options, 'director')))
  const administrator = await enter(
    'administrator',
    await options.invite('administrator', nameOf(options, 'administrator')),
  )
  await vouchForAll(director, organization)
  administrator.person.use()
  const reviewer = await enter('reviewer', await invite(options, administrator, 'reviewer'))
  const second = await enter('second', await invite(options, administrator, 'second'))
  const investigator = await enter('investigator', await invite(options, administrator, 'investigator'))
  const custodian = await enter('custodian', await invite(options, administrator, 'custodian'))
  await vouchForAll(director, organization)

  const custody = await makeCustodyKeys()
  await offerCustody(await keyringOf(organization, custodian), custody)
  await acceptCustody(await keyringOf(organization, director))
  const keyring = await keyringOf(organization, director)
  const channel = keyring.organization.channels.find(({ id }) => id === CHANNEL)
  if (!channel) throw new Error(`the organisation has no channel ${CHANNEL}`)
  await makeChannel(keyring, CHANNEL, channel.questionnaire)
  const members = { director, administrator, reviewer, second, investigator, custodian }
  return { organization, members, founding, custody }
}

/** Opens this member's keyring; afterwards device code acts for this member. */
export function keyringOf(organization: string, { person, unlocked }: Member, minSerial = 0): Promise<Keyring> {
  person.use()
  return openKeyring(unlocked, organization, minSerial)
}

async function enterOffice(options: OfficeOptions, founding: FoundingKeys, who: Colleague, token: string) {
  const { organization } = founding
  const person = new Person(options.origin, options.headers).use()
  const invitation = await readInvitation(token)
  const deviceSecret = randomBytes(32)
  const credentials = { organization, name: who, password: `${who} menjaga rahasia`, deviceSecret }
  const password = staffPasswordKeys(organization, credentials.name, credentials.password, deviceSecret)
  const keys = who === 'director' ? founding.director : await makeStaffKeys()
  const founded = who === 'director' ? await makeFounding(founding, invitation) : null
  const name = { name: nameOf(options, who), email: null }
  const { totpSecret } = await join(invitation, organization, name, password, keys, founded)
  // A code is accepted once: the previous code joins and the current one logs in, so that nobody waits half a minute.
  await confirmJoin(invitation, password, await totpAt(totpSecret, Date.now() - 30_000))
  const unlocked = await logIn(credentials, await totpAt(totpSecret, Date.now()))
  return { person, credentials, totpSecret, keys, unlocked } satisfies Member
}

async function vouchForAll(director: Member, organization: string): Promise<void> {
  for (;;) {
    const keyring = await keyringOf(organization, director)
    const next = keyring.organization.members.find(({ state }) => state === 'joined')
    if (!next) return
    await vouchFor(keyring, next)
  }
}

async function invite(options: OfficeOptions, administrator: Member, who: Colleague): Promise<string> {
  administrator.person.use()
  const channels = ROLES[who] === 'reviewer' ? [CHANNEL] : []
  const body = { name: nameOf(options, who), email: null, roles: [ROLES[who]], channels }
  return (await request({ method: 'POST', path: '/api/staff/invitations', body, answer: InviteAnswer })).invitation
}

function nameOf({ name = 'Petugas' }: OfficeOptions, who: Colleague): string {
  return `${name} ${who}`
}
