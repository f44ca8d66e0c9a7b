// Who has to act next on a case. Existing cases get what their stage says, and the handlers where a letter waits.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_file add column waits_for text not null default 'reviewer'`.execute(db)
  await sql`
    update case_file set waits_for = case
      when stage in ('received', 'review') then 'reviewer'
      when stage in ('routing', 'reporting', 'follow_up') then 'director'
      when stage = 'investigation' then 'team'
      when stage = 'clarification' then 'reporter'
      else 'nobody' end`.execute(db)
  await sql`
    update case_file set waits_for = case
      when stage = 'clarification' and exists (
        select 1 from assignment
        where assignment.organization_id = case_file.organization_id and assignment.case_id = case_file.id
      ) then 'team'
      else 'reviewer' end
    where letter_kind is not null and waits_for in ('reporter', 'nobody')`.execute(db)
  // Holds every column that the lists of the queue compare or order by.
  await sql`create index case_file_waits on case_file (organization_id, channel, waits_for, received_day, id,
    discarded_day)`.execute(db)
}
