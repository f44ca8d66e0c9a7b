import { sql } from 'kysely'
import { FREE } from '../../../domain/price.ts'
import type { Db } from '../../database/index.ts'
import { sumBeyondFree } from './queries.ts'

/**
 * Bytes of the files in the inbox, of drafts and of what waits for the release: those that have arrived, beyond what each
 * case brings for nothing.
 */
export function waitingFiles(db: Db, organizationId: string): Promise<number> {
  const files = db
    .selectFrom('inbox_piece')
    .select((eb) => eb.fn.sum<number>('received').as('bytes'))
    .where('organization_id', '=', organizationId)
    .groupBy('case_id')
  return sumBeyondFree(db, files)
}

/**
 * The part of them that came on this day or later; with null, all of them. What a case brought for nothing is counted as
 * the first that came. A piece has only the day of its last bytes, so the sum cannot begin at the hour of a release.
 */
export async function waitingSince(db: Db, organizationId: string, day: string | null): Promise<number> {
  if (day === null) return waitingFiles(db, organizationId)
  const cases = db
    .selectFrom('inbox_piece')
    .select((eb) => [
      eb.fn.sum<number>('received').as('bytes'),
      sql<number>`sum(case when day >= ${day} then received else 0 end)`.as('since'),
    ])
    .where('organization_id', '=', organizationId)
    .groupBy('case_id')
  const over = sql<number>`case when bytes - ${FREE.files} < since then bytes - ${FREE.files} else since end`
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(${over}), 0) as sum from (${cases}) as each_case where bytes > ${FREE.files}`.execute(db)
  return Number(rows[0]?.sum)
}
