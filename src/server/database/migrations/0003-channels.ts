// The administrator can close a channel for a while, whatever the statement says.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('channel')
    .addColumn('paused', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
