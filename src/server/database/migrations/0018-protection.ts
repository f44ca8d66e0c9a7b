// Protection procedures, and the day on which the office asks a reporter how they are. Existing requests get procedures:
// answered, on a day that nobody kept, if the office wrote to the reporter since; else open, also if they were only marked
// as read. Their due days count Monday to Friday. Reporters of existing cases are asked within the next weeks.
import { randomInt } from 'node:crypto'
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
    const isUnanswered = letter_day !== null && day >= letter_day
    const { rows: written } = await sql`
      select 1 from entry where organization_id = ${organization_id} and case_id = ${case_id} and chain = 'office'
        and kind in ('message', 'question', 'stage') and day >= ${day} limit 1`.execute(db)
    const state = isUnanswered || written.length === 0 ? 'open' : 'answered'
    await sql`insert into protection (organization_id, case_id, entry, due_day, state)
      values (${organization_id}, ${case_id}, ${number}, ${threeWorkingDaysAfter(day)}, ${state})`.execute(db)
  }
  await run(`update case_file set protection_due = (select min(due_day) from protection
    where protection.organization_id = case_file.organization_id and protection.case_id = case_file.id
    and protection.state = 'open')`)
  await startWatch(db)
  await run(`create index case_file_protection on case_file (organization_id, channel, protection_due, id, discarded_day)
    where protection_due is not null`)
  await run(`create index case_file_check_in on case_file (organization_id, channel, next_check_in, id, discarded_day)
    where next_check_in is not null`)
}

interface Watched {
  organization_id: string
  id: string
}

/** In every case that has left its review, and for a year after closing, on a day within the next twenty. */
async function startWatch(db: Kysely<unknown>): Promise<void> {
  const now = new Date()
  const lastYear = dayFrom(now, -365)
  const { rows } = await sql<Watched>`
    select organization_id, id from case_file where discarded_day is null and (
      stage in ('routing', 'investigation', 'reporting', 'follow_up')
      or (stage = 'clarification' and came_from not in ('received', 'review'))
      or (stage in ('closed', 'archived') and closed_day >= ${lastYear}))`.execute(db)
  for (const { organization_id, id } of rows) {
    await sql`update case_file set next_check_in = ${dayFrom(now, randomInt(1, 21))}
      where organization_id = ${organization_id} and id = ${id}`.execute(db)
  }
}

function dayFrom(date: Date, days: number): string {
  const moved = new Date(date)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

function threeWorkingDaysAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  for (let left = 3; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
