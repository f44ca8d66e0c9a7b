// The day on which a person who could open vaults stopped being a custodian: the custody key must then be renewed.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('organization').addColumn('custody_left', 'text').execute()
}
