// Protection procedures, and the day on which the office asks a reporter how they are. Existing requests get procedures:
// open while the letter is unanswered, else answered on a day that nobody kept. Their due days count Monday to Friday.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

interface Request {
  organization_id: string
  case_id: string
  number: number
  day: string
  letter_day: string | null
}

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const ending = db.getExecutor().adapter instanceof PostgresAdapter ? '' : 'without rowid'
  await run(`create table protection (organization_id text not null references organization (id), case_id text not null,
    entry integer not null, due_day text not null, state text not null, answered_day text,
    primary key (organization_id, case_id, entry)) ${ending}`)
  // The earliest due day of the case's open procedures, for the queue.
  await run('alter table case_file add column protection_due text')
  await run('alter table case_file add column next_check_in text')
  const { rows } = await sql<Request>`
    select entry.organization_id, entry.case_id, entry.number, entry.day, case_file.letter_day
    from entry join case_file on case_file.organization_id = entry.organization_id and case_file.id = entry.case_id
    where entry.chain = 'reporter' and entry.kind = 'protection_request'`.execute(db)
  for (const { organization_id, case_id, number, day, letter_day } of rows) {
    const state = letter_day !== null && day >= letter_day ? 'open' : 'answered'
    await sql`insert into protection (organization_id, case_id, entry, due_day, state)
      values (${organization_id}, ${case_id}, ${number}, ${threeWorkingDaysAfter(day)}, ${state})`.execute(db)
  }
  await run(`update case_file set protection_due = (select min(due_day) from protection
    where protection.organization_id = case_file.organization_id and protection.case_id = case_file.id
    and protection.state = 'open')`)
  await run(`create index case_file_protection on case_file (organization_id, channel, protection_due, id, discarded_day)
    where protection_due is not null`)
  await run(`create index case_file_check_in on case_file (organization_id, channel, next_check_in, id, discarded_day)
    where next_check_in is not null`)
}

function threeWorkingDaysAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  for (let left = 3; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
