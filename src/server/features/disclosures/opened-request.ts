// A request opened by a custodian, who writes in a case of which they can read nothing.
import { AppError, insist } from '../../../domain/errors.ts'
import { hasDuty } from '../../../domain/rights.ts'
import type { Db } from '../../database/index.ts'
import { listAssigned, type OpenedCase } from '../cases/index.ts'
import { findOfficeHeads, type StaffAuthor } from '../entries/index.ts'
import { findRequest, mayGoOn, type RequestKey, type RequestRow } from '../identity-requests/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { findCaseInWork } from './queries.ts'

export interface OpenedRequest extends OpenedCase {
  readonly key: RequestKey
  readonly request: RequestRow
}

/** The key of a request, by the ids in its address. */
export function keyOf({ organizationId }: Staff, caseId: string, request: string): RequestKey {
  return { organization_id: organizationId, case_id: caseId, request }
}

/**
 * A request of a case in work, opened for a custodian. Throws `not_allowed`, `not_found`, and `conflict` if its requester
 * no longer has a right to the case, or its time is over.
 */
export async function openRequest(db: Db, staff: Staff, key: RequestKey, today: string): Promise<OpenedRequest> {
  demandDuty(staff, 'custody')
  const file = await findCaseInWork(db, key)
  const request = await findRequest(db, key)
  if (!(await mayGoOn(db, staff.statement, today, key))) throw new AppError('conflict', 'the request has ended')
  const author: StaffAuthor = {
    side: 'office',
    place: { organization: staff.statement.organization, channel: file.channel, caseId: file.id },
    verifyKey: staff.verifyKey,
    number: staff.number,
    // Alone: a custodian decides as nothing else.
    roles: staff.roles.filter((role) => hasDuty({ roles: [role] }, 'custody')),
    serial: staff.statement.serial,
    today,
  }
  const heads = await findOfficeHeads(db, file.organization_id, file.id)
  insist(request.requester !== staff.number, 'not_allowed', 'nobody decides about their own request')
  return { key, request, file, author, heads, assigned: await listAssigned(db, file) }
}
