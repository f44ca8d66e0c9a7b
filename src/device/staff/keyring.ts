// What an unlocked member can use: the statement they checked, and all keys from their lockboxes.
import type * as z from 'zod/mini'
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { demand, ProtocolError } from '../../protocol/errors.ts'
import { type SigningKey, signingKeyFromSeed } from '../../protocol/keys/signing.ts'
import {
  currentKey,
  findMember,
  isTooOld,
  openStatement,
  type Statement,
  type StatementMember,
} from '../../protocol/keys/statement.ts'
import { recipientOf } from '../../protocol/sealing/age.ts'
import { type LockboxKind, openLockbox } from '../../protocol/sealing/lockbox.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import { LockboxesAnswer, OrganizationAnswer } from '../../protocol/wire/staff.ts'
import { request } from '../api.ts'
import { clockFault, deviceDay } from '../day.ts'
import type { StaffKeys } from './account.ts'
import type { Unlocked } from './session.ts'

export type Organization = z.infer<typeof OrganizationAnswer>

export interface Keyring {
  readonly number: number
  readonly name: string
  readonly keys: StaffKeys
  readonly organization: Organization
  readonly statement: Statement
  /** This member in the statement; null until the director has signed them in. */
  readonly member: StatementMember | null
  /** Recipients that the statement names, by hash. */
  readonly recipients: ReadonlyMap<string, string>
  /** The organisation's signing key: directors only. */
  readonly signingKey: SigningKey | null
  /** Channel identities by channel id. */
  readonly channels: ReadonlyMap<string, string>
  /**
   * All identities that open cases, by recipient hash: the member's own, the channels', and those that were replaced.
   */
  readonly identities: ReadonlyMap<string, string>
  /** The current custody identity: custodians only. */
  readonly custody: string | null
  /** All identities that open vaults, by recipient hash: the custody identity and those that it replaced. */
  readonly custodies: ReadonlyMap<string, string>
}

/**
 * Fetches and checks everything an unlocked member works with. Throws `ProtocolError` if the server offers keys that do
 * not fit the statement, a statement older than `minSerial` (kept on the sealed desk), or one that is too old;
 * `ClockError` if it may only look too old.
 */
export async function openKeyring(unlocked: Unlocked, organizationId: string, minSerial: number): Promise<Keyring> {
  const keyring = await openExpired(unlocked, organizationId, minSerial)
  demandRecent(keyring, minSerial)
  return keyring
}

/** The statement is too old by this device's day, and by the server's. */
export class ExpiredError extends ProtocolError {
  readonly keyring: Keyring
  /** The newest serial of a desk that this browser compared with its mark, whatever the server shows; otherwise 0. */
  readonly known: number
  constructor(keyring: Keyring, known: number) {
    super('stale', 'the statement is too old')
    this.keyring = keyring
    this.known = known
  }
}

/** Refuses a statement that is too old: `ExpiredError`, or `ClockError` if the server has quite another day. */
export function demandRecent(keyring: Keyring, known: number): void {
  if (!isTooOld(keyring.statement, deviceDay())) return
  throw clockFault(keyring.organization) ?? new ExpiredError(keyring, known)
}

/** The same as `openKeyring` at any age of the statement: with it, a director can sign an expired one again. */
export async function openExpired(unlocked: Unlocked, organizationId: string, minSerial: number): Promise<Keyring> {
  // A publication may fall between the two answers, which is not a lie; if they differ twice in a row, it is.
  return tryKeyring(unlocked, organizationId, minSerial).catch((error: unknown) => {
    if (!(error instanceof ProtocolError)) throw error
    return tryKeyring(unlocked, organizationId, minSerial)
  })
}

