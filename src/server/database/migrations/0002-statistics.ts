// The published figures, and two indexes from which they are counted without reading the cases themselves: one in the
// order of days, one in the order of the columns by which cases are grouped.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('publication')
    .addColumn('organization_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_key', ['organization_id', 'policy', 'month'] as never)
    .modifyEnd(postgres ? sql`` : sql`without rowid`)
    .execute()
  const indexes = {
    case_file_days: ['received_day', 'channel', 'first_answer_day', 'closed_day'],
    case_file_kinds: ['stage', 'outcome', 'type', 'channel', 'received_day'],
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(name)
      .on('case_file')
      .columns(['organization_id', ...columns])
      .execute()
  }
}
