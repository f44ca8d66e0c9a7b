// The clock for agreements between processes, such as who runs the daily job.
import { sql } from 'kysely'
import type { Db, Dialect } from './schema.ts'

/**
 * A clock that all processes of the installation read alike, in milliseconds since 1970. With PostgreSQL they may run on
 * several hosts, whose clocks can differ by more than a lease lasts, so it is the clock of the database. All processes
 * of a SQLite installation run on one host, whose own clock is enough.
 */
export function sharedClock(db: Db, dialect: Dialect, clock: () => number): () => Promise<number> {
  if (dialect === 'sqlite') return async () => clock()
  return async () => {
    const { rows } = await sql<{ now: number }>`
      select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
    return Number(rows[0]?.now)
  }
}
