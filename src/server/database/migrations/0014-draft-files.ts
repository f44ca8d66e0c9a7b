// The text of a draft moves to a file at the next release: rows that stay for days would be written again each time.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

const COLUMNS = { blob: 'text', size: 'bigint', moves_to: 'text' }

export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  for (const [name, type] of Object.entries(COLUMNS)) {
    // With SQLite the inbox is a file of its own: it may have the column although the migration was not recorded.
    if (!isPostgres && (await hasColumn(db, name))) continue
    await sql.raw(`alter table inbox_slot add column ${name} ${type}`).execute(db)
  }
}

async function hasColumn(db: Kysely<unknown>, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pragma_table_info('inbox_slot') where name = ${name}`.execute(db)
  return rows.length > 0
}
