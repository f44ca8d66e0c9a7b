// Lists of the queue in the order in which cases came into their stage.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_file_queue_standing on case_file (organization_id, channel, stage, stage_day, id,
    discarded_day)`.execute(db)
}
