// Queries of discarding and taking back.
import { AppError } from '../../../domain/errors.ts'
import type { Db } from '../../database/index.ts'
import { newestReporterDay } from '../entries/index.ts'
import { type CaseFile, discardedTo, type Viewer } from './queries.ts'

/** Marks the case as discarded on this day, or with null as taken back, unless somebody did either meanwhile. */
export async function markDiscarded(db: Db, file: CaseFile, day: string | null): Promise<void> {
  const { organization_id, id, discarded_day } = file
  const { numUpdatedRows } = await db
    .updateTable('case_file')
    .set({ discarded_day: day })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('discarded_day', discarded_day === null ? 'is' : '=', discarded_day)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the case was discarded or taken back meanwhile')
}

/** Whether anybody has ever given the case a type, or taken one away. */
export async function wasClassified(db: Db, { organization_id, id, type }: CaseFile): Promise<boolean> {
  if (type !== null) return true
  const entry = await db
    .selectFrom('entry')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', id)
    .where('chain', '=', 'office')
    .where('kind', '=', 'classification')
    .select('number')
    .limit(1)
    .executeTakeFirst()
  return entry !== undefined
}

/** How many discarded cases the member can read, and how many of them have an unanswered letter. */
export async function countDiscarded(db: Db, viewer: Viewer, today: string) {
  const { total, letters } = await discardedTo(db, viewer, today)
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.count<number>('letter_kind').as('letters')])
    .executeTakeFirstOrThrow()
  return { total: Number(total), letters: Number(letters) }
}

/** Discarded cases that the member can read, those discarded last first; at most `limit`, after this position. */
export function listDiscarded(
  db: Db,
  viewer: Viewer,
  today: string,
  after: { readonly day: string; readonly id: string } | null,
  limit: number,
) {
  return discardedTo(db, viewer, today)
    .$if(after !== null, (query) =>
      query.where((eb) => eb(eb.refTuple('discarded_day', 'id'), '<', eb.tuple(after?.day ?? '', after?.id ?? ''))),
    )
    .select(['id', 'channel', 'registration', 'received_day', 'letter_kind', 'letter_day'])
    .select((eb) => [eb.ref('discarded_day').$notNull().as('discarded_day'), newestReporterDay(eb).as('written_day')])
    .orderBy('discarded_day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
