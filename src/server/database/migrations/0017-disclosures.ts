// Requests for the identities of reporters, and what became of them. Days only, as in every table of cases.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const [whole, bytes, ending] = postgres ? ['bigint', 'bytea', ''] : ['integer', 'blob', 'without rowid']
  const run = (text: string) => sql.raw(text).execute(db)
  await run(`create table identity_request (organization_id text not null references organization (id),
    case_id text not null, request text not null, number ${whole} not null, requester ${whole} not null,
    version ${whole} not null, asked_day text not null, custody_copy ${bytes} not null, state text not null,
    custodian ${whole}, decided_day text, last_day text, handed_day text, open_until text, vault_copy ${bytes},
    primary key (organization_id, case_id, request)) ${ending}`)
  await run('create index identity_request_state on identity_request (organization_id, state, asked_day)')
  await run('create index identity_request_asked on identity_request (organization_id, asked_day, request)')
}
