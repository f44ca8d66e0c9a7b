// Up to which of the reporter's entries the office has answered or read for all. Until now only the day of the oldest
// unanswered letter was stored: of two letters of one day, one that was read came back with the other.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const integer = sql.raw(postgres ? 'bigint' : 'integer')
  await sql`alter table case_file add column letters_read ${integer} not null default 0`.execute(db)
  // All entries of the days before the oldest unanswered letter, or all of them.
  await sql`
    update case_file set letters_read = coalesce((
      select max(entry.number) from entry
      where entry.organization_id = case_file.organization_id and entry.case_id = case_file.id
        and entry.chain = 'reporter' and (case_file.letter_day is null or entry.day < case_file.letter_day)
    ), 0)`.execute(db)
}
