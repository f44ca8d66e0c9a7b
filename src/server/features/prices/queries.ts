import { type Expression, sql } from 'kysely'
import { FREE, type Measured } from '../../../domain/price.ts'
import type { Db } from '../../database/index.ts'

const BYTES = sql<number>`coalesce(sum(size), 0)`.as('bytes')

/** What the last release measured, and its day; before the first one, as if nothing had come. */
export async function measuredFiles(
  db: Db,
  organizationId: string,
): Promise<{ measured: Measured; day: string | null }> {
  const row = await db
    .selectFrom('organization')
    .select(['files_unanswered', 'files_daily_mean', 'disk_free', 'last_tick_day'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const measured = { unanswered: row.files_unanswered, dailyMean: row.files_daily_mean, free: row.disk_free }
  return { measured, day: row.last_tick_day }
}

export async function storeMeasured(db: Db, organizationId: string, measured: Measured): Promise<void> {
  const { unanswered, dailyMean, free } = measured
  await db
    .updateTable('organization')
    .set({ files_unanswered: unanswered, files_daily_mean: dailyMean, disk_free: free })
    .where('id', '=', organizationId)
    .execute()
}

/** Bytes of the released files of cases that have no answer, beyond what each case brings for nothing. */
export function unansweredFiles(db: Db, organizationId: string): Promise<number> {
  const files = releasedFiles(db, organizationId)
    .where('case_file.first_answer_day', 'is', null)
    .select((eb) => eb.fn.sum<number>('size').as('bytes'))
    .groupBy('piece.case_id')
  return sumBeyondFree(db, files)
}

/** Sums what each of these cases has beyond the free files: these would otherwise fill a budget for nothing. */
export async function sumBeyondFree(db: Db, files: Expression<{ bytes: number }>): Promise<number> {
  const over = sql<number>`coalesce(sum(case when bytes > ${FREE.files} then bytes - ${FREE.files} else 0 end), 0)`
  const { rows } = await sql<{ over: number }>`select ${over} as over from (${files}) as each_case`.execute(db)
  return Number(rows[0]?.over)
}

/** Bytes of the released files of cases that were received on this day or later. */
export async function receivedSince(db: Db, organizationId: string, day: string): Promise<number> {
  const row = await releasedFiles(db, organizationId)
    .where('case_file.received_day', '>=', day)
    .select(BYTES)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

function releasedFiles(db: Db, organizationId: string) {
  return db
    .selectFrom('case_file')
    .innerJoin('piece', (join) =>
      join.onRef('piece.organization_id', '=', 'case_file.organization_id').onRef('piece.case_id', '=', 'case_file.id'),
    )
    .where('case_file.organization_id', '=', organizationId)
}
