// The one checked way in for signed entries, whatever their chain: form, place, author, size, hash, signature, rights.
// Pure. What an entry says stays sealed.
import { createHash } from 'node:crypto'
import { insist } from '../../../domain/errors.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import type { Chain } from '../../../domain/names/entries.ts'
import type { Role } from '../../../domain/names/roles.ts'
import { mayWrite } from '../../../domain/rights.ts'
import type { Bytes } from '../../../protocol/encoding/bytes.ts'
import { TEXT_STEP } from '../../../protocol/encoding/padding.ts'
import type { Place, SealedEntry } from '../../../protocol/entries/chain.ts'
import { type Header, headerHash } from '../../../protocol/entries/header.ts'
import { fitsBody } from '../../../protocol/entries/limits.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import { verifyFast } from '../../ed25519.ts'
import { decode, parseHeader } from '../../http/index.ts'
import { type Intake, rulesOf } from './kinds.ts'

/** The reporter of a case, of whom the server knows the case's verify key and nothing else. */
export interface ReporterAuthor {
  readonly side: 'reporter'
  readonly place: Place
  readonly verifyKey: string
}

/** A member of staff, as the statement that holds now describes them. */
export interface StaffAuthor {
  readonly side: 'office'
  readonly place: Place
  readonly verifyKey: string
  readonly number: number
  /** The roles in which they act on this case. */
  readonly roles: readonly Role[]
  /** Serial of the statement. */
  readonly serial: number
  readonly today: string
}

/** Who writes, and where. */
export type Author = ReporterAuthor | StaffAuthor

const WRITTEN_BY = { reporter: 'reporter', office: 'office', internal: 'office' } as const satisfies Record<
  Chain,
  Author['side']
>

/** An entry that may be stored at its place, once it continues its chain. */
export interface CheckedEntry {
  readonly header: Header
  readonly hash: string
  readonly bytes: { readonly header: Bytes; readonly signature: Bytes; readonly body: Bytes }
}

/**
 * Checks an entry by itself; `checkNext` checks its place in the chain. Throws `invalid` if it is malformed, signed by
 * another or of a kind that does not come in here, `too_large`, `not_allowed` if the author's roles do not write this
 * kind, `conflict` if it was written under another statement than the author's.
 */
export function checkEntry(author: Author, intake: Intake, sealed: SealedEntry): CheckedEntry {
  const bytes = { header: decode(sealed.header), signature: decode(sealed.signature), body: decode(sealed.body) }
  const header = parseHeader(bytes.header)
  checkKind(author, intake, header)
  checkPlace(author.place, header)
  if (author.side === 'office') checkOrigin(author, header)
  checkBody(header, bytes.body)
  insist(verifyFast(author.verifyKey, bytes.header, bytes.signature), 'invalid', 'not signed by its author')
  if (author.side === 'office') checkRights(author, header)
  return { header, hash: headerHash(bytes.header), bytes }
}

function checkKind({ side }: Author, intake: Intake, header: Header): void {
  const { intakes, pieces } = rulesOf(header)
  insist(intakes.includes(intake), 'invalid', 'another kind than expected here')
  insist(WRITTEN_BY[header.chain] === side, 'invalid', 'of another chain')
  insist(pieces || header.pieces.length === 0, 'invalid', 'this kind brings no files')
}

function checkPlace(place: Place, { organization, channel, caseId }: Header): void {
  const here = organization === place.organization && channel === place.channel && caseId === place.caseId
  insist(here, 'invalid', 'of another case')
}

/** In the member's own name and of today, give or take a day: the clocks of two devices differ. */
function checkOrigin({ number, today }: StaffAuthor, { author, day }: Header): void {
  insist(author === number, 'invalid', 'of another author')
  insist(day !== null && Math.abs(daysBetween(today, day)) <= 1, 'invalid', 'not dated today')
}

function checkBody(header: Header, body: Bytes): void {
  insist(fitsBody(header, body.length), 'too_large', 'larger than anything of its kind')
  insist(isSealedInSteps(body, TEXT_STEP), 'invalid', 'not a padded age file')
  const hash = createHash('sha256').update(body).digest('base64url')
  insist(hash === header.body, 'invalid', 'another ciphertext than the header names')
}

/** The member's roles write this kind, and they knew the statement that holds. */
function checkRights({ roles, serial }: StaffAuthor, header: Header): void {
  insist(mayWrite(header.kind, roles), 'not_allowed', 'not for this role')
  insist(header.serial === serial, 'conflict', 'written under another statement than the one that holds')
}
