import type { IdentityRequestRow } from '../../../protocol/wire/disclosures.ts'
import type { RequestRow } from './queries.ts'

/** A request as the members of its case, custodians and the register are answered with it. */
export function describeRequest(row: RequestRow): IdentityRequestRow {
  return {
    request: row.request,
    requester: row.requester,
    version: row.version,
    state: row.state,
    askedDay: row.asked_day,
    custodian: row.custodian,
    decidedDay: row.decided_day,
    lastDay: row.last_day,
    handedDay: row.handed_day,
    openUntil: row.open_until,
  }
}
