// A founded organisation with people, keys and channels, put directly into the database; keys stay in memory.

import { dayAt } from '../../domain/days.ts'
import type { StoredProfile } from '../../domain/profile.ts'
import type { Questionnaire } from '../../domain/questionnaire.ts'
import { makeIdentity, recipientOf } from '../../protocol/age.ts'
import { randomId, toBase64, utf8 } from '../../protocol/bytes.ts'
import { recipientHash, sha256 } from '../../protocol/hash.ts'
import { type LockboxKind, sealLockbox } from '../../protocol/lockbox.ts'
import { makeSigningKey, type SigningKey } from '../../protocol/signing.ts'
import { organizationId, type Role, type Statement, signStatement, statementHash } from '../../protocol/statement.ts'
import type { TestApp } from './app.ts'

export interface TestMember {
  readonly number: number
  readonly name: string
  readonly roles: readonly Role[]
  readonly channels: readonly string[]
  readonly identity: string
  readonly recipient: string
  readonly signingKey: SigningKey
}

export interface OrganizationOptions {
  readonly host?: string
  readonly mode?: 'daily' | 'at_once'
  readonly hour?: number
  readonly timeZone?: StoredProfile['site']['timeZone']
  readonly firstAnswerDays?: number
  /** Whether the statement says that the channels take reports. */
  readonly open?: boolean
  readonly custody?: boolean
  /** Ids of channels; everybody who opens channels opens all of them. */
  readonly channels?: readonly string[]
  /** Who is left out of the statement, by key in `people`. */
  readonly without?: readonly (keyof typeof PEOPLE)[]
}

