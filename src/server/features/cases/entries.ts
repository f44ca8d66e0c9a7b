// Whether an entry of the office may be stored. Pure: form, place, authorship, link. What it says stays sealed.
import { insist } from '../../../domain/errors.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import type { EntryKind } from '../../../domain/names/entries.ts'
import type { Role } from '../../../domain/names/roles.ts'
import { mayWrite } from '../../../domain/rights.ts'
import { type Bytes, toBase64 } from '../../../protocol/bytes.ts'
import type { SealedEntry } from '../../../protocol/chain.ts'
import { isSealedInSteps } from '../../../protocol/form.ts'
import { sha256 } from '../../../protocol/hash.ts'
import { type Header, headerHash } from '../../../protocol/header.ts'
import { fitsBody } from '../../../protocol/limits.ts'
import { TEXT_STEP } from '../../../protocol/padding.ts'
import { verifyFast } from '../../ed25519.ts'
import { decode, parseHeader } from '../../http/index.ts'

/** Who writes, where and when. */
export interface Pen {
  /** Protocol id of the organisation. */
  readonly organization: string
  readonly channel: string
  readonly caseId: string
  readonly author: number
  readonly verifyKey: string
  /** The roles in which the author acts on this case. */
  readonly roles: readonly Role[]
  /** Of the statement that holds now. */
  readonly serial: number
  readonly today: string
}

/** The last entry of a chain, or null where there is none. */
export type Last = { readonly number: number; readonly hash: string; readonly seen: string | null } | null

/** Where the next entries go: the ends of both chains, and what the reporter wrote, oldest first. */
export interface Ends {
  readonly office: Last
  readonly internal: Last
  /** Hashes of the reporter's headers. */
  readonly reporter: readonly string[]
}

export interface CheckedEntry {
  readonly header: Header
  readonly hash: string
  readonly bytes: { readonly header: Bytes; readonly signature: Bytes; readonly body: Bytes }
}

/**
 * The entry, checked, if it is one of these kinds. Throws `invalid` for anything malformed or signed by another,
 * `too_large`, `not_allowed` for a kind that the author's roles do not write, `conflict` when something changed meanwhile.
 */
export function checkEntry(pen: Pen, ends: Ends, kinds: readonly EntryKind[], sealed: SealedEntry): CheckedEntry {
  const bytes = {
    header: decode(sealed.header),
    signature: decode(sealed.signature),
    body: decode(sealed.body),
  }
  const header = parseHeader(bytes.header)
  checkForm(pen, kinds, header, bytes)
  insist(mayWrite(header.kind, pen.roles), 'not_allowed', 'not for this role')
  insist(header.serial === pen.serial, 'conflict', 'written under another statement than the one that holds')
  checkLink(ends, header)
  return { header, hash: headerHash(bytes.header), bytes }
}

/** Entries that one chain of the office takes: far more than any case needs, few enough to be read. */
const MOST_ENTRIES = 2000

/** The ends after this entry: one request may bring two entries of a chain. */
export function endsAfter(ends: Ends, { header, hash }: CheckedEntry): Ends {
  return { ...ends, [header.chain]: { number: header.number, hash, seen: header.seen } }
}

function checkForm(pen: Pen, kinds: readonly EntryKind[], header: Header, bytes: CheckedEntry['bytes']): void {
  insist(header.chain !== 'reporter' && kinds.includes(header.kind), 'invalid', 'another kind than expected here')
  const { organization, channel, caseId } = header
  const here = organization === pen.organization && channel === pen.channel && caseId === pen.caseId
  insist(here, 'invalid', 'of another case')
  insist(header.author === pen.author, 'invalid', 'of another author')
  insist(header.day !== null && Math.abs(daysBetween(pen.today, header.day)) <= 1, 'invalid', 'not dated today')
  insist(header.pieces.length === 0, 'invalid', 'entries of the office bring no pieces')
  insist(fitsBody(header, bytes.body.length), 'too_large', 'larger than anything of its kind')
  insist(isSealedInSteps(bytes.body, TEXT_STEP), 'invalid', 'not a padded age file')
  insist(toBase64(sha256(bytes.body)) === header.body, 'invalid', 'another ciphertext than the header names')
  insist(verifyFast(pen.verifyKey, bytes.header, bytes.signature), 'invalid', 'not signed by its author')
}

/** Only the next number, on the entry before; answering what exists, and nothing older than was answered before. */
function checkLink(ends: Ends, header: Header): void {
  const last = header.chain === 'office' ? ends.office : ends.internal
  const next = (last?.number ?? -1) + 1
  insist(next < MOST_ENTRIES, 'too_many', 'more entries than a chain takes')
  insist(header.number === next && header.previous === (last?.hash ?? null), 'conflict', 'somebody wrote meanwhile')
  if (header.chain === 'internal') {
    insist((header.number === 0) === (header.kind === 'dossier'), 'invalid', 'a dossier is the first entry, and once')
    insist(header.seen === null, 'invalid', 'internal entries answer nobody')
    return
  }
  if (header.seen === null) return
  const position = ends.reporter.indexOf(header.seen)
  insist(position >= 0, 'invalid', 'answers what is not there')
  const before = last?.seen ? ends.reporter.indexOf(last.seen) : -1
  insist(position >= before, 'invalid', 'answers something older than was answered before')
}
