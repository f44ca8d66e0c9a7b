// Counting cases: aggregates over one index that holds all that is counted, so the cases themselves are not read.
import { type RawBuilder, sql } from 'kysely'
import { ANSWER_DAYS, type Counted, type Policy, type Publication } from '../../../domain/statistics/index.ts'
import type { Db, Dialect } from '../../database/index.ts'

export interface Scope {
  readonly organizationId: string
  /** Null for all of them. */
  readonly channels: readonly string[] | null
  /** Days of receipt, both included. */
  readonly from: string
  readonly to: string
  /** Reports received up to this day should have been answered. */
  readonly dueBy: string
}

/** Everything that figures are made of. */
export async function countCases(db: Db, dialect: Dialect, scope: Scope): Promise<Counted> {
  const { dueBy } = scope
  const due = sql<number>`case when received_day <= ${dueBy} then 1 else 0 end`
  const answered = daysUntil(dialect, 'first_answer_day')
  const inTime = sql<number>`case when received_day <= ${dueBy} and ${answered} <= ${ANSWER_DAYS} then 1 else 0 end`
  const months = await casesIn(db, scope)
    .select((eb) => [
      sql<string>`substr(received_day, 1, 7)`.as('month'),
      eb.fn.countAll<number>().as('received'),
      eb.fn.sum<number>(due).as('due'),
      eb.fn.sum<number>(inTime).as('inTime'),
    ])
    .groupBy(sql`substr(received_day, 1, 7)`)
    .orderBy('month')
    .execute()
  const groups = await casesIn(db, scope)
    .select((eb) => ['stage', 'outcome', 'type', eb.fn.countAll<number>().as('count')])
    .groupBy(['stage', 'outcome', 'type'])
    .execute()
  const taken = daysUntil(dialect, 'closed_day')
  const durations = await casesIn(db, scope)
    .where('closed_day', 'is not', null)
    .select((eb) => [taken.as('days'), eb.fn.countAll<number>().as('count')])
    .groupBy(taken)
    .execute()
  return {
    months: months.map(({ month, ...row }) => ({
      month,
      received: Number(row.received),
      due: Number(row.due),
      inTime: Number(row.inTime),
    })),
    groups: groups.map((row) => ({ ...row, count: Number(row.count) })),
    durations: durations.map((row) => ({ days: Number(row.days), count: Number(row.count) })),
  }
}

/** The earliest day of receipt, or null while there is no case. */
export async function firstReceived(db: Db, organizationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_file')
    .where('organization_id', '=', organizationId)
    .select('received_day')
    .orderBy('received_day')
    .limit(1)
    .executeTakeFirst()
  return row?.received_day ?? null
}

/** The ids of the organisation's channels in its order. */
export async function listChannelIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channel')
    .where('organization_id', '=', organizationId)
    .select('id')
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

/** What was published last under this policy, or null. */
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

/** Stores a publication; one that is there stays. */
export async function insertPublication(db: Db, organizationId: string, publication: Publication): Promise<void> {
  const { policy, month } = publication
  await db
    .insertInto('publication')
    .values({ organization_id: organizationId, policy, month, body: JSON.stringify(publication) })
    .onConflict((conflict) => conflict.columns(['organization_id', 'policy', 'month']).doNothing())
    .execute()
}

function casesIn(db: Db, { organizationId, channels, from, to }: Scope) {
  const query = db
    .selectFrom('case_file')
    .where('organization_id', '=', organizationId)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
  if (channels === null) return query
  return channels.length === 0 ? query.where(sql<boolean>`1 = 0`) : query.where('channel', 'in', [...channels])
}

/** Days from receipt to another day of the case; null where there is none. */
function daysUntil(dialect: Dialect, column: 'first_answer_day' | 'closed_day'): RawBuilder<number> {
  const day = sql.ref(column)
  return dialect === 'sqlite'
    ? sql<number>`((unixepoch(${day}) - unixepoch(received_day)) / 86400)`
    : sql<number>`(${day}::date - received_day::date)`
}
