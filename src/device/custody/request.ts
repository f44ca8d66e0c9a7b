// One request for an identity with the headers of its case: all that a custodian's device needs to act on it. It gets no
// body, no key of the case and no word of the report.
import type { WaitsFor } from '../../domain/names/waits.ts'
import { fromBase64 } from '../../protocol/encoding/bytes.ts'
import type { SignedAct } from '../../protocol/entries/act.ts'
import { type CheckedHeader, checkChain, checkSeen, type Place } from '../../protocol/entries/chain.ts'
import { demand } from '../../protocol/errors.ts'
import { CustodyRequestAnswer } from '../../protocol/wire/disclosures.ts'
import { checkDiscards } from '../acts.ts'
import { request } from '../api.ts'
import { staffKeyOf } from '../authors.ts'
import type { Keyring } from '../staff/keyring.ts'
import { type CheckedRequest, checkRequest, statementsOf } from './requests.ts'

export interface OpenRequest extends CheckedRequest {
  readonly place: Place
  readonly today: string
  /** The checked headers of the chains. */
  readonly reporter: readonly CheckedHeader[]
  readonly office: readonly CheckedHeader[]
  readonly internal: readonly CheckedHeader[]
  /** The acts beside the decisions about identities in this case; not checked. */
  readonly acts: readonly SignedAct[]
  /** Who has to act on the case when this is decided. */
  readonly waitsFor: WaitsFor
  /** The vault, once the grant is in effect; sealed to custody. */
  readonly vault: Uint8Array | null
}

/** What names a request. */
type Named = Pick<CheckedRequest['row'], 'caseId' | 'request'>

/** Where the server keeps what belongs to a request. */
export function pathOf({ row }: { readonly row: Named }): string {
  return `/api/staff/custody/requests/${row.caseId}/${row.request}`
}

/**
 * Fetches one request again, with the headers of its case, and checks all of them: the reporter's with the verify key that
 * the requester signed. Throws `RequestError` and `ProtocolError`.
 */
export async function openRequest(keyring: Keyring, known: { readonly row: Named }): Promise<OpenRequest> {
  const answer = await request({ path: pathOf(known), answer: CustodyRequestAnswer })
  const { request: row, today, vault } = answer
  const same = row.request === known.row.request && row.caseId === known.row.caseId
  demand(same, 'purpose', 'another request than was asked for')
  const statements = statementsOf(keyring, answer)
  const checked = await checkRequest(keyring, row, statements)
  const { copy } = checked
  const place: Place = { organization: copy.organization, channel: copy.channel, caseId: copy.case }
  const keyOf = staffKeyOf(statements)
  const reporter = checkChain('reporter', place, answer.reporter, () => copy.verifyKey)
  const office = checkChain('office', place, answer.office, keyOf)
  const internal = checkChain('internal', place, answer.internal, keyOf)
  checkDiscards(office)
  checkSeen(reporter, office)
  checkSeen(office, reporter)
  demand(reporter.length > 0, 'chain', 'the report is missing')
  const stands = internal.some(({ hash }) => hash === row.request)
  demand(stands, 'chain', 'a request that is not in the chain')
  const waitsFor = answer.waitsFor === 'custodian' ? copy.waitsFor : answer.waitsFor
  return {
    ...checked,
    ...{ place, today, reporter, office, internal, acts: answer.acts, waitsFor },
    vault: vault === null ? null : fromBase64(vault),
  }
}

/**
 * The request that the custodian has read, as `openRequest`: a requester can sign two copies of one request, and the server
 * can show one and serve the other. Throws `purpose` too, if the copy is not the one that was shown.
 */
export async function openShown(keyring: Keyring, known: CheckedRequest): Promise<OpenRequest> {
  const open = await openRequest(keyring, known)
  demand(JSON.stringify(open.copy) === JSON.stringify(known.copy), 'purpose', 'another copy than was shown')
  return open
}
