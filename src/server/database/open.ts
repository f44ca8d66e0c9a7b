import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration'
import pg from 'pg'
import { OperatorError } from '../operator-error.ts'
import { migrations } from './migrations/index.ts'
import type { Db, Dialect, Schema } from './schema.ts'
import { NodeSqliteDialect, openSqlite, scrubSqlite } from './sqlite.ts'

export interface OpenDatabase {
  readonly db: Db
  readonly dialect: Dialect
  close(): Promise<void>
}

const BIGINT = 20
const LOCK_TIMEOUT = '5s'

/**
 * Opens a SQLite file by its path, or PostgreSQL by a `postgres://` address. Does not migrate.
 * `observe` receives the text of every SQL statement, never its values.
 */
export function openDatabase(address: string, observe?: (text: string) => void): OpenDatabase {
  const log = observe && ((event: LogEvent) => observe(event.query.sql))
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address, log)
  if (address !== ':memory:') mkdirSync(dirname(address), { recursive: true, mode: 0o700 })
  const db: Db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(openSqlite(address)), ...(log && { log }) })
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}

/** Brings the schema up to date. Rethrows a migration's error; `OperatorError` when a newer Peluit made the schema. */
export async function migrate(db: Db): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
    if (rows.some(({ name }) => !(name in migrations))) {
      throw new OperatorError('the database was made by a newer Peluit: run that one, or restore an older backup')
    }
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Whether an error says that a unique key is taken, in either dialect. */
export function isUnique(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE; PostgreSQL unique_violation
  return errcode === 1555 || errcode === 2067 || code === '23505'
}

/** Whether an error says that the disk is full, be it from a database in either dialect or from the file system. */
export function isFull(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  // SQLITE_FULL; PostgreSQL disk_full
  return errcode === 13 || code === '53100' || code === 'ENOSPC' || code === 'EDQUOT'
}

/**
 * Tables with random keys in which rows stay after a release: records, and open drafts with their files. PostgreSQL
 * keeps with each row the transaction that wrote it, and the row's place. One update gives all rows the same
 * transaction, then they are sorted by their keys.
 */
const STILL = ['record', 'slot', 'inbox_piece'] as const satisfies readonly (keyof Schema)[]

/**
 * Removes all traces of deleted rows and of the order in which records came: SQLite rewrites its file and empties its
 * log, PostgreSQL rewrites these tables. PostgreSQL's plain vacuum would leave the old rows readable in the free space
 * of their pages, in the order in which they came. Only outside transactions. Throws when traces are left; `isInUse`
 * says whether another connection is the reason.
 */
export async function scrub(db: Db, dialect: Dialect, tables: readonly (keyof Schema)[]): Promise<void> {
  if (dialect === 'sqlite') return scrubSqlite(db)
  await db.connection().execute(async (connection) => {
    // While this waits to lock a table, all later queries wait too: a dump that reads for an hour would stop the site.
    await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, false)`.execute(connection)
    try {
      for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(connection)
      for (const table of STILL) {
        await sql`update ${sql.table(table)} set organization_id = organization_id`.execute(connection)
        await sql`cluster ${sql.table(table)} using ${sql.ref(`${table}_key`)}`.execute(connection)
      }
    } finally {
      await sql`reset lock_timeout`.execute(connection)
    }
  })
}

function openPostgres(address: string, log?: (event: LogEvent) => void): OpenDatabase {
  // Counts and sizes stay far below 2^53.
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === BIGINT && format !== 'binary' ? Number : pg.types.getTypeParser(id, format as 'text'),
  }
  const pool = new pg.Pool({
    connectionString: address,
    max: 10,
    types: types as pg.CustomTypesConfig,
    // When the database host vanishes silently, requests fail instead of hanging.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // The pool replaces a connection that breaks while idle; if there is no server, the next query fails.
  pool.on('error', () => {})
  // The pool listens only to idle connections. A connection that breaks in use makes its current or next query fail;
  // without this listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db: Db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) })
  return { db, dialect: 'postgres', close: () => db.destroy() }
}
