// What only a director's browser does: sign the next statement, together with the lockboxes that it needs.
import { OLD_STATEMENT_DAYS, RENEWAL_DAYS } from '../../domain/doctor.ts'
import { daysBetween } from '../../domain/names/day.ts'
import { hasDuty, MIN_OPENERS, openersOf, opensChannel } from '../../domain/rights.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { demand } from '../../protocol/errors.ts'
import { custodyMessage } from '../../protocol/keys/custody.ts'
import { verify } from '../../protocol/keys/signing.ts'
import {
  demandNamed,
  findMember,
  type Statement,
  type StatementMember,
  signStatement,
  statementHash,
} from '../../protocol/keys/statement.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { type LockboxPurpose, sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type { Member } from '../../protocol/wire/staff.ts'
import { command, RequestError } from '../api.ts'
import { dayToSign, isNear } from '../day.ts'
import type { Keyring } from './keyring.ts'

interface Additions {
  readonly recipients?: readonly string[]
  readonly lockboxes?: readonly LockboxRow[]
}

/** Signs a member in. Only after comparing their six words in person. */
export async function vouchFor(keyring: Keyring, member: Member): Promise<void> {
  const { number, roles, recipient, verifyKey } = member
  // A channel may have been given up after the invitation.
  const offered = new Set([...keyring.organization.channels, ...keyring.statement.channels].map(({ id }) => id))
  const channels = member.channels.filter((id) => offered.has(id))
  const entry: StatementMember = { number, roles, channels, recipient: recipientHash(recipient), verifyKey }
  const staff = [...keyring.statement.staff.filter((other) => other.number !== number), entry]
  const boxes: LockboxRow[] = []
  for (const channel of channels) {
    const identity = keyring.channels.get(channel)
    if (identity && opensChannel(entry, channel)) {
      boxes.push(
        await lockbox(recipient, { organization: organizationOf(keyring), kind: 'channel', id: channel }, identity),
      )
    }
  }
  if (hasDuty({ roles }, 'sign')) boxes.push(await signingLockbox(keyring, recipient))
  await publish(
    keyring,
    { ...keyring.statement, staff: staff.sort((a, b) => a.number - b.number) },
    {
      recipients: [recipient],
      lockboxes: boxes,
    },
  )
}

/**
 * Removes a member; the server deletes their lockboxes. Every channel that they and this director can open gets a new
 * key in the same statement, so that they cannot open reports sent under it. Only a server that acts together with them
 * can still show new reporters the statement from before, until that is too old.
 */
export async function strikeMember(keyring: Keyring, number: number): Promise<void> {
  const staff = keyring.statement.staff.filter((member) => member.number !== number)
  let next: Next = { statement: { ...keyring.statement, staff }, recipients: [], lockboxes: [] }
  for (const { id, questionnaire } of keyring.statement.channels) {
    const opened = openersOf(keyring.statement.staff, id).some((opener) => opener.number === number)
    if (opened && keyring.channels.has(id)) next = await withNewKey(keyring, next, id, questionnaire)
  }
  await publish(keyring, next.statement, next)
}

/**
 * Signs in the custody key that a custodian made, after checking the custodian's signature over it and over the key
 * that it replaces. Throws `ProtocolError`.
 */
export async function acceptCustody(keyring: Keyring): Promise<void> {
  const offer = keyring.organization.custodyOffer
  demand(offer, 'form', 'there is no custody key to accept')
  const custodian = findMember(keyring.statement, offer.by)
  demand(custodian, 'role', 'not made by a member')
  demand(hasDuty(custodian, 'custody'), 'role', 'not made by a custodian')
  const custody = recipientHash(offer.recipient)
  const { organization, custody: before } = keyring.statement
  const message = custodyMessage({ organization, recipient: custody, recovery: offer.recovery, before })
  demand(verify(custodian.verifyKey, message, fromBase64(offer.signature)), 'signature', 'not signed by the custodian')
  await publish(keyring, { ...keyring.statement, custody }, { recipients: [offer.recipient] })
}

/**
 * Makes a channel's key for everyone who may open it and for office recovery; opens the channel if enough people can.
 * An existing key is renewed, for example after somebody who could open the channel has left: the previous key is
 * locked to the new one, so that older cases still open.
 */
