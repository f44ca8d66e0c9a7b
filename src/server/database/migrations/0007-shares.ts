// Shares of staff get a label of their own, and an invitation counts those that it gave. The lockboxes of the records
// that exist are sealed to an identity made with the label before, which they therefore keep.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('record')
    .addColumn('share_label', 'text', (column) => column.notNull().defaultTo('share'))
    .execute()
  await db.schema
    .alterTable('invitation')
    .addColumn('shares', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
