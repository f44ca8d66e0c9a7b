// Writes an entry: seals it, links it to the last one, signs it.
import type { Chain, EntryKind } from '../../domain/names/entries.ts'
import { toBase64 } from '../encoding/bytes.ts'
import { sha256 } from '../encoding/hash.ts'
import { padJson } from '../encoding/padding.ts'
import type { SigningKey } from '../keys/signing.ts'
import { seal } from '../sealing/age.ts'
import type { Place, SealedEntry } from './chain.ts'
import type { ContentOf } from './content.ts'
import { encodeHeader, type Header, headerHash, signHeader } from './header.ts'
import { leafOf } from './leaf.ts'
import { filesOf } from './parts.ts'

export interface Draft<C extends Chain> {
  readonly place: Place
  readonly chain: C
  readonly content: ContentOf[C]
  /** The last header of the same chain, or null for entry 0. */
  readonly last: { readonly number: number; readonly hash: string } | null
  /** Hash of the last header seen from the other side. */
  readonly seen: string | null
  readonly author: number | null
  readonly day: string | null
  readonly serial: number
  /** 32 bytes: the reporter's are derived from the code, the office's are the content's own mark. */
  readonly mark: Uint8Array
}

/** An entry that is ready to be sent, and the hash by which the next one refers to it. */
export interface ComposedEntry {
  readonly entry: SealedEntry
  readonly hash: string
}

/** Seals the content to a recipient that the rule of keys allows, and signs the header. */
export async function composeEntry<C extends Chain>(
  draft: Draft<C>,
  recipient: string,
  key: SigningKey,
): Promise<ComposedEntry> {
  const body = await seal(recipient, padJson(draft.content))
  const header: Header = {
    ...draft.place,
    chain: draft.chain,
    number: draft.last === null ? 0 : draft.last.number + 1,
    kind: draft.content.kind as EntryKind,
    author: draft.author,
    day: draft.day,
    serial: draft.serial,
    pieces: filesOf(draft.content).flatMap(({ pieces }) => pieces.map(({ id }) => id)),
    previous: draft.last?.hash ?? null,
    seen: draft.seen,
    body: toBase64(sha256(body)),
    leaf: toBase64(leafOf(draft.mark)),
  }
  const bytes = encodeHeader(header)
  const signature = signHeader(key, bytes)
  const entry = { header: toBase64(bytes), signature: toBase64(signature), body: toBase64(body) }
  return { entry, hash: headerHash(bytes) }
}