export function makeChannel(keyring: Keyring, id: string, questionnaire: string): Promise<void> {
  const staff = keyring.statement.staff.map((member) =>
    member.number === keyring.number ? withChannel(member, id, true) : member,
  )
  return publishKey(keyring, { ...keyring.statement, staff }, id, questionnaire)
}

/**
 * Decides who opens a channel besides the director who signs this. A new opener gets the channel's key, and with it
 * every report in it; when an opener leaves, the key is renewed, so that they cannot open reports sent under the new one.
 */
export async function setOpeners(keyring: Keyring, id: string, numbers: ReadonlySet<number>): Promise<void> {
  const staff = keyring.statement.staff.map((member) =>
    hasDuty(member, 'open')
      ? withChannel(member, id, member.number === keyring.number || numbers.has(member.number))
      : member,
  )
  const statement: Statement = { ...keyring.statement, staff }
  const named = statement.channels.find((channel) => channel.id === id)
  // Without a channel key there is nothing to share yet; it will be made for the people named here.
  if (!named) return publish(keyring, statement)
  const before = new Set(openersOf(keyring.statement.staff, id).map(({ number }) => number))
  const after = openersOf(statement.staff, id)
  if ([...before].some((number) => !after.some((opener) => opener.number === number)))
    return publishKey(keyring, statement, id, named.questionnaire)
  const identity = keyring.channels.get(id)
  demand(identity, 'key', 'only an opener of the channel can share its key')
  const purpose: LockboxPurpose = { organization: organizationOf(keyring), kind: 'channel', id }
  const boxes = after
    .filter(({ number }) => !before.has(number))
    .map(({ recipient }) => lockbox(demandNamed(recipient, keyring.recipients.get(recipient)), purpose, identity))
  return publish(keyring, statement, { lockboxes: await Promise.all(boxes) })
}

/** An unsigned statement, with the recipients and lockboxes that it needs. */
interface Next extends Required<Additions> {
  readonly statement: Statement
}

async function publishKey(keyring: Keyring, statement: Statement, id: string, questionnaire: string): Promise<void> {
  const next = await withNewKey(keyring, { statement, recipients: [], lockboxes: [] }, id, questionnaire)
  await publish(keyring, next.statement, next)
}

/** Gives the channel a new key and locks the previous one to it. An open channel may have one opener for a while. */
async function withNewKey(keyring: Keyring, next: Next, id: string, questionnaire: string): Promise<Next> {
  const { statement } = next
  const identity = await makeIdentity()
  const recipient = await recipientOf(identity)
  const purpose: LockboxPurpose = { organization: organizationOf(keyring), kind: 'channel', id }
  const openers = openersOf(statement.staff, id)
  const readers = [statement.recovery, ...openers.map((member) => member.recipient)]
  const boxes = await Promise.all(
    readers.map((hash) => lockbox(demandNamed(hash, keyring.recipients.get(hash)), purpose, identity)),
  )
  const before = keyring.channels.get(id)
  if (before) boxes.push(await lockbox(recipient, purpose, before))
  const named = statement.channels.find((channel) => channel.id === id)
  const able = statement.custody !== null && openers.length >= (named?.open ? 1 : MIN_OPENERS)
  const channel = { id, recipient: recipientHash(recipient), questionnaire, open: (named?.open ?? true) && able }
  return {
    statement: { ...statement, channels: [...statement.channels.filter((other) => other.id !== id), channel] },
    recipients: [...next.recipients, recipient],
    lockboxes: [...next.lockboxes, ...boxes],
  }
}

/** Opens or closes a channel that has its key. */
export function setChannelOpen(keyring: Keyring, id: string, open: boolean): Promise<void> {
  const channels = keyring.statement.channels.map((channel) => (channel.id === id ? { ...channel, open } : channel))
  return publish(keyring, { ...keyring.statement, channels })
}

/** Signs in another version of a channel's questionnaire; earlier reports keep showing their own. */
export function setQuestionnaire(keyring: Keyring, id: string, questionnaire: string): Promise<void> {
  const channels = keyring.statement.channels.map((channel) =>
    channel.id === id ? { ...channel, questionnaire } : channel,
  )
  return publish(keyring, { ...keyring.statement, channels })
}

