import { openersOf } from '../../domain/rights.ts'
import { toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { recipientHash, sha256 } from '../../protocol/encoding/hash.ts'
import { demand, ProtocolError } from '../../protocol/errors.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import {
  currentKey,
  demandLater,
  demandNamed,
  isTooOld,
  openStatement,
  type Statement,
  statementHash,
} from '../../protocol/keys/statement.ts'
import { StatementAnswer } from '../../protocol/wire/reporter.ts'
import { RequestError, request } from '../api.ts'
import { deviceDay, shownDay } from '../day.ts'

/** An organisation as its statement of any age names it: enough to read an own case, not to send anything. */
export interface ReadableOrganization {
  readonly id: string
  readonly statement: Statement
  readonly note: string
  /** Hash of the note, as entry 0 quotes it. */
  readonly noteHash: string
  /** Today in the organisation's time zone, according to the server. */
  readonly today: string
  /** Fingerprint of the signing key, base64url, and its six words. */
  readonly fingerprint: string
  readonly words: readonly string[]
  readonly recipients: readonly string[]
  /** Whether the statement is too old by this device's day. */
  readonly expired: boolean
}

/** The same with a recent statement, to whose keys something may be sealed. */
export interface VerifiedOrganization extends ReadableOrganization {
  readonly expired: false
}

/** The statement is too old by this device's clock, which may be the one that is wrong. */
export class TooOldError extends ProtocolError {
  /** The date that the device shows. */
  readonly deviceDate = shownDay()
  /** Checked but for its age: an own case may be read under it. */
  readonly readable: ReadableOrganization
  constructor(readable: ReadableOrganization) {
    super('stale', 'the statement is too old')
    this.readable = readable
  }
}

/** The newest statement, checked; also against the fingerprint from the poster's link, if there is one. */
export async function loadOrganization(poster: string | null): Promise<VerifiedOrganization> {
  const organization = await fetchOrganization('/api/statement')
  demand(poster === null || poster === organization.fingerprint, 'key', 'not the key on the poster')
  return recent(organization)
}

/**
 * The newest statement, or the one with this serial, after another was checked. The person compared the six words of
 * the known statement's key; another key is accepted only if it was handed over. Throws `RequestError` `outdated` for a
 * serial under which reports are no longer accepted.
 */
export async function reloadOrganization(known: ReadableOrganization, serial?: number): Promise<VerifiedOrganization> {
  const path = serial === undefined ? '/api/statement' : `/api/statement?serial=${serial}`
  const organization = await fetchOrganization(path)
  const [then, now] = [known.statement, organization.statement]
  if (now.serial > then.serial) demandLater(now, then)
  else if (now.serial === then.serial) demand(organization.note === known.note, 'chain', 'two with one serial')
  else {
    demandLater(then, now)
    // By now anybody may have a key that was handed over.
    if (organization.fingerprint !== known.fingerprint) throw new RequestError('outdated')
  }
  return recent(organization)
}

function recent(organization: ReadableOrganization): VerifiedOrganization {
  if (isRecent(organization)) return organization
  throw new TooOldError(organization)
}

function isRecent(organization: ReadableOrganization): organization is VerifiedOrganization {
  return !organization.expired
}

async function fetchOrganization(path: string): Promise<ReadableOrganization> {
  const { note, recipients, today } = await request({ path, answer: StatementAnswer })
  const day = deviceDay()
  const statement = openStatement(note, { today: day, maxAge: null })
  const bytes = signingKeyFingerprint(currentKey(statement))
  const fingerprint = toBase64(bytes)
  return {
    id: statement.organization,
    statement,
    note,
    noteHash: statementHash(note),
    today,
    fingerprint,
    words: sixWords(bytes),
    recipients,
    expired: isTooOld(statement, day),
  }
}

/** The recipient of a channel that the statement names, or null if the channel takes no reports. */
export function channelRecipient(organization: VerifiedOrganization, channel: string): string | null {
  const named = organization.statement.channels.find(({ id }) => id === channel)
  if (!named?.open) return null
  return recipientNamed(organization, named.recipient)
}

/** The custody recipient; no channel opens before there is one. */
export function custodyRecipient(organization: VerifiedOrganization): string {
  return recipientNamed(organization, organization.statement.custody)
}

/** The displayed questionnaire must be the one that the statement names; otherwise somebody replaced the questions. */
export function checkQuestionnaire(organization: VerifiedOrganization, channel: string, text: string): string {
  const hash = toBase64(sha256(utf8(text)))
  const named = organization.statement.channels.find(({ id }) => id === channel)
  demand(named?.questionnaire === hash, 'content', 'not the questionnaire that the statement names')
  return hash
}

export interface Readers {
  readonly reviewers: number
  readonly directors: number
  readonly custodians: number
}

/** How many people of each role can open this channel, and the identity vault. */
export function readersOf({ statement }: VerifiedOrganization, channel: string): Readers {
  const openers = openersOf(statement.staff, channel)
  const count = (members: Statement['staff'], role: Statement['staff'][number]['roles'][number]) =>
    members.filter(({ roles }) => roles.includes(role)).length
  return {
    reviewers: count(openers, 'reviewer'),
    directors: count(openers, 'director'),
    custodians: count(statement.staff, 'custodian'),
  }
}

function recipientNamed({ recipients }: VerifiedOrganization, hash: string | null): string {
  return demandNamed(
    hash,
    recipients.find((recipient) => recipientHash(recipient) === hash),
  )
}
