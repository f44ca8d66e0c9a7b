// Reads a case: the signed headers of whole chains are checked first, then each ciphertext against its header.
import type { Chain } from '../../domain/names/entries.ts'
import { fromBase64, toBase64 } from '../encoding/bytes.ts'
import { recipientHash, sha256 } from '../encoding/hash.ts'
import { demand, ProtocolError } from '../errors.ts'
import { open, recipientOf } from '../sealing/age.ts'
import { type ContentOf, parseContent, UNREADABLE } from './content.ts'
import { decodeHeader, type Header, headerHash, verifyHeader } from './header.ts'
import { leafOf } from './leaf.ts'
import { fitsBody } from './limits.ts'
import { filesOf } from './parts.ts'

/** An entry as it is sent: header bytes, signature, ciphertext, all in base64url. */
export interface SealedEntry {
  readonly header: string
  readonly signature: string
  readonly body: string
}

/** An entry as it is read: the ciphertext comes later, in a page of bodies. */
export interface SignedHeader {
  readonly header: string
  readonly signature: string
  /** Bytes of the ciphertext, as the server says. */
  readonly size: number
}

export interface OpenEntry<C extends Chain = Chain> {
  readonly header: Header
  readonly hash: string
  readonly content: ContentOf[C]
}

/** The place to which every entry of a chain must belong. */
export interface Place {
  readonly organization: string
  readonly channel: string
  readonly caseId: string
}

/** The key that must have signed this header, or null when its author may not write it. */
export type KeyOf = (header: Header) => string | null

/**
 * Checks the headers of one chain from entry 0 on: form, place, numbers, hashes, serials, signatures, sizes.
 * Throws `form`, `chain`, `role` or `signature`; needs no decryption key.
 */
export function checkChain<C extends Chain>(
  chain: C,
  place: Place,
  headers: readonly SignedHeader[],
  keyOf: KeyOf,
): CheckedHeader[] {
  let previous: string | null = null
  let serial = 0
  return headers.map((signed, number) => {
    const bytes = fromBase64(signed.header)
    const header = decodeHeader(bytes)
    demand(header.chain === chain, 'chain', 'an entry of another chain')
    demand(header.number === number, 'chain', 'an entry is missing or repeated')
    demand(header.previous === previous, 'chain', 'not built on the entry before')
    demand(header.organization === place.organization, 'chain', 'an entry of another organisation')
    demand(header.channel === place.channel && header.caseId === place.caseId, 'chain', 'an entry of another case')
    demand(header.serial >= serial, 'chain', 'an older statement than the entry before')
    const key = keyOf(header)
    demand(key !== null, 'role', 'the author may not write this')
    demand(verifyHeader(key, bytes, fromBase64(signed.signature)), 'signature', 'not signed by its author')
    demand(fitsBody(header, signed.size), 'form', 'larger than its kind allows')
    previous = headerHash(bytes)
    serial = header.serial
    return { header, hash: previous, key, size: signed.size }
  })
}

/** A header whose signature and place in its chain were checked. */
export interface CheckedHeader {
  readonly header: Header
  readonly hash: string
  /** The verify key of its author, whose signature was checked. */
  readonly key: string
  /** Bytes of the ciphertext, as the server says: not more than its kind allows. */
  readonly size: number
}

/** An entry with a checked header, and the ciphertext that the server gives for it. */
export interface CheckedEntry extends CheckedHeader {
  readonly body: Uint8Array
}

/**
 * Opens entries of a checked chain. Throws `content` if a ciphertext is not the one that was signed, or does not open,
 * `form`, and `key` if entry 0 names another verify key or recipient than the ones used; opens all of them or none. A
 * disclosure that is not well-formed is opened as `UNREADABLE`.
 */
export async function openEntries<C extends Chain>(
  chain: C,
  checked: readonly CheckedEntry[],
  identity: string,
): Promise<OpenEntry<C>[]> {
  for (const { header, body } of checked) {
    demand(toBase64(sha256(body)) === header.body, 'content', 'not the ciphertext that was signed')
  }
  const recipient = recipientHash(await recipientOf(identity))
  const opened: OpenEntry<C>[] = []
  for (const entry of checked) {
    const { header, hash } = entry
    const content = await openContent(chain, entry, identity, recipient).catch((error: unknown) => {
      if (header.kind === UNREADABLE.kind && error instanceof ProtocolError) return UNREADABLE as ContentOf[C]
      throw error
    })
    opened.push({ header, hash, content })
  }
  return opened
}

async function openContent<C extends Chain>(
  chain: C,
  { header, key, body }: CheckedEntry,
  identity: string,
  recipient: string,
): Promise<ContentOf[C]> {
  const content = parseContent(chain, await open(identity, body))
  demand(content.kind === header.kind, 'content', 'the content is of another kind')
  if (content.kind === 'report') demand(content.verifyKey === key, 'key', 'the report names another verify key')
  const names = content.kind === 'report' || content.kind === 'dossier' ? content.recipient : recipient
  demand(names === recipient, 'key', 'a key that entry 0 does not name')
  const named = filesOf(content).flatMap(({ pieces }) => pieces.map(({ id }) => id))
  demand(named.join() === header.pieces.join(), 'content', 'other pieces than the header names')
  if ('mark' in content) {
    demand(toBase64(leafOf(fromBase64(content.mark))) === header.leaf, 'content', 'a leaf without its mark')
  }
  return content
}

/** Checks that the headers named as seen exist on the other side: nobody can answer an entry that was never written. */
export function checkSeen(entries: readonly { header: Header }[], other: readonly { hash: string }[]): void {
  let position = -1
  for (const { header } of entries) {
    if (header.seen === null) continue
    const at = other.findIndex(({ hash }) => hash === header.seen)
    demand(at >= 0, 'chain', 'an entry that was answered is missing')
    demand(at >= position, 'chain', 'an answer to something older than was seen before')
    position = at
  }
}
