// The statement: the organisation's signed list of keys. Clients encrypt only to keys that it names.
import * as z from 'zod/mini'
import { daysBetween } from '../../domain/names/day.ts'
import { STATEMENT_MAX_AGE } from '../../domain/names/limits.ts'
import { ROLES } from '../../domain/names/roles.ts'
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts'
import { encodeFields } from '../encoding/fields.ts'
import { LABEL, recipientHash, sha256 } from '../encoding/hash.ts'
import { parseJson } from '../encoding/json.ts'
import { ChannelId, DayText as Day, Hash32 as Hash, Signature64 } from '../encoding/shapes.ts'
import { demand, ProtocolError } from '../errors.ts'
import { demandOneSignature, openNote, signNote, unverifiedText } from './note.ts'
import { type SigningKey, sign, verify } from './signing.ts'

/** A signing key and its first day of use; every key after the first is signed by the one before it. */
const Succession = z.strictObject({ key: Hash, day: Day, signature: z.nullable(Signature64) })

const StatementSchema = z.strictObject({
  v: z.literal(1),
  organization: Hash,
  serial: z.int().check(z.nonnegative()),
  day: Day,
  previous: z.nullable(Hash),
  keys: z.array(Succession).check(z.minLength(1)),
  log: Hash,
  recovery: Hash,
  custody: z.nullable(Hash),
  channels: z.array(z.strictObject({ id: ChannelId, recipient: Hash, questionnaire: Hash, open: z.boolean() })),
  elsewhere: z.nullable(z.strictObject({ organization: Hash, host: z.string() })),
  staff: z.array(
    z.strictObject({
      number: z.int().check(z.positive()),
      roles: z.array(z.enum(ROLES)),
      channels: z.array(ChannelId),
      recipient: Hash,
      verifyKey: Hash,
    }),
  ),
})

export type Statement = z.infer<typeof StatementSchema>
export type StatementChannel = Statement['channels'][number]
export type StatementMember = Statement['staff'][number]

export interface StatementExpectations {
  /** The day on this device, YYYY-MM-DD. */
  readonly today: string
  /** The organisation id if it is known already; null at the very first visit. */
  readonly organization?: string | null
  /** The highest serial seen before. */
  readonly minSerial?: number
  /** Null accepts any age, as for statements named by old entries. */
  readonly maxAge?: null
}

/** Organisation id: SHA-256 of its first signing key, base64url. */
export function organizationId(firstVerifyKey: string): string {
  return toBase64(sha256(fromBase64(firstVerifyKey)))
}

/** The name under which an organisation's statement and receipts are signed. */
export function noteName(organization: string): string {
  return `peluit-${organization.slice(0, 16)}`
}

/** The current signing key. */
export function currentKey(statement: Statement): string {
  return (statement.keys[statement.keys.length - 1] as { key: string }).key
}

/** The hash of a note, by which the next statement and entry 0 refer to it. */
export function statementHash(note: string): string {
  return toBase64(sha256(utf8(note)))
}

/** Signs a statement with the organisation's current signing key. */
export function signStatement(key: SigningKey, statement: Statement): string {
  demand(currentKey(statement) === key.verifyKey, 'key', 'the statement names another signing key')
  demandUnambiguous(statement)
  return signNote(noteName(statement.organization), key, statementText(StatementSchema.parse(statement)))
}

/** The signature of the old signing key that makes the next one its successor. */
export function signSuccession(old: SigningKey, organization: string, key: string, day: string): string {
  return toBase64(sign(old, successionMessage(organization, key, day)))
}

/**
 * Checks a note by itself: form, succession from the organisation's first key to the current one, signature, age.
 * Throws `form`, `signature`, `stale` or `key`.
 */