/** Names the organisation that receives reports about this one (R12), or removes the name. */
export function setElsewhere(keyring: Keyring, elsewhere: Statement['elsewhere']): Promise<void> {
  return publish(keyring, { ...keyring.statement, elsewhere })
}

/**
 * Signs the statement again, unchanged but for serial, day and predecessor, once it is a month old: done in passing when
 * a director logs in. Only above a serial of a desk that their browser compared with its mark: otherwise a server could
 * show an old statement, with an old desk or none, and get it a new day. A change that waits for a decision goes first, until the age matters more. Throws like `publish`.
 */
export async function renewWhenOld(keyring: Keyring, remembered: number): Promise<boolean> {
  if (keyring.signingKey === null || remembered === 0) return false
  const age = daysBetween(keyring.statement.day, dayToSign(keyring.organization))
  if (age < (isChangeWaiting(keyring) ? OLD_STATEMENT_DAYS : RENEWAL_DAYS)) return false
  await publish(keyring, keyring.statement)
  return true
}

/**
 * Signs an expired statement again for a director whose browser remembers no serial. `serial` is the newest one that
 * another device remembers, as a person says it: any other may be an old statement with a new day. Throws `stale` if it
 * is not the statement's, and like `publish`.
 */
export async function renewCompared(keyring: Keyring, serial: number): Promise<void> {
  demand(keyring.statement.serial === serial, 'stale', 'not the newest statement that a colleague knows')
  await publish(keyring, keyring.statement)
}

/** Whether somebody waits to be signed in, or a custody key does. */
function isChangeWaiting({ organization }: Keyring): boolean {
  return organization.custodyOffer !== null || organization.members.some(({ state }) => state === 'joined')
}

/** Why a channel cannot open yet, for people to read; empty if it can. */
export function channelObstacles(statement: Statement, id: string): ('custody' | 'openers' | 'key')[] {
  const openers = openersOf(statement.staff, id).length
  return [
    ...(statement.custody === null ? (['custody'] as const) : []),
    ...(openers < MIN_OPENERS ? (['openers'] as const) : []),
    ...(statement.channels.some((channel) => channel.id === id) ? [] : (['key'] as const)),
  ]
}

/** Signs the next statement under the device's own day, and sends it. Throws `ClockError` and `RequestError`. */
async function publish(keyring: Keyring, statement: Statement, additions: Additions = {}): Promise<void> {
  if (keyring.signingKey === null) throw new RequestError('not_allowed')
  const note = signStatement(keyring.signingKey, {
    ...statement,
    serial: keyring.statement.serial + 1,
    day: dayOfNext(keyring),
    previous: statementHash(keyring.organization.note),
  })
  const { recipients = [], lockboxes = [] } = additions
  await command({ method: 'POST', path: '/api/staff/statements', body: { note, recipients, lockboxes } })
}

/** The device's day, or the last statement's if that clock was a little ahead: no statement is dated before the last. */
function dayOfNext({ organization, statement }: Keyring): string {
  const day = dayToSign(organization)
  return day < statement.day && isNear(statement.day, organization.today) ? statement.day : day
}

function signingLockbox(keyring: Keyring, recipient: string): Promise<LockboxRow> {
  const organization = organizationOf(keyring)
  const seed = keyring.signingKey?.seed
  demand(seed, 'key', 'only a director can share the signing key')
  return lockbox(recipient, { organization, kind: 'organization-signing', id: organization }, seed)
}

async function lockbox(recipient: string, purpose: LockboxPurpose, secret: string): Promise<LockboxRow> {
  const bytes = toBase64(await sealLockbox(recipient, purpose, secret))
  return { kind: purpose.kind as LockboxRow['kind'], of: purpose.id, to: recipientHash(recipient), bytes }
}

function withChannel(member: StatementMember, id: string, opens: boolean): StatementMember {
  const others = member.channels.filter((channel) => channel !== id)
  return { ...member, channels: opens ? [...others, id] : others }
}

function organizationOf(keyring: Keyring): string {
  return keyring.statement.organization
}
