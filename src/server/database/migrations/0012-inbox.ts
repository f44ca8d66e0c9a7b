// Everything that reporters write before a release gets tables of its own, which alone are rewritten after it; with
// SQLite they lie in a file of their own. These tables have no foreign keys: PostgreSQL would lock, and so rewrite, the
// row of the organisation at each report, and SQLite has none between files.
import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The columns after `organization_id`, the primary key after it, and columns that are unique besides. */
const TABLES = {
  inbox_slot: [
    'token_hash text not null, case_id text not null, state text not null, saved_day text, draft bytes',
    'token_hash',
    'case_id',
  ],
  inbox_case: [
    `id text not null, channel text not null, registration text not null, received_day text not null,
    verify_key text not null, lockbox bytes not null, lockbox_to text not null`,
    'id',
    'registration',
  ],
  inbox_entry: [
    `case_id text not null, number bigint not null, kind text not null, header bytes not null,
    signature bytes not null, body bytes not null, day text not null`,
    'case_id, number',
    null,
  ],
  inbox_vault: [
    'case_id text not null, version bigint not null, to_custody bytes not null, to_own bytes not null',
    'case_id, version',
    null,
  ],
  inbox_piece: [
    `id text not null, case_id text not null, size bigint not null, received bigint not null, blob text not null,
    attached bigint not null, moves_to text, day text not null`,
    'id',
    null,
  ],
  inbox_record: ['key text not null, lockbox bytes', 'key', null],
} as const
/** Inbox tables of the schema before. */
const OLD = [
  'inbox_case',
  'inbox_entry',
  'inbox_vault',
  'inbox_piece',
] as const /** Removes the originals of what the inbox holds now. */
const MOVED = {
  slot: `delete from slot
    where (organization_id, token_hash) in (select organization_id, token_hash from inbox_slot)`,
  registration: `delete from registration
    where (organization_id, number) in (select organization_id, registration from inbox_case)`,
}
/** Columns that only a draft needed. */
const GONE = ['saved_day', 'draft']
/** Tables, with their keys, that PostgreSQL kept in the order in which rows came, until the release. */
const REWRITTEN = [
  ['slot', 'token_hash'],
  ['registration', 'number'],
  ['record', 'key'],
]

/** How many parts PostgreSQL's table of vaults has. */
const PARTS = 64

type Run = (text: string) => Promise<unknown>

export async function up(db: Kysely<unknown>): Promise<void> {
  const run: Run = (text) => sql.raw(text).execute(db)
  if (db.getExecutor().adapter instanceof PostgresAdapter) await splitPostgres(run)
  else await splitSqlite(db, run)
}

async function makeTables(run: Run, schema: string, bytes: string): Promise<void> {
  for (const [table, [columns, key, unique]] of Object.entries(TABLES)) {
    const typed = columns.replaceAll('bytes', bytes)
    const besides = unique === null ? '' : `, unique (organization_id, ${unique})`
    await run(`create table if not exists ${schema}${table} (organization_id text not null, ${typed},
      primary key (organization_id, ${key})${besides})`)
  }
  await run(`create index if not exists ${schema}inbox_piece_case on inbox_piece (organization_id, case_id)`)
}

/** In one transaction. Tables whose rows move are written again, without the traces of those rows. */
async function splitPostgres(run: Run): Promise<void> {
  for (const table of OLD) await run(`alter table ${table} rename to old_${table}`)
  await run('drop index inbox_piece_case')
  await makeTables(run, '', 'bytea')
  for (const table of OLD) await run(`insert into ${table} select * from old_${table} order by random()`)
  await run(`insert into inbox_slot ${unreleased('slot', 'old_inbox_case')}`)
  for (const table of OLD) await run(`drop table old_${table}`)
  await run(MOVED.slot)
  await run(MOVED.registration)
  for (const column of GONE) await run(`alter table slot drop column ${column}`)
  for (const [table, key] of REWRITTEN) {
    await run(`create temporary table kept as select * from ${table}`)
    await run(`truncate ${table}`)
    await run(`insert into ${table} select * from kept order by organization_id, ${key}`)
    await run('drop table kept')
  }
  await divideVaults(run)
}

/**
 * A replaced vault must be gone from PostgreSQL's files after the release, which therefore writes the table again. It
 * does so part by part, and a request waits only for the part with its case.
 */
async function divideVaults(run: Run): Promise<void> {
  await run('alter table vault rename to old_vault')
  await run('alter table old_vault rename constraint vault_key to old_vault_key')
  await run(`create table vault (organization_id text not null references organization (id), case_id text not null,
    version bigint not null, to_custody bytea not null, to_own bytea not null, opened_day text,
    constraint vault_key primary key (organization_id, case_id, version))
    partition by hash (organization_id, case_id)`)
  for (let part = 0; part < PARTS; part++) {
    const bounds = `with (modulus ${PARTS}, remainder ${part})`
    await run(`create table vault_${String(part).padStart(2, '0')} partition of vault for values ${bounds}`)
  }
  await run('insert into vault select * from old_vault order by random()')
  await run('drop table old_vault')
}

/**
 * Not in a transaction: one over both files would not be atomic when the power fails. Each step can be repeated, and
 * rows are deleted only after their copies are on the disk.
 */
async function splitSqlite(db: Kysely<unknown>, run: Run): Promise<void> {
  await makeTables(run, 'inbox.', 'blob')
  const { rows } = await sql`select 1 from main.sqlite_master where name = 'inbox_case'`.execute(db)
  if (rows.length > 0) {
    await inTransaction(run, () => copySqlite(run))
    await inTransaction(run, () => clearSqlite(run))
  }
  await run('vacuum main')
  await run('pragma main.wal_checkpoint(truncate)')
}

async function copySqlite(run: Run): Promise<void> {
  for (const table of OLD) {
    await run(`insert or ignore into inbox.${table} select * from main.${table} order by random()`)
  }
  await run(`insert or ignore into inbox.inbox_slot ${unreleased('main.slot', 'main.inbox_case')}`)
}

async function clearSqlite(run: Run): Promise<void> {
  for (const table of OLD) await run(`drop table main.${table}`)
  await run(MOVED.slot)
  await run(MOVED.registration)
  for (const column of GONE) await run(`alter table slot drop column ${column}`)
}

function unreleased(slot: string, cases: string): string {
  return `select organization_id, token_hash, case_id, state, saved_day, draft from ${slot}
    where state = 'draft' or (organization_id, case_id) in (select organization_id, id from ${cases})
    order by random()`
}

async function inTransaction(run: Run, act: () => Promise<void>): Promise<void> {
  await run('begin immediate')
  try {
    await act()
    await run('commit')
  } catch (error) {
    await run('rollback').catch(() => {})
    throw error
  }
}
