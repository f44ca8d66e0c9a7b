// The plain rows of protection procedures: the request's number, its due day and state. The case's row holds the earliest
// due day of its open procedures, by which the queue is ordered.
import type { ProtectionState } from '../../../domain/names/protection.ts'
import type { StoredProfile } from '../../../domain/profile.ts'
import { PROTECTION_DAYS, PROTECTION_FROM, protectionDue } from '../../../domain/protection.ts'
import type { Db } from '../../database/index.ts'

/** Opens the procedure of a request that has just become visible; nothing if it is open already. */
export async function openProcedure(
  trx: Db,
  organizationId: string,
  caseId: string,
  { number, day }: { readonly number: number; readonly day: string },
  { protectionDays = PROTECTION_DAYS, holidays = [] }: Pick<StoredProfile, 'protectionDays' | 'holidays'>,
): Promise<void> {
  const daysOff = holidays.map(({ year, days }) => ({ year, days: days.map((off) => off.day) }))
  await trx
    .insertInto('protection')
    .values({
      organization_id: organizationId,
      case_id: caseId,
      entry: number,
      due_day: protectionDue(day, protectionDays, daysOff),
      state: 'open',
      answered_day: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await storeEarliest(trx, organizationId, caseId)
}

/**
 * Brings a procedure into this state, within the transaction that stores the entry; false if the procedure does not
 * exist, or is not where the state can follow. The day of the first answer stays.
 */
export async function setProcedure(
  trx: Db,
  organizationId: string,
  caseId: string,
  number: number,
  state: ProtectionState,
  today: string,
): Promise<boolean> {
  await lockCase(trx, organizationId, caseId)
  const { numUpdatedRows } = await trx
    .updateTable('protection')
    .set((eb) => ({
      state,
      ...(state === 'answered' && { answered_day: eb.fn.coalesce('answered_day', eb.val(today)) }),
    }))
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('entry', '=', number)
    .where('state', 'in', [...PROTECTION_FROM[state]])
    .executeTakeFirst()
  if (numUpdatedRows === 1n) await storeEarliest(trx, organizationId, caseId)
  return numUpdatedRows === 1n
}

/** The procedures of a case, in the order of the requests. */
export async function listProcedures(db: Db, organizationId: string, caseId: string) {
  const rows = await db
    .selectFrom('protection')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .select(['entry', 'due_day', 'state', 'answered_day'])
    .orderBy('entry')
    .execute()
  return rows.map(({ entry, due_day, state, answered_day }) => ({
    entry,
    due: due_day,
    state,
    answeredDay: answered_day,
  }))
}

/** A release and an answer at the same moment wait for each other here, so that the earliest day counts both. */
async function lockCase(trx: Db, organizationId: string, caseId: string): Promise<void> {
  await trx
    .updateTable('case_file')
    .set((eb) => ({ protection_due: eb.ref('protection_due') }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .execute()
}

async function storeEarliest(trx: Db, organizationId: string, caseId: string): Promise<void> {
  await lockCase(trx, organizationId, caseId)
  const { due } = await trx
    .selectFrom('protection')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .select((eb) => eb.fn.min('due_day').as('due'))
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('case_file')
    .set({ protection_due: due })
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .execute()
}
