// Reads of the inbox and of the released rows at one moment, and a lock that leaves no trace.
import { PostgresAdapter, sql } from 'kysely'
import { INBOX } from './inbox.ts'
import type { Db } from './schema.ts'

/**
 * Runs `read` in a transaction in which a row that the tick moves meanwhile is in the inbox, or released, or both, but
 * never missing.
 */
export function atOneMoment<T>(db: Db, read: (trx: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await beginMoment(trx)
      return read(trx)
    })
}

/**
 * Must be the first statement of such a transaction. SQLite begins to read each of its files when a statement first
 * needs it; rows move from the inbox to the main file, so the inbox has to be the first. PostgreSQL shows a rewritten
 * table as empty to a transaction that began before, so the tables are locked against that.
 */
export async function beginMoment(trx: Db): Promise<void> {
  if (isPostgres(trx)) {
    await sql`lock table ${sql.join(INBOX.map((table) => sql.table(table)))} in access share mode`.execute(trx)
  } else await sql`select 1 from inbox.sqlite_master limit 1`.execute(trx)
}

/**
 * Makes other transactions about the same thing wait for this one. A lock on a row would be written into the row. Within
 * SQLite only one transaction writes at a time.
 */
export async function lockInMemory(trx: Db, name: string): Promise<void> {
  if (isPostgres(trx)) await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}

function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
