// The requests for identities, as a custodian's device reads them. It trusts nothing that the server says of them: who asks,
// what for and about which case stands in the copy that the requester signed.
import { DUTIES, rolesInChannel } from '../../domain/rights.ts'
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import type { Disclosure } from '../../protocol/entries/content.ts'
import { decodeHeader, type Header, headerHash, verifyHeader } from '../../protocol/entries/header.ts'
import { type Breach, demand, ProtocolError } from '../../protocol/errors.ts'
import { findMember, type Statement } from '../../protocol/keys/statement.ts'
import { type CustodyCopy, openCustodyCopy } from '../../protocol/sealing/custody-copy.ts'
import { type CustodyRequestRow, CustodyRequestsAnswer } from '../../protocol/wire/disclosures.ts'
import { request } from '../api.ts'
import { openStatements } from '../authors.ts'
import type { Keyring } from '../staff/keyring.ts'

/** A request whose copy was opened and checked. */
export interface CheckedRequest {
  readonly row: CustodyRequestRow
  readonly copy: CustodyCopy
  /** Staff number of the member who asks, and the role in which they ask, by the statement of the request. */
  readonly requester: number
  readonly role: Disclosure['role']
  readonly day: string
}

/** A request that cannot be checked: nothing is decided about it, and it is never hidden. */
export interface UncheckedRequest {
  readonly row: CustodyRequestRow
  readonly breach: Breach
}

export type CustodyRequest = CheckedRequest | UncheckedRequest

/**
 * The requests in which a custodian may have to act, the oldest first; each is checked by itself. Throws `RequestError`, and
 * `ProtocolError` if the statements themselves are wrong.
 */
export async function listRequests(keyring: Keyring, signal?: AbortSignal) {
  const answer = await request({ path: '/api/staff/custody/requests', answer: CustodyRequestsAnswer, signal })
  const statements = statementsOf(keyring, answer)
  const requests: CustodyRequest[] = []
  for (const row of answer.requests) requests.push(await checkedOrNot(keyring, row, statements))
  return { requests, more: answer.more, today: answer.today }
}

async function checkedOrNot(
  keyring: Keyring,
  row: CustodyRequestRow,
  statements: ReadonlyMap<number, Statement>,
): Promise<CustodyRequest> {
  try {
    return await checkRequest(keyring, row, statements)
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    return { row, breach: error.breach }
  }
}

/** The statements of an answer, with the one that this member works under. */
export function statementsOf(
  { organization, statement }: Keyring,
  { statements, today }: { readonly statements: readonly string[]; readonly today: string },
): ReadonlyMap<number, Statement> {
  const notes = [...new Set([...statements, organization.note])]
  return openStatements(notes, { today, organization: statement.organization })
}

/**
 * Checks a request: its header is signed by a member who reads cases in this channel, and the copy by the same member,
 * about this case and this request. Throws `form`, `purpose`, `role`, `signature`, `key`, `content`.
 */
export async function checkRequest(
  keyring: Keyring,
  row: CustodyRequestRow,
  statements: ReadonlyMap<number, Statement>,
): Promise<CheckedRequest> {
  const { organization } = keyring.statement
  const bytes = fromBase64(row.header.header)
  const header = decodeHeader(bytes)
  demand(headerHash(bytes) === row.request, 'purpose', 'the header of another request')
  demand(header.chain === 'internal' && header.kind === 'request', 'form', 'not the header of a request')
  demand(header.organization === organization, 'purpose', 'a request of another organisation')
  demand(header.channel === row.channel && header.caseId === row.caseId, 'purpose', 'a request about another case')
  const { verifyKey, number, role } = askerOf(header, statements)
  demand(verifyHeader(verifyKey, bytes, fromBase64(row.header.signature)), 'signature', 'not signed by its author')
  const expected = { organization, channel: row.channel, caseId: row.caseId, request: row.request, verifyKey }
  const copy = await withCustody(keyring, (identity) => openCustodyCopy(identity, fromBase64(row.copy), expected))
  demand(copy.version === row.version && number === row.requester, 'purpose', 'the server says something else of it')
  return { row, copy, requester: number, role, day: header.day ?? '' }
}

function askerOf(header: Header, statements: ReadonlyMap<number, Statement>) {
  const statement = statements.get(header.serial)
  demand(statement && header.author !== null, 'role', 'nobody of the office asks')
  const { verifyKey, number, role } = readerIn(statement, header.author, header.channel)
  return { verifyKey, number, role }
}

/** A member with the role in which they read cases of this channel under this statement. Throws `role` if they do not. */
export function readerIn(statement: Statement, number: number, channel: string) {
  const member = findMember(statement, number)
  const roles = member ? rolesInChannel(member, channel) : []
  const role = DUTIES.read.find((one) => roles.includes(one))
  demand(member && role, 'role', 'who asks does not read cases here')
  return { ...member, role }
}

/** Tries every custody identity, the newest first. Throws what the last attempt threw, `key` without any identity. */
export async function withCustody<T>({ custodies }: Keyring, open: (identity: string) => Promise<T>): Promise<T> {
  let failure: unknown = new ProtocolError('key', 'no custody key')
  for (const identity of custodies.values()) {
    try {
      return await open(identity)
    } catch (error) {
      // What does not open with this key may be sealed to an older one. Whatever else is wrong is wrong with every key.
      if (!(error instanceof ProtocolError) || error.breach !== 'content') throw error
      failure = error
    }
  }
  throw failure
}
