// Suspension by the administrator, effective at once. When it ends, a member has the rights that the statement gives.
import { insist } from '../../../domain/errors.ts'
import { isIndispensable } from '../../../domain/rights.ts'
import { findMember } from '../../../protocol/keys/statement.ts'
import type { Db } from '../../database/index.ts'
import { endRequests } from '../identity-requests/index.ts'
import { holdOrganization, noteShortage } from '../organizations/index.ts'
import { demandDuty, endSessionsOf, type Staff } from '../sessions/index.ts'
import { currentStatement } from '../statements/index.ts'
import { listAble, listSuspended, noteLifted, setSuspension } from './queries.ts'

/**
 * Suspends a member and ends their sessions. Throws `not_allowed`, `invalid`, `not_found`, and `conflict` for the last
 * director or administrator who can log in: nobody could undo that.
 */
export async function suspend(db: Db, staff: Staff, number: number, today: string): Promise<void> {
  demandDuty(staff, 'administer')
  insist(number !== staff.number, 'invalid', 'nobody can suspend themselves')
  const { organizationId } = staff
  await db.transaction().execute(async (trx) => {
    // Two administrators who suspend each other, or a director who is struck meanwhile: one comes after the other.
    await holdOrganization(trx, organizationId)
    const { statement } = await currentStatement(trx, organizationId)
    const able = new Set(await listAble(trx, organizationId))
    const working = statement.staff.filter((member) => able.has(member.number))
    insist(!isIndispensable(working, number), 'conflict', 'the last director or administrator who can log in')
    const found = await setSuspension(trx, organizationId, number, 'suspended')
    insist(found, 'not_found', 'no such member')
    await endSessionsOf(trx, organizationId, [number])
    await noteShortage(trx, organizationId, statement, today)
    await endRequests(trx, organizationId, statement, today)
  })
}

/** Lets a member in again. Throws `not_allowed`, `not_found`. */
export async function liftSuspension(db: Db, staff: Staff, number: number, today: string): Promise<void> {
  demandDuty(staff, 'readmit')
  await db.transaction().execute((trx) => readmit(trx, staff.organizationId, number, today))
}

/**
 * Lets a suspended member in again by the operator's hand, and keeps the day, which members are shown. Throws
 * `not_found` for a member who is not suspended.
 */
export async function liftByOperator(db: Db, organizationId: string, number: number, today: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const suspended = await listSuspended(trx, organizationId)
    insist(
      suspended.some((member) => member.number === number),
      'not_found',
      'not suspended',
    )
    await readmit(trx, organizationId, number, today)
    await noteLifted(trx, organizationId, number, today)
  })
}

async function readmit(trx: Db, organizationId: string, number: number, today: string): Promise<void> {
  await holdOrganization(trx, organizationId)
  const { statement } = await currentStatement(trx, organizationId)
  const state = findMember(statement, number) ? 'member' : 'joined'
  insist(await setSuspension(trx, organizationId, number, state), 'not_found', 'no such member')
  await noteShortage(trx, organizationId, statement, today)
}
