// The rows of requests for identities. They only follow the signed entries, which clients check.
import type { Insertable, Selectable } from 'kysely'
import { AppError } from '../../../domain/errors.ts'
import { ACTIVE_STATES, type RequestState } from '../../../domain/names/disclosure.ts'
import { waitsSince } from '../../../domain/waits.ts'
import type { Db, Schema } from '../../database/index.ts'

type Table = Selectable<Schema['identity_request']>
/** A request without its ciphertexts. */
export type RequestRow = Omit<Table, 'custody_copy' | 'vault_copy'>
export type RequestKey = Pick<Table, 'organization_id' | 'case_id' | 'request'>

const COLUMNS = [
  'identity_request.organization_id',
  'identity_request.case_id',
  'identity_request.request',
  'identity_request.number',
  'identity_request.requester',
  'identity_request.version',
  'identity_request.asked_day',
  'identity_request.state',
  'identity_request.custodian',
  'identity_request.decided_day',
  'identity_request.last_day',
  'identity_request.handed_day',
  'identity_request.open_until',
] as const satisfies readonly `identity_request.${keyof RequestRow}`[]

/** Requests, each without its ciphertexts. */
export function requestsOf(db: Db, organizationId: string) {
  return db
    .selectFrom('identity_request')
    .where('identity_request.organization_id', '=', organizationId)
    .select(COLUMNS)
}

/** All requests about a case, the oldest first. */
export function listRequests(db: Db, organizationId: string, caseId: string): Promise<RequestRow[]> {
  return requestsOf(db, organizationId).where('identity_request.case_id', '=', caseId).orderBy('number').execute()
}

/** The request with this header in this case. Throws `not_found`. */
export function findRequest(db: Db, { organization_id, case_id, request }: RequestKey): Promise<RequestRow> {
  return requestsOf(db, organization_id)
    .where('identity_request.case_id', '=', case_id)
    .where('identity_request.request', '=', request)
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such request'))
}

/** Stores a request that waits for the custodian. */
export async function insertRequest(
  db: Db,
  row: Omit<Insertable<Schema['identity_request']>, 'state' | 'custodian' | 'decided_day' | keyof typeof UNDECIDED>,
): Promise<void> {
  const state = 'asked' as const
  await db
    .insertInto('identity_request')
    .values({ ...row, ...UNDECIDED, state, custodian: null, decided_day: null })
    .execute()
}
const UNDECIDED = { last_day: null, handed_day: null, open_until: null, vault_copy: null } as const

/** Changes a request only if it is still in one of these states, so that of two changes only one succeeds. */
export async function changeRequest(
  db: Db,
  { organization_id, case_id, request }: RequestKey,
  from: readonly RequestState[],
  change: Partial<Omit<Insertable<Schema['identity_request']>, keyof RequestKey>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('identity_request')
    .set(change)
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .where('request', '=', request)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the request is in another state')
}

/** The vault as it was passed on to the requester; null if it was not, or is deleted. */
export async function findHandedVault(db: Db, key: RequestKey): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('identity_request')
    .select('vault_copy')
    .where('organization_id', '=', key.organization_id)
    .where('case_id', '=', key.case_id)
    .where('request', '=', key.request)
    .executeTakeFirst()
  return row?.vault_copy ?? null
}

/** The granted requests of which the grant is not in effect. */
export function listGranted(db: Db, organizationId: string): Promise<RequestRow[]> {
  return requestsOf(db, organizationId).where('identity_request.state', '=', 'granted').execute()
}

/** What decides whether a member may still open what they asked for, besides the statement. */
export interface Standing extends RequestRow {
  readonly channel: string
  readonly discarded_day: string | null
  /** Whether the requester may log in as a member. */
  readonly member: Schema['staff']['state'] | null
  /** Whether the case is assigned to the requester. */
  readonly assigned: number | null
}

/** The requests that can still lead to an opened vault, with the standing of their requesters. */
export function listActive(db: Db, organizationId: string, key: Partial<RequestKey> = {}): Promise<Standing[]> {
  const { case_id = null, request = null } = key
  return requestsOf(db, organizationId)
    .where('identity_request.state', 'in', [...ACTIVE_STATES])
    .$if(case_id !== null, (query) => query.where('identity_request.case_id', '=', case_id))
    .$if(request !== null, (query) => query.where('identity_request.request', '=', request))
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.organization_id', '=', 'identity_request.organization_id')
        .onRef('case_file.id', '=', 'identity_request.case_id'),
    )
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.organization_id', '=', 'identity_request.organization_id')
        .onRef('staff.number', '=', 'identity_request.requester'),
    )
    .leftJoin('assignment', (join) =>
      join
        .onRef('assignment.organization_id', '=', 'identity_request.organization_id')
        .onRef('assignment.case_id', '=', 'identity_request.case_id')
        .onRef('assignment.staff_number', '=', 'identity_request.requester'),
    )
    .select([
      'case_file.channel',
      'case_file.discarded_day',
      'staff.state as member',
      'assignment.staff_number as assigned',
    ])
    .execute()
}

/** Ends a request and deletes what was passed on; answers whether there was something. */
export async function endRequest(trx: Db, { organization_id, case_id, request }: RequestKey): Promise<boolean> {
  const one = trx
    .updateTable('identity_request')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .where('request', '=', request)
  // First the state, which waits for a custodian who is just passing the vault on: then there is a copy to delete.
  await one
    .where('state', 'in', [...ACTIVE_STATES])
    .set({ state: 'ended' })
    .execute()
  const emptied = await one
    .where('state', '=', 'ended')
    .where('vault_copy', 'is not', null)
    .set({ vault_copy: null })
    .executeTakeFirst()
  return emptied.numUpdatedRows > 0n
}

/** A case that waits for a custodian although no request does any more waits for its handlers. */
export async function relieveCustodian(trx: Db, { organization_id, case_id }: RequestKey): Promise<void> {
  const asked = await requestsOf(trx, organization_id)
    .where('identity_request.case_id', '=', case_id)
    .where('identity_request.state', '=', 'asked')
    .executeTakeFirst()
  if (asked) return
  const file = await trx
    .selectFrom('case_file')
    .where('organization_id', '=', organization_id)
    .where('id', '=', case_id)
    .where('waits_for', '=', 'custodian')
    .select(['stage', 'letter_kind', 'discarded_day'])
    .executeTakeFirst()
  if (!file) return
  const team = await trx
    .selectFrom('assignment')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', case_id)
    .select('staff_number')
    .executeTakeFirst()
  const letter = file.letter_kind !== null && file.discarded_day === null
  const since = { stage: file.stage, assigned: team !== undefined, letter, asked: false }
  await trx
    .updateTable('case_file')
    .where('organization_id', '=', organization_id)
    .where('id', '=', case_id)
    .where('waits_for', '=', 'custodian')
    .set({ waits_for: waitsSince('custodian', since) })
    .execute()
}
