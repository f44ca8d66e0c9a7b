// Discarded cases: their day, what remains of the destroyed ones for statistics, and what still has to be deleted.
// Indexes from which cases are counted get the day too, so that the cases themselves are still not read.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

const COUNTED = {
  case_file_queue: 'channel, received_day, id',
  case_file_queue_stage: 'channel, stage, received_day, id',
  case_file_queue_answer: 'channel, first_answer_day, received_day, id',
  case_file_days: 'received_day, channel, first_answer_day, closed_day',
  case_file_kinds: 'stage, outcome, type, channel, received_day',
}

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const ending = db.getExecutor().adapter instanceof PostgresAdapter ? '' : 'without rowid'
  await run('alter table case_file add column discarded_day text')
  for (const [name, columns] of Object.entries(COUNTED)) {
    await run(`drop index ${name}`)
    await run(`create index ${name} on case_file (organization_id, ${columns}, discarded_day)`)
  }
  await run('drop index case_file_queue_letter')
  await run(`create index case_file_queue_letter on case_file (organization_id, channel, letter_kind, letter_day, id,
    discarded_day) where letter_kind is not null`)
  // Holds every listed column.
  await run(`create index case_file_discarded on case_file (organization_id, channel, discarded_day, id, registration,
    received_day, letter_kind, letter_day) where discarded_day is not null`)
  await run(`create index case_file_overdue on case_file (organization_id, discarded_day, id)
    where discarded_day is not null`)
  await run(`create table destroyed_case (organization_id text not null references organization (id),
    key text not null, channel text not null, received_day text not null, stage text not null, type text, outcome text,
    first_answer_day text, closed_day text, discarded_day text not null, primary key (organization_id, key)) ${ending}`)
  await run(`create index destroyed_case_days on destroyed_case (organization_id, received_day, channel,
    first_answer_day, discarded_day)`)
  await run(`create table deletion (organization_id text not null references organization (id), kind text not null,
    key text not null, primary key (organization_id, kind, key)) ${ending}`)
}
