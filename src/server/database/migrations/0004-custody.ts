// The day on which somebody who could open vaults stopped being a custodian: the custody key is then to be renewed.
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('organization').addColumn('custody_left', 'text').execute()
}