async function tryKeyring(
  { number, name, keys }: Unlocked,
  organizationId: string,
  minSerial: number,
): Promise<Keyring> {
  const [organization, { lockboxes }] = await Promise.all([
    request({ path: '/api/staff/organization', answer: OrganizationAnswer }),
    request({ path: '/api/staff/lockboxes', answer: LockboxesAnswer }),
  ])
  const expected = { today: deviceDay(), organization: organizationId, minSerial, maxAge: null }
  const statement = openStatement(organization.note, expected)
  const recipients = new Map(organization.recipients.map((recipient) => [recipientHash(recipient), recipient]))
  const member = ownMember(statement, number, keys)
  const find = (kind: LockboxKind, of: string) => findSecret(keys, organizationId, lockboxes, kind, of)
  const seed = await find('organization-signing', organizationId)
  const signingKey = seed === null ? null : signingKeyFromSeed(fromBase64(seed))
  demand(!signingKey || signingKey.verifyKey === currentKey(statement), 'key', 'not the current signing key')
  const channels = await openChannels(statement, find)
  const custody = await openNamed(statement.custody, () => find('custody', organizationId))
  const own = [recipientHash(keys.recipient), keys.identity] as const
  const ofChannels = await openRenewed(organizationId, 'channel', channels, lockboxes)
  const newest = new Map(custody === null ? [] : [[organizationId, custody]])
  const ofCustody = await openRenewed(organizationId, 'custody', newest, lockboxes)
  return {
    number,
    name,
    keys,
    organization,
    statement,
    member,
    recipients,
    signingKey,
    channels,
    identities: new Map([own, ...ofChannels]),
    custody,
    custodies: new Map(ofCustody),
  }
}

async function openChannels(statement: Statement, find: (kind: LockboxKind, of: string) => Promise<string | null>) {
  const channels = new Map<string, string>()
  for (const { id, recipient } of statement.channels) {
    const identity = await openNamed(recipient, () => find('channel', id))
    if (identity !== null) channels.set(id, identity)
  }
  return channels
}

/** These identities (keyed by their channel or organisation) and the ones they replaced: each is locked to the next. */
async function openRenewed(
  organization: string,
  kind: LockboxKind,
  current: ReadonlyMap<string, string>,
  lockboxes: readonly LockboxRow[],
): Promise<[string, string][]> {
  const opened = new Map<string, string>()
  for (const [id, newest] of current) {
    let identity = newest
    let hash = recipientHash(await recipientOf(identity))
    while (!opened.has(hash)) {
      opened.set(hash, identity)
      const older = lockboxes.find((row) => row.kind === kind && row.of === id && row.to === hash)
      if (!older) break
      identity = await openLockbox(identity, { organization, kind, id }, fromBase64(older.bytes))
      hash = recipientHash(await recipientOf(identity))
    }
  }
  return [...opened]
}

/** An identity, if the statement names its recipient. */
async function openNamed(hash: string | null, find: () => Promise<string | null>): Promise<string | null> {
  const identity = hash === null ? null : await find()
  if (identity === null) return null
  demand(
    recipientHash(await recipientOf(identity)) === hash,
    'key',
    'a lockbox with a key that is not in the statement',
  )
  return identity
}

async function findSecret(
  keys: StaffKeys,
  organization: string,
  lockboxes: readonly LockboxRow[],
  kind: LockboxKind,
  of: string,
): Promise<string | null> {
  const own = recipientHash(keys.recipient)
  const row = lockboxes.find((lockbox) => lockbox.kind === kind && lockbox.of === of && lockbox.to === own)
  return row ? openLockbox(keys.identity, { organization, kind, id: of }, fromBase64(row.bytes)) : null
}

function ownMember(statement: Statement, number: number, keys: StaffKeys): StatementMember | null {
  const member = findMember(statement, number)
  if (member === null) return null
  demand(member.recipient === recipientHash(keys.recipient), 'key', 'the statement names a recipient that is not yours')
  demand(member.verifyKey === keys.signingKey.verifyKey, 'key', 'the statement names a verify key that is not yours')
  return member
}
