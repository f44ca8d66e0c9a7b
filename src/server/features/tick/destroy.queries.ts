// Destroys discarded cases. The case itself goes in one short transaction, after which nobody can read it; its entries,
// which may be large, in slices.
import type { ExpressionBuilder } from 'kysely'
import { firstDayToTakeBack } from '../../../domain/discard.ts'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import { type Db, lockInMemory, type Schema } from '../../database/index.ts'
import { oweErasure, planDeletion, takePieces } from '../deletions/index.ts'
import { newestReporterDay, SIZE } from '../entries/index.ts'
import { isLetterWaiting } from './inbox.queries.ts'

/** The most bytes and rows of entries that one transaction deletes. A larger entry has a transaction for itself. */
const MOST = { bytes: 1024 * 1024, rows: 50 }

/** The cases that nobody can take back any longer. */
export async function listOverdue(db: Db, organizationId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_file')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where((eb) => isOverdue(eb, today))
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Replaces a case that nobody can take back by what statistics need of it, and its slot by a tombstone; plans the deletion
 * of its entries. Within a transaction; false, and nothing done, if it is not overdue, or a letter has come since the
 * release.
 */
export async function destroyCase(trx: Db, organizationId: string, id: string, today: string): Promise<boolean> {
  // A letter that is sent at this moment comes before, and keeps the case, or finds no report.
  await lockInMemory(trx, id)
  if (await isLetterWaiting(trx, organizationId, id)) return false
  const row = await trx
    .deleteFrom('case_file')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where((eb) => isOverdue(eb, today))
    .returningAll()
    .executeTakeFirst()
  if (!row || row.discarded_day === null) return false
  const { channel, registration, received_day, stage, type, outcome, first_answer_day, closed_day, discarded_day } = row
  const counted = { channel, received_day, stage, type, outcome, first_answer_day, closed_day, discarded_day }
  const owned = { organization_id: organizationId, key: randomId() }
  await trx
    .insertInto('destroyed_case')
    .values({ ...owned, ...counted })
    .execute()
  await trx
    .updateTable('slot')
    .set({ state: 'destroyed', case_id: randomId() })
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', id)
    .execute()
  await trx
    .deleteFrom('registration')
    .where('organization_id', '=', organizationId)
    .where('number', '=', registration)
    .execute()
  await trx
    .deleteFrom('lockbox')
    .where('organization_id', '=', organizationId)
    .where('kind', 'in', ['case', 'dossier'])
    .where('of', '=', id)
    .execute()
  for (const table of ['act', 'vault', 'assignment', 'identity_request', 'protection'] as const) {
    await trx.deleteFrom(table).where('organization_id', '=', organizationId).where('case_id', '=', id).execute()
  }
  await takePieces(trx, organizationId, id)
  await planDeletion(trx, organizationId, 'case', id)
  await oweErasure(trx, organizationId, 'case')
  return true
}

/** Whether nobody can take the case back today. */
function isOverdue(eb: ExpressionBuilder<Schema, 'case_file'>, today: string) {
  const first = firstDayToTakeBack(today)
  return eb.and([eb('case_file.discarded_day', '<', first), eb(newestReporterDay(eb), '<', first)])
}

/** Deletes some entries of a destroyed case, within a transaction; false when there are none left. */
export async function deleteEntries(trx: Db, organizationId: string, id: string): Promise<boolean> {
  const left = await trx
    .selectFrom('entry')
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', id)
    .select(['chain', 'number', SIZE])
    .orderBy('chain')
    .orderBy('number')
    .limit(MOST.rows)
    .execute()
  let bytes = 0
  for (const [at, { chain, number, size }] of left.entries()) {
    bytes += Number(size)
    if (at > 0 && bytes > MOST.bytes) break
    await trx
      .deleteFrom('entry')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', id)
      .where('chain', '=', chain)
      .where('number', '=', number)
      .execute()
  }
  return left.length > 0
}
