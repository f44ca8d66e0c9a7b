// Signed acts beside the sealed entries that quote them. The types of existing cases were set without an act: they stay,
// and clients show them as not signed.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const bytes = sql.raw(postgres ? 'bytea' : 'blob')
  const integer = sql.raw(postgres ? 'bigint' : 'integer')
  const ending = postgres ? sql`` : sql`without rowid`
  await sql`
    create table act (
      organization_id text not null references organization (id),
      case_id text not null,
      hash text not null,
      chain text not null,
      number ${integer} not null,
      act ${bytes} not null,
      signature ${bytes} not null,
      primary key (organization_id, case_id, hash)
    ) ${ending}`.execute(db)
}