const PEOPLE = {
  director: { name: 'Ratna Wulandari', roles: ['director'] },
  administrator: { name: 'Budi Santoso', roles: ['administrator'] },
  reviewer: { name: 'Siti Aminah', roles: ['reviewer'] },
  secondReviewer: { name: 'Made Wirawan', roles: ['reviewer'] },
  investigator: { name: 'Yohanes Tandi', roles: ['investigator'] },
  custodian: { name: 'Nur Hidayah', roles: ['custodian'] },
  observer: { name: 'Agus Salim', roles: ['observer'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>

export type TestPeople = Readonly<Record<keyof typeof PEOPLE, TestMember>>
export type TestOrganization = Awaited<ReturnType<typeof makeOrganization>>

/** An organisation at serial 1, ready to take reports unless the options say otherwise. */
export async function makeOrganization({ deps }: Pick<TestApp, 'deps'>, options: OrganizationOptions = {}) {
  const { db, clock, secrets } = deps
  const id = randomId()
  const host = options.host ?? `${id.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}.test`
  const profile = makeProfile(options)
  const day = dayAt(clock(), profile.site.timeZone)
  const signingKey = makeSigningKey()
  const publicId = organizationId(signingKey.verifyKey)
  const channelIds = options.channels ?? ['pelanggaran']
  const people = await makePeople(channelIds)
  const [recoveryIdentity, custodyIdentity, custodyRecoveryIdentity] = await Promise.all([
    makeIdentity(),
    makeIdentity(),
    makeIdentity(),
  ])
  const questionnaires = new Map(channelIds.map((channel) => [channel, makeQuestionnaire(channel)]))
  const channelIdentities = new Map<string, string>()
  for (const channel of channelIds) channelIdentities.set(channel, await makeIdentity())

  const members = Object.entries(people).flatMap(([key, member]) =>
    options.without?.includes(key as keyof TestPeople) ? [] : [member],
  )
  const common = {
    v: 1 as const,
    organization: publicId,
    day,
    keys: [{ key: signingKey.verifyKey, day, signature: null }],
    log: secrets.logKey(id).verifyKey,
    recovery: recipientHash(await recipientOf(recoveryIdentity)),
    elsewhere: null,
  }
  const founding = signStatement(signingKey, {
    ...common,
    serial: 0,
    previous: null,
    custody: null,
    channels: [],
    staff: [inStatement({ ...people.director, channels: [] })],
  })
  const statement: Statement = {
    ...common,
    serial: 1,
    previous: statementHash(founding),
    custody: options.custody === false ? null : recipientHash(await recipientOf(custodyIdentity)),
    channels: await Promise.all(
      channelIds.map(async (channel) => ({
        id: channel,
        recipient: recipientHash(await recipientOf(channelIdentities.get(channel) as string)),
        questionnaire: (questionnaires.get(channel) as { hash: string }).hash,
        open: options.open ?? true,
      })),
    ),
    staff: members.map(inStatement),
  }
  const note = signStatement(signingKey, statement)

  await db
    .insertInto('organization')
    .values({
      id,
      host,
      public_id: publicId,
      profile: JSON.stringify(profile),
      demo: 0,
      founded_day: day,
      last_tick_day: null,
    })
    .execute()
  await db
    .insertInto('statement')
    .values([founding, note].map((text, serial) => ({ organization_id: id, serial, note: text, day })))
    .execute()
  await db
    .insertInto('questionnaire')
    .values(
      [...questionnaires].map(([channel, { hash, body }]) => ({
        organization_id: id,
        hash,
        channel,
        version: 1,
        body,
      })),
    )
    .execute()
  await db
    .insertInto('channel')
    .values(channelIds.map((channel, position) => ({ organization_id: id, id: channel, position, short_since: null })))
    .execute()
  const identities = [recoveryIdentity, custodyIdentity, ...channelIdentities.values()]
  const recipients = [...(await Promise.all(identities.map(recipientOf))), ...members.map(({ recipient }) => recipient)]
  await db
    .insertInto('recipient')
    .values(recipients.map((recipient) => ({ organization_id: id, hash: recipientHash(recipient), recipient })))
    .execute()
  await db
    .insertInto('staff')
    .values(
      Object.values(people).map((member) => ({
        organization_id: id,
        number: member.number,
        name: member.name,
        email: null,
        recipient: member.recipient,
        verify_key: member.signingKey.verifyKey,
        state: members.includes(member) ? ('member' as const) : ('joined' as const),
        roles: JSON.stringify(member.roles),
        channels: JSON.stringify(member.channels),
        totp_nonce: null,
        totp_last_step: null,
        desk: null,
      })),
    )
    .execute()

  const recovery = await recipientOf(recoveryIdentity)
  const openers = members.filter(({ channels }) => channels.length > 0).map(({ recipient }) => recipient)
  const store = async (kind: LockboxKind, of: string, secret: string, to: readonly string[]) => {
    for (const recipient of new Set(to)) {
      const bytes = await sealLockbox(recipient, { organization: publicId, kind, id: of }, secret)
      await db
        .insertInto('lockbox')
        .values({ organization_id: id, kind, of, to: recipientHash(recipient), bytes })
        .execute()
    }
  }
  await store('organization-signing', publicId, signingKey.seed, [people.director.recipient, recovery])
  await store('custody', publicId, custodyIdentity, [
    people.custodian.recipient,
    await recipientOf(custodyRecoveryIdentity),
  ])
  for (const [channel, identity] of channelIdentities) await store('channel', channel, identity, [...openers, recovery])

  return {
    id,
    host,
    publicId,
    profile,
    statement,
    note,
    people,
    signingKey,
    recoveryIdentity,
    custodyIdentity,
    custodyRecoveryIdentity,
    channelIdentities: channelIdentities as ReadonlyMap<string, string>,
    questionnaires: questionnaires as ReadonlyMap<string, { hash: string; body: string }>,
  }
}

/** Stores the next serial with these changes, as a director would publish it. Answers the new statement and note. */
export async function publishNext(
  { deps }: Pick<TestApp, 'deps'>,
  organization: Pick<TestOrganization, 'id' | 'signingKey' | 'statement' | 'note' | 'profile'>,
  changes: Partial<Statement>,
) {
  const day = dayAt(deps.clock(), organization.profile.site.timeZone)
  const statement: Statement = {
    ...organization.statement,
    serial: organization.statement.serial + 1,
    previous: statementHash(organization.note),
    day,
    ...changes,
  }
  const note = signStatement(organization.signingKey, statement)
  await deps.db
    .insertInto('statement')
    .values({ organization_id: organization.id, serial: statement.serial, note, day })
    .execute()
  return { statement, note }
}

async function makePeople(channels: readonly string[]): Promise<TestPeople> {
  const made = await Promise.all(
    Object.entries(PEOPLE).map(async ([key, { name, roles }], i) => {
      const identity = await makeIdentity()
      const opens = roles.some((role: Role) => role === 'director' || role === 'reviewer')
      const member: TestMember = {
        number: i + 1,
        name,
        roles,
        channels: opens ? channels : [],
        identity,
        recipient: await recipientOf(identity),
        signingKey: makeSigningKey(),
      }
      return [key, member]
    }),
  )
  return Object.fromEntries(made)
}

function inStatement({ number, roles, channels, recipient, signingKey }: TestMember): Statement['staff'][number] {
  return {
    number,
    roles: [...roles],
    channels: [...channels],
    recipient: recipientHash(recipient),
    verifyKey: signingKey.verifyKey,
  }
}

function makeQuestionnaire(channel: string): { hash: string; body: string } {
  const questionnaire: Questionnaire = {
    v: 1,
    channel,
    version: 1,
    title: { id: `Kanal ${channel}` },
    elements: ['what'],
    questions: [{ id: 'what', type: 'long', label: { id: 'Apa yang terjadi?' }, element: 'what', required: true }],
    identity: [{ id: 'name', type: 'short', label: { id: 'Nama' }, element: null }],
    evidence: { hint: { id: 'Foto atau dokumen' }, expected: false },
    affirmation: { id: 'Saya melapor dengan iktikad baik.' },
  }
  const body = JSON.stringify(questionnaire)
  return { body, hash: toBase64(sha256(utf8(body))) }
}

function makeProfile(options: OrganizationOptions): StoredProfile {
  return {
    site: {
      name: 'Inspektorat Kabupaten Contoh',
      region: 'Kabupaten Contoh',
      shortName: 'Contoh',
      timeZone: options.timeZone ?? 'Asia/Jakarta',
      legalBasis: [],
      contacts: [],
      colors: {},
      quickExit: 'https://example.org/',
      firstAnswerDays: options.firstAnswerDays ?? 30,
      types: [{ value: 'korupsi', label: { id: 'Korupsi' } }],
    },
    units: [],
    release: { mode: options.mode ?? 'daily', hour: options.hour ?? 15 },
  }
}