export function openStatement(note: string, expected: StatementExpectations): Statement {
  const statement = readStatement(note)
  const { organization, keys } = statement
  demand(!expected.organization || expected.organization === organization, 'key', 'another organisation')
  demand(organizationId((keys[0] as { key: string }).key) === organization, 'key', 'not the first key')
  keys.slice(1).forEach(({ key, day, signature }, i) => {
    const before = keys[i] as { key: string }
    const message = successionMessage(organization, key, day)
    demand(signature && verify(before.key, message, fromBase64(signature)), 'signature', 'a key without succession')
  })
  openNote(note, noteName(organization), currentKey(statement))
  demand(statement.serial >= (expected.minSerial ?? 0), 'stale', 'an older statement than one seen before')
  demand(expected.maxAge === null || !isTooOld(statement, expected.today), 'stale', 'the statement is too old')
  return statement
}

/**
 * Whether clients refuse a statement on this day because of its age. A cheap phone's clock may be years behind: a day in
 * its future does not mean that the statement is old.
 */
export function isTooOld({ day }: Pick<Statement, 'day'>, today: string): boolean {
  return daysBetween(day, today) > STATEMENT_MAX_AGE
}

/** Checks that `note` directly follows `before`: serial, hash, same organisation, keys only added. Throws `chain`. */
export function demandFollows(note: string, before: string): void {
  const [next, last] = [readStatement(note), readStatement(before)]
  demand(next.serial === last.serial + 1, 'chain', 'not the next serial')
  demand(next.previous === statementHash(before), 'chain', 'not built on the statement before')
  demandLater(next, last)
}

/**
 * Checks that `next` can be a later statement of the same organisation, however many lie between: a replaced signing
 * key cannot sign again with a higher serial. Throws `chain`.
 */
export function demandLater(next: Statement, last: Statement): void {
  demand(next.organization === last.organization, 'chain', 'another organisation')
  demand(next.serial > last.serial, 'chain', 'not a later serial')
  const kept = JSON.stringify(next.keys.slice(0, last.keys.length)) === JSON.stringify(last.keys)
  demand(kept, 'chain', 'a signing key was removed')
}

/** The statement in a note. Checks the form but no signature: for the server, which checks only form. */
export function readStatement(note: string): Statement {
  // a second signature would not change the signed text, but it would change the hash by which others refer to the note
  demandOneSignature(note)
  const [title, json, ...rest] = unverifiedText(note).split('\n')
  demand(title === `${LABEL}statement` && rest.length === 1 && rest[0] === '', 'form', 'not a statement')
  const parsed = StatementSchema.safeParse(parseJson(json ?? ''))
  demand(parsed.success, 'form', 'not a statement')
  demand(statementText(parsed.data) === unverifiedText(note), 'form', 'not in canonical form')
  demandUnambiguous(parsed.data)
  return parsed.data
}

/** No reader may have a choice: nothing is named twice, and only the first of its kind has no predecessor. */
function demandUnambiguous({ serial, previous, keys, channels, staff }: Statement): void {
  const distinct = (values: readonly unknown[]) => new Set(values).size === values.length
  demand((serial === 0) === (previous === null), 'form', 'only serial 0 has nothing before it')
  demand(distinct(keys.map(({ key }) => key)), 'form', 'a signing key named twice')
  demand(
    keys.every(({ signature }, i) => (i === 0) === (signature === null)),
    'form',
    'only the first key has no succession',
  )
  demand(distinct(channels.map(({ id }) => id)), 'form', 'a channel named twice')
  demand(distinct(staff.map(({ number }) => number)), 'form', 'a staff number used twice')
  for (const { roles, channels } of staff) demand(distinct(roles) && distinct(channels), 'form', 'a role named twice')
}

/** The member with this number, or null. */
export function findMember(statement: Statement, number: number): StatementMember | null {
  return statement.staff.find((member) => member.number === number) ?? null
}

/** Returns the recipient if it has the hash in the statement. Throws `key`. */
export function demandNamed(hash: string | null | undefined, recipient: string | undefined): string {
  if (!hash || !recipient || recipientHash(recipient) !== hash) {
    throw new ProtocolError('key', 'the server offered a key that the statement does not name')
  }
  return recipient
}

function statementText(statement: Statement): string {
  return `${LABEL}statement\n${JSON.stringify(statement)}\n`
}

function successionMessage(organization: string, key: string, day: string): Uint8Array {
  return encodeFields(`${LABEL}succession`, fromBase64(organization), fromBase64(key), day)
}
