// Figures as they were published, and the index from which they are counted without reading the cases themselves.
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
  await db.schema
    .createIndex('case_file_figures')
    .on('case_file')
    .columns([
      'organization_id',
      'received_day',
      'channel',
      'stage',
      'outcome',
      'type',
      'first_answer_day',
      'closed_day',
    ])
    .execute()
}
