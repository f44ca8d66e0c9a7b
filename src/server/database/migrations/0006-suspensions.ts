// The day on which the operator last lifted a member's suspension: directors and administrators are shown it.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('staff').addColumn('lifted_day', 'text').execute()
}
