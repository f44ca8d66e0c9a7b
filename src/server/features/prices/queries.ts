import { sql } from 'kysely'
import type { Measured } from '../../../domain/price.ts'
import type { Db } from '../../database/index.ts'

/** The sum of the sizes of pieces. */
export const BYTES = sql<number>`coalesce(sum(size), 0)`.as('bytes')

/** What the last release measured; before the first one, as if nothing had come. */
export async function measuredFiles(db: Db, organizationId: string): Promise<Measured> {
  const row = await db
    .selectFrom('organization')
    .select(['files_unanswered', 'files_daily_mean', 'disk_free'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return { unanswered: row.files_unanswered, dailyMean: row.files_daily_mean, free: row.disk_free }
}

export async function storeMeasured(db: Db, organizationId: string, measured: Measured): Promise<void> {
  const { unanswered, dailyMean, free } = measured
  await db
    .updateTable('organization')
    .set({ files_unanswered: unanswered, files_daily_mean: dailyMean, disk_free: free })
    .where('id', '=', organizationId)
    .execute()
}

/** Bytes of the released files of cases that have no answer. */
export async function unansweredFiles(db: Db, organizationId: string): Promise<number> {
  const row = await releasedFiles(db, organizationId)
    .where('case_file.first_answer_day', 'is', null)
    .select(BYTES)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
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
