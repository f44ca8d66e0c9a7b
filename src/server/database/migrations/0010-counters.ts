// Counts that several processes share for an hour or two. PostgreSQL does not log these tables, and a backup leaves
// them out. SQLite has one process, which counts in memory.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  for (const place of [0, 1, 2]) {
    const table = sql.table(`counter_${place}`)
    await sql`create unlogged table ${table} (key text primary key, count integer not null)`.execute(db)
  }
  await sql`create unlogged table counter_hour (place integer primary key, hour integer not null)`.execute(db)
}
