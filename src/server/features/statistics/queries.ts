// Counts cases with two indexes that hold every counted column, so that the cases themselves are not read.
import { type RawBuilder, sql } from 'kysely'
import {
  type Counted,
  type DiscardedRow,
  type Policy,
  type Publication,
  tallyDays,
} from '../../../domain/statistics/index.ts'
import type { Db, Dialect } from '../../database/index.ts'

export interface Scope {
  readonly organizationId: string
  /** Null for all channels. */
  readonly channels: readonly string[] | null
  /** First and last day of receipt, inclusive. */
  readonly from: string
  readonly to: string
  /** Reports received up to this day should have been answered by now. */
  readonly dueBy: string
}

/**
 * All counts from which figures are made. The queries of all but discarded cases read an index in the order of their
 * groups, so that nothing is sorted; the days within a group come as one text.
 */
export async function countCases(db: Db, dialect: Dialect, scope: Scope): Promise<Counted> {
  const { from, to, dueBy } = scope
  const days = await casesIn(db, scope)
    .where('discarded_day', 'is', null)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .select((eb) => [
      'received_day as day',
      eb.fn.countAll<number>().as('received'),
      joined(dialect, 'first_answer_day').as('answers'),
      joined(dialect, 'closed_day').as('closings'),
    ])
    .groupBy('received_day')
    .orderBy('received_day')
    .execute()
  const groups = await casesIn(db, scope)
    .where('discarded_day', 'is', null)
    .where(unindexed('received_day'), '>=', from)
    .where(unindexed('received_day'), '<=', to)
    .select((eb) => ['stage', 'outcome', 'type', eb.fn.countAll<number>().as('count')])
    .groupBy(['stage', 'outcome', 'type'])
    .execute()
  const rows = days.map(({ day, received, answers, closings }) => ({
    day,
    received: Number(received),
    answers: answers?.split(',') ?? [],
    closings: closings?.split(',') ?? [],
  }))
  const discarded = await listDiscards(db, scope)
  return { ...tallyDays(rows, discarded, dueBy), groups: groups.map((row) => ({ ...row, count: Number(row.count) })) }
}

/** Discarded cases by their days: those that can still be taken back, and the destroyed ones. */
async function listDiscards(db: Db, scope: Scope): Promise<DiscardedRow[]> {
  const { from, to } = scope
  const columns = ['received_day as day', 'first_answer_day as answered', 'discarded_day as discarded'] as const
  const kept = casesIn(db, scope).where('discarded_day', 'is not', null).select(columns)
  const both = kept.unionAll(destroyedIn(db, scope).select(columns))
  const rows = await db
    .selectFrom(both.as('discard'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select((eb) => ['day', 'answered', 'discarded', eb.fn.countAll<number>().as('count')])
    .groupBy(['day', 'answered', 'discarded'])
    .execute()
  return rows.map((row) => ({ ...row, discarded: row.discarded ?? '', count: Number(row.count) }))
}

/** The earliest day of receipt in these channels, or null while there is no case. */
export async function firstReceived(
  db: Db,
  organizationId: string,
  channels: Scope['channels'],
): Promise<string | null> {
  const scope = { organizationId, channels }
  const kept = await casesIn(db, scope).select('received_day').orderBy('received_day').limit(1).executeTakeFirst()
  const destroyed = await destroyedIn(db, scope)
    .select('received_day')
    .orderBy('received_day')
    .limit(1)
    .executeTakeFirst()
  const [first = null] = [kept, destroyed].flatMap((row) => row?.received_day ?? []).sort()
  return first
}

/** The ids of the organisation's channels, in the order that it chose. */
export async function listChannelIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channel')
    .where('organization_id', '=', organizationId)
    .select('id')
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

/** What everybody sees under this policy: rounded figures stay until the first exact ones are published. */
export async function findShown(db: Db, organizationId: string, policy: Policy): Promise<Publication | null> {
  const own = await findPublication(db, organizationId, policy)
  return own ?? (policy === 'exact' ? findPublication(db, organizationId, 'rounded') : null)
}

/** The last publication under this policy, or null. */
export async function findPublication(db: Db, organizationId: string, policy: Policy): Promise<Publication | null> {
  const row = await db
    .selectFrom('publication')
    .where('organization_id', '=', organizationId)
    .where('policy', '=', policy)
    .select('body')
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? JSON.parse(row.body) : null
}

/** Stores a publication, unless there is one for this month already. */
export async function insertPublication(db: Db, organizationId: string, publication: Publication): Promise<void> {
  const { policy, month } = publication
  await db
    .insertInto('publication')
    .values({ organization_id: organizationId, policy, month, body: JSON.stringify(publication) })
    .onConflict((conflict) => conflict.columns(['organization_id', 'policy', 'month']).doNothing())
    .execute()
}

function casesIn(db: Db, { organizationId, channels }: Pick<Scope, 'organizationId' | 'channels'>) {
  const query = db.selectFrom('case_file').where('organization_id', '=', organizationId)
  if (channels === null) return query
  return channels.length === 0
    ? query.where(sql<boolean>`1 = 0`)
    : query.where(unindexed('channel'), 'in', [...channels])
}

function destroyedIn(db: Db, { organizationId, channels }: Pick<Scope, 'organizationId' | 'channels'>) {
  const query = db.selectFrom('destroyed_case').where('organization_id', '=', organizationId)
  if (channels === null) return query
  return channels.length === 0 ? query.where(sql<boolean>`1 = 0`) : query.where('channel', 'in', [...channels])
}

/** Hides a column from the query planner, which is to read the index in the order of the groups. */
function unindexed(column: 'received_day' | 'channel'): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} || ''`
}

/** The days of a group in one text; null when there are none. */
function joined(dialect: Dialect, column: 'first_answer_day' | 'closed_day'): RawBuilder<string | null> {
  const day = sql.ref(column)
  return dialect === 'sqlite' ? sql<string | null>`group_concat(${day})` : sql<string | null>`string_agg(${day}, ',')`
}
