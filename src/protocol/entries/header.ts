// Headers of entries: the signed bytes, which tie an entry to its place in its chain.
import { isDay } from '../../domain/names/day.ts'
import { CHAINS, type Chain, ENTRY_KINDS, type EntryKind } from '../../domain/names/entries.ts'
import { type Bytes, concat, fromBase64, toBase64 } from '../encoding/bytes.ts'
import { decodeFields, encodeFields, fieldReader } from '../encoding/fields.ts'
import { LABEL, sha256 } from '../encoding/hash.ts'
import { demand } from '../errors.ts'
import { type SigningKey, sign, verify } from '../keys/signing.ts'

export interface Header {
  readonly organization: string
  readonly channel: string
  readonly caseId: string
  readonly chain: Chain
  /** From 0, without gaps. */
  readonly number: number
  readonly kind: EntryKind
  /** Staff number; null for the reporter. */
  readonly author: number | null
  /** YYYY-MM-DD; null for the reporter, whose hours and days the server must not learn from a signature. */
  readonly day: string | null
  /** Serial of the statement that the author used. */
  readonly serial: number
  /** Ids of the entry's pieces, each 16 bytes in base64url. */
  readonly pieces: readonly string[]
  /** Hash of the header before it in its chain; null in entry 0. */
  readonly previous: string | null
  /** Hash of the last header seen from the other side (reporter or office), or null. */
  readonly seen: string | null
  /** SHA-256 of the ciphertext. */
  readonly body: string
  /** leafOf(mark). */
  readonly leaf: string
}

const FIELD_COUNT = 15

/** Kinds of the office that answer no letter: entries that go with an act, and the question how the reporter is. */
const SEES_NOTHING: ReadonlySet<EntryKind> = new Set([
  'classification',
  'disclosure',
  'discard',
  'take_back',
  'check_in',
])

/** The signed bytes: a label and fourteen fields, each with its length. */
export function encodeHeader(header: Header): Bytes {
  return encodeFields(
    `${LABEL}entry`,
    fromBase64(header.organization),
    header.channel,
    fromBase64(header.caseId),
    header.chain,
    String(header.number),
    header.kind,
    header.author === null ? '' : String(header.author),
    header.day ?? '',
    String(header.serial),
    concat(...header.pieces.map(fromBase64)),
    optional(header.previous),
    optional(header.seen),
    fromBase64(header.body),
    fromBase64(header.leaf),
  )
}

/** Inverse of `encodeHeader`; throws `form` for bytes that it would not have written. */
export function decodeHeader(bytes: Uint8Array): Header {
  const { text, binary, count, list, present } = fieldReader(decodeFields(bytes, FIELD_COUNT), 'header')
  demand(text(0) === `${LABEL}entry`, 'form', 'another version')
  const chain = text(4) as Chain
  demand(CHAINS.includes(chain), 'form', 'unknown chain')
  demand((ENTRY_KINDS[chain] as readonly string[]).includes(text(6)), 'form', 'unknown kind for this chain')
  const header: Header = {
    organization: binary(1, 32),
    channel: text(2),
    caseId: binary(3, 16),
    chain,
    number: count(5),
    kind: text(6) as EntryKind,
    author: present(7) ? count(7) : null,
    day: present(8) ? text(8) : null,
    serial: count(9),
    pieces: list(10, 16, 'piece ids'),
    previous: present(11) ? binary(11, 32) : null,
    seen: present(12) ? binary(12, 32) : null,
    body: binary(13, 32),
    leaf: binary(14, 32),
  }
  demandConsistent(header)
  return header
}

/** SHA-256 of the header's bytes in base64url, by which later entries refer to it. */
export function headerHash(bytes: Uint8Array): string {
  return toBase64(sha256(bytes))
}

/** Signs the header's bytes with the case signing key (reporter) or the author's key. */
export function signHeader(key: SigningKey, bytes: Uint8Array): Bytes {
  return sign(key, bytes)
}

/** Whether this key signed these header bytes. */
export function verifyHeader(verifyKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(verifyKey, bytes, signature)
}

function demandConsistent(header: Header): void {
  const byReporter = header.chain === 'reporter'
  const isFirst = header.number === 0
  demand(byReporter === (header.author === null), 'form', 'an author belongs to the office only')
  demand(byReporter === (header.day === null), 'form', 'a day belongs to the office only')
  demand(header.author !== 0, 'form', 'staff are counted from 1')
  demand(header.day === null || isDay(header.day), 'form', 'not a day')
  demand(isFirst === (header.previous === null), 'form', 'only entry 0 has nothing before it')
  if (byReporter) demand(isFirst === (header.kind === 'report'), 'form', 'only entry 0 is the report')
  // What the author of an entry with an act had read stands in the act.
  if (SEES_NOTHING.has(header.kind)) demand(header.seen === null, 'form', 'an entry that answers nothing')
  if (header.kind === 'report') demand(header.seen === null, 'form', 'nothing was seen before the report')
  if (header.chain === 'internal') {
    demand(isFirst === (header.kind === 'dossier'), 'form', 'only entry 0 names the dossier')
  }
  demand(/^[a-z][a-z0-9-]{1,30}$/.test(header.channel), 'form', 'not a channel')
  demand(new Set(header.pieces).size === header.pieces.length, 'form', 'a piece is named twice')
}

function optional(hash: string | null): Uint8Array {
  return hash === null ? new Uint8Array() : fromBase64(hash)
}
