// Suspension by the administrator, effective at once. When it ends, a member has the rights that the statement gives.
import { insist } from '../../../domain/errors.ts'
import { findMember } from '../../../protocol/keys/statement.ts'
import type { Db } from '../../database/index.ts'
import { noteShortage } from '../organizations/index.ts'
import { demandDuty, endSessionsOf, type Staff } from '../sessions/index.ts'
import { setSuspension } from './queries.ts'

/** Suspends a member and ends their sessions, or lets them in again. Throws `not_allowed`, `invalid`, `not_found`. */
export async function suspend(db: Db, staff: Staff, number: number, suspended: boolean, today: string): Promise<void> {
  demandDuty(staff, 'administer')
  insist(number !== staff.number, 'invalid', 'nobody can suspend themselves')
  const { organizationId, statement } = staff
  const otherwise = findMember(statement, number) ? 'member' : 'joined'
  await db.transaction().execute(async (trx) => {
    const found = await setSuspension(trx, organizationId, number, suspended ? 'suspended' : otherwise)
    insist(found, 'not_found', 'no such member')
    if (suspended) await endSessionsOf(trx, organizationId, [number])
    await noteShortage(trx, organizationId, statement, today)
  })
}
