// Acts: what the server has to carry out stands in plain text beside a sealed entry, signed by the entry's author. The
// entry quotes the act by its hash, so nobody can take it away or put another one in its place.
import { ACTS, type ActName } from '../../domain/names/acts.ts'
import { isDay } from '../../domain/names/day.ts'
import { type Bytes, concat, fromBase64, toBase64 } from '../encoding/bytes.ts'
import { decodeFields, encodeFields, fieldReader } from '../encoding/fields.ts'
import { LABEL, sha256 } from '../encoding/hash.ts'
import { CHANNEL_ID } from '../encoding/shapes.ts'
import { demand } from '../errors.ts'
import { type SigningKey, sign, verify } from '../keys/signing.ts'
import type { Header } from './header.ts'

export interface Act {
  readonly organization: string
  readonly channel: string
  readonly caseId: string
  readonly act: ActName
  /** What it decides, by the act: the type of a classification. Empty where there is nothing to say. */
  readonly subject: string
  /** Staff number. */
  readonly author: number
  readonly day: string
  /** Serial of the statement that the author acted under. */
  readonly serial: number
  /** Hash of the header before the act's own entry, or null if that is the first of its chain: so it has one place. */
  readonly previous: string | null
  /** Hash of the last of the reporter's headers that the author had read. */
  readonly seen: string
  /** Hashes of what it continues: the first of two acts, the header of a request. */
  readonly refers: readonly string[]
}

/** An act as it is stored and sent: its bytes and the author's signature, in base64url. */
export interface SignedAct {
  readonly act: string
  readonly signature: string
}

/** The most UTF-16 units of a subject. */
const SUBJECT_MAX = 200
/** The most hashes that an act refers to. */
const REFERS_MAX = 8

const FIELD_COUNT = 12

/** The signed bytes: a label and eleven fields, each with its length. */
export function encodeAct(act: Act): Bytes {
  return encodeFields(
    `${LABEL}act`,
    fromBase64(act.organization),
    act.channel,
    fromBase64(act.caseId),
    act.act,
    act.subject,
    String(act.author),
    act.day,
    String(act.serial),
    act.previous === null ? '' : fromBase64(act.previous),
    fromBase64(act.seen),
    concat(...act.refers.map(fromBase64)),
  )
}

/** Inverse of `encodeAct`; throws `form` for bytes that it would not have written. */
export function decodeAct(bytes: Uint8Array): Act {
  const { text, binary, count, list, present } = fieldReader(decodeFields(bytes, FIELD_COUNT), 'act')
  demand(text(0) === `${LABEL}act`, 'form', 'another version')
  const act: Act = {
    organization: binary(1, 32),
    channel: text(2),
    caseId: binary(3, 16),
    act: text(4) as ActName,
    subject: text(5),
    author: count(6),
    day: text(7),
    serial: count(8),
    previous: present(9) ? binary(9, 32) : null,
    seen: binary(10, 32),
    refers: list(11, 32, 'hashes'),
  }
  demand(CHANNEL_ID.test(act.channel), 'form', 'not a channel')
  demand(ACTS.includes(act.act), 'form', 'unknown act')
  demand(act.subject.length <= SUBJECT_MAX, 'form', 'a longer subject than any act has')
  demand(act.author > 0, 'form', 'staff are counted from 1')
  demand(isDay(act.day), 'form', 'not a day')
  demand(act.refers.length <= REFERS_MAX, 'form', 'refers to more than any act does')
  demand(new Set(act.refers).size === act.refers.length, 'form', 'refers to something twice')
  return act
}

/** Signs an act; its hash is what the entry quotes. */
export function signAct(key: SigningKey, act: Act): { readonly signed: SignedAct; readonly hash: string } {
  const bytes = encodeAct(act)
  return { signed: { act: toBase64(bytes), signature: toBase64(sign(key, bytes)) }, hash: actHash(bytes) }
}

/** SHA-256 of an act's bytes in base64url, by which its entry and later acts quote it. */
export function actHash(bytes: Uint8Array): string {
  return toBase64(sha256(bytes))
}

/** Whether this act goes with the entry of this header: same case, author, day and statement, and the same place. */
export function belongsTo(act: Act, header: Header): boolean {
  return (
    act.organization === header.organization &&
    act.channel === header.channel &&
    act.caseId === header.caseId &&
    act.author === header.author &&
    act.day === header.day &&
    act.serial === header.serial &&
    act.previous === header.previous
  )
}

/**
 * Checks the act of an entry whose own signature and role were checked; `key` is the verify key of its author. Throws
 * `form`, `signature`, or `content` for an act of another entry.
 */
export function openAct({ act: text, signature }: SignedAct, header: Header, key: string): Act {
  const bytes = fromBase64(text)
  const act = decodeAct(bytes)
  demand(verify(key, bytes, fromBase64(signature)), 'signature', 'an act that its author did not sign')
  demand(belongsTo(act, header), 'content', 'the act of another entry')
  return act
}
