// The only check of new signed entries, for all chains: form, case, author, size, hash, signature, rights. Pure. The
// content of an entry stays sealed.
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
import { verifyAside, verifyFast } from '../../ed25519.ts'
import { decode, parseHeader } from '../../http/index.ts'
import { type Intake, rulesOf } from './kinds.ts'

/** The reporter of a case. The server knows nothing of them but the case's verify key. */
export interface ReporterAuthor {
  readonly side: 'reporter'
  readonly place: Place
  readonly verifyKey: string
}

/** A member of staff, as the current statement names them. */
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

/** The author of an entry, and the case that it is for. */
export type Author = ReporterAuthor | StaffAuthor

const WRITTEN_BY = { reporter: 'reporter', office: 'office', internal: 'office' } as const satisfies Record<
  Chain,
  Author['side']
>

/** An entry that may be stored if it continues its chain. */
export interface CheckedEntry {
  readonly header: Header
  readonly hash: string
  readonly bytes: { readonly header: Bytes; readonly signature: Bytes; readonly body: Bytes }
}

/**
 * Checks an entry by itself; `checkNext` checks its place in the chain. Throws `invalid` if it is malformed, not signed by
 * its author, or of a kind that this intake does not accept, `too_large`, `not_allowed` if the author's roles may not
 * write this kind, `conflict` if it was written under another statement than the author's.
 */
export function checkEntry(author: Author, intake: Intake, sealed: SealedEntry): CheckedEntry {
  const { header, bytes } = checkForm(author, intake, sealed)
  insist(verifyFast(author.verifyKey, bytes.header, bytes.signature), 'invalid', 'not signed by its author')
  if (author.side === 'office') checkRights(author, header)
  return { header, hash: headerHash(bytes.header), bytes }
}

/** The same for an entry of a reporter, whose signature another thread checks. */
export async function checkEntryAside(
  author: ReporterAuthor,
  intake: Intake,
  sealed: SealedEntry,
): Promise<CheckedEntry> {
  const { header, bytes } = checkForm(author, intake, sealed)
  const isSigned = await verifyAside(author.verifyKey, bytes.header, bytes.signature)
  insist(isSigned, 'invalid', 'not signed by its author')
  return { header, hash: headerHash(bytes.header), bytes }
}

/** Checks everything but signature and rights. */
function checkForm(author: Author, intake: Intake, sealed: SealedEntry): Pick<CheckedEntry, 'header' | 'bytes'> {
  const bytes = { header: decode(sealed.header), signature: decode(sealed.signature), body: decode(sealed.body) }
  const header = parseHeader(bytes.header)
  checkKind(author, intake, header)
  checkPlace(author.place, header)
  if (author.side === 'office') checkOrigin(author, header)
  checkBody(header, bytes.body)
  return { header, bytes }
}

function checkKind({ side }: Author, intake: Intake, header: Header): void {
  const { intakes, pieces } = rulesOf(header)
  insist(intakes.includes(intake), 'invalid', 'a kind that is not expected here')
  insist(WRITTEN_BY[header.chain] === side, 'invalid', 'an entry of another chain')
  insist(pieces || header.pieces.length === 0, 'invalid', 'this kind may not name files')
}

function checkPlace(place: Place, { organization, channel, caseId }: Header): void {
  const here = organization === place.organization && channel === place.channel && caseId === place.caseId
  insist(here, 'invalid', 'an entry of another case')
}

/** The entry is in the member's own name and dated today. It may be a day off, because clocks of devices differ. */
function checkOrigin({ number, today }: StaffAuthor, { author, day }: Header): void {
  insist(author === number, 'invalid', 'an entry of another author')
  insist(day !== null && Math.abs(daysBetween(today, day)) <= 1, 'invalid', 'not dated today')
}

function checkBody(header: Header, body: Bytes): void {
  insist(fitsBody(header, body.length), 'too_large', 'larger than its kind allows')
  insist(isSealedInSteps(body, TEXT_STEP), 'invalid', 'not a padded age file')
  const hash = createHash('sha256').update(body).digest('base64url')
  insist(hash === header.body, 'invalid', 'the header names another ciphertext')
}

/** The member's roles may write this kind, and the entry was written under the current statement. */
function checkRights({ roles, serial }: StaffAuthor, header: Header): void {
  insist(mayWrite(header.kind, roles), 'not_allowed', 'none of the roles that may write this kind')
  insist(header.serial === serial, 'conflict', 'not written under the current statement')
}
