// What custodians see of a request: its copy and its header, never the body of an entry, a lockbox or a piece.
import { AppError } from '../../../domain/errors.ts'
import type { RequestState } from '../../../domain/names/disclosure.ts'
import type { Db } from '../../database/index.ts'
import { SIZE } from '../entries/index.ts'
import { type RequestKey, requestsOf } from '../identity-requests/index.ts'

/** The states in which a custodian may have to act. */
const OPEN_STATES: readonly RequestState[] = ['asked', 'questioned', 'granted', 'ready']

/** The row of a case in work. Throws `not_found`. */
export function findCaseInWork(db: Db, { organization_id, case_id }: Omit<RequestKey, 'request'>) {
  return db
    .selectFrom('case_file')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('id', '=', case_id)
    .where('discarded_day', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such case'))
}

/** The first requests in which a custodian may have to act: those asked back about at the end, the oldest first. */
export function listOpenRequests(db: Db, organizationId: string, limit: number) {
  return custodyRequests(db, organizationId)
    .where('identity_request.state', 'in', [...OPEN_STATES])
    .orderBy((eb) => eb.case().when('identity_request.state', '=', 'questioned').then(1).else(0).end())
    .orderBy('identity_request.asked_day')
    .orderBy('identity_request.request')
    .limit(limit)
    .execute()
}

/** One request, whatever its state, of a case in work. Throws `not_found`. */
export function findCustodyRequest(db: Db, { organization_id, case_id, request }: RequestKey) {
  return custodyRequests(db, organization_id)
    .where('identity_request.case_id', '=', case_id)
    .where('identity_request.request', '=', request)
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such request'))
}

function custodyRequests(db: Db, organizationId: string) {
  return requestsOf(db, organizationId)
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.organization_id', '=', 'identity_request.organization_id')
        .onRef('case_file.id', '=', 'identity_request.case_id')
        .on('case_file.discarded_day', 'is', null),
    )
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.organization_id', '=', 'identity_request.organization_id')
        .onRef('entry.case_id', '=', 'identity_request.case_id')
        .on('entry.chain', '=', 'internal')
        .onRef('entry.number', '=', 'identity_request.number'),
    )
    .select([
      'identity_request.custody_copy',
      'case_file.channel',
      'case_file.waits_for',
      'entry.header',
      'entry.signature',
      SIZE,
    ])
}

/** Whose requests a member reads in the register: of all channels, or of these. */
export type Scope = readonly string[] | 'all'

/** Requests in the register, those asked last first; at most `limit`, after so many of this day. */
export function listDisclosures(
  db: Db,
  organizationId: string,
  scope: Scope,
  after: { readonly day: string; readonly count: number } | null,
  limit: number,
) {
  return requestsOf(db, organizationId)
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.organization_id', '=', 'identity_request.organization_id')
        .onRef('case_file.id', '=', 'identity_request.case_id'),
    )
    .$if(scope !== 'all', (query) => query.where('case_file.channel', 'in', [...scope]))
    .$if(after !== null, (query) => query.where('identity_request.asked_day', '<=', after?.day ?? ''))
    .select(['case_file.channel', 'case_file.registration'])
    .orderBy('identity_request.asked_day', 'desc')
    .orderBy('identity_request.request')
    .limit(limit)
    .offset(after?.count ?? 0)
    .execute()
}
