// What the daily release measures: the prices of files depend on it until the next one.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['files_unanswered', 'files_daily_mean', 'disk_free']) {
    await db.schema
      .alterTable('organization')
      .addColumn(column, 'bigint', (definition) => definition.notNull().defaultTo(0))
      .execute()
  }
}
