import { sql } from 'kysely'
import type { Db } from '../database/index.ts'
import type { HourlyKey, HourlyTables } from './hourly-tables.ts'

/** One table for the hour before, one for this hour, one for the hour to come. */
const TABLES = 3
/** The names of all tables, which only PostgreSQL has. A backup leaves them out. */
export const COUNTER_TABLES = ['counter_0', 'counter_1', 'counter_2', 'counter_hour'] as const
/** An open read, such as a dump, may hold a table; emptying it is tried again a minute later. */
const LOCK_TIMEOUT = '1s'

/** Counts in three tables that PostgreSQL does not log. After a crash of PostgreSQL they begin anew. */
export function postgresTables(db: Db): HourlyTables {
  return {
    async add(hour, key) {
      const { rows } = await sql<{ count: number }>`
        insert into ${tableOf(hour)} as counted (key, count) values (${key}, 1)
        on conflict (key) do update set count = counted.count + 1
        returning count`.execute(db)
      return rows[0]?.count as number
    },
    async sum(keys) {
      const counts = keys.map(({ hour, key }) => sql`select count from ${tableOf(hour)} where key = ${key}`)
      const { rows } = await sql<{ count: number }>`${sql.join(counts, sql` union all `)}`.execute(db)
      return rows.reduce((sum, { count }) => sum + count, 0)
    },
    async remove(keys: readonly HourlyKey[]) {
      for (const { hour, key } of keys) await sql`delete from ${tableOf(hour)} where key = ${key}`.execute(db)
    },
    async prepare(hour) {
      for (const each of [hour - 1, hour, hour + 1]) await empty(db, each)
    },
  }
}

function tableOf(hour: number) {
  return sql.table(`counter_${hour % TABLES}`)
}

/**
 * Empties the table of an hour, unless a process has done it already. Processes may disagree about the hour for a
 * moment, so a table never goes back, except when a clock was wrong by hours.
 */
async function empty(db: Db, hour: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numAffectedRows } = await sql`
      insert into counter_hour (place, hour) values (${hour % TABLES}, ${hour})
      on conflict (place) do update set hour = excluded.hour
      where counter_hour.hour < excluded.hour or counter_hour.hour > excluded.hour + ${TABLES}`.execute(trx)
    if (numAffectedRows === 0n) return
    await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`.execute(trx)
    await sql`truncate ${tableOf(hour)}`.execute(trx)
  })
}
