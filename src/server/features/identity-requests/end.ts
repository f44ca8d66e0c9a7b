// When a request ends by itself: its time is over, or its requester no longer has a right to the case.
import { rolesOnCase } from '../../../domain/rights.ts'
import { findMember, type Statement } from '../../../protocol/keys/statement.ts'
import type { Db } from '../../database/index.ts'
import { oweErasure } from '../deletions/index.ts'
import { endRequest, listActive, type RequestKey, relieveCustodian, type Standing } from './queries.ts'

/**
 * Ends every request of which the time is over or the requester has no right any more, of all cases or of one, and
 * deletes what was passed on. To be called, within the same transaction, after everything that takes rights away.
 */
export async function endRequests(
  trx: Db,
  organizationId: string,
  statement: Statement,
  today: string,
  of: Partial<RequestKey> = {},
): Promise<void> {
  for (const request of await listActive(trx, organizationId, of)) {
    if (isEntitled(statement, request) && !isOver(request, today)) continue
    if (await endRequest(trx, request)) await oweErasure(trx, organizationId, 'identity_request')
    await relieveCustodian(trx, request)
  }
}

/** Whether the requester of this request may go on: a member who can log in, with a role on a case in work. */
export async function mayGoOn(db: Db, statement: Statement, today: string, key: RequestKey): Promise<boolean> {
  const [request] = await listActive(db, key.organization_id, key)
  return request !== undefined && isEntitled(statement, request) && !isOver(request, today)
}

function isEntitled(statement: Statement, { requester, member, channel, discarded_day, assigned }: Standing): boolean {
  const named = findMember(statement, requester)
  if (!named || member !== 'member' || discarded_day !== null) return false
  return rolesOnCase(named, { channel, assigned: assigned === null ? [] : [assigned] }).length > 0
}

function isOver({ last_day, open_until }: Standing, today: string): boolean {
  const last = open_until ?? last_day
  return last !== null && last < today
}
