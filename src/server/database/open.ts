import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, type LogEvent, PostgresDialect, SqliteAdapter, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type MigrationResultSet, Migrator } from 'kysely/migration'
import pg from 'pg'
import { OperatorError } from '../operator-error.ts'
import { INBOX } from './inbox.ts'
import { LATEST, migrations, OVER_BOTH_FILES } from './migrations/index.ts'
import { PreparingClient } from './postgres.ts'
import { rewritePostgres, scrubPostgres } from './postgres-traces.ts'
import type { Db, Dialect, Schema } from './schema.ts'
import { NodeSqliteDialect, openSqlite } from './sqlite.ts'
import { StillInUse, scrubSqlite } from './sqlite-traces.ts'

export interface OpenDatabase {
  readonly db: Db
  readonly dialect: Dialect
  close(): Promise<void>
}

const BIGINT = 20

/**
 * Opens a SQLite file by its path, or PostgreSQL by a `postgres://` address. Does not migrate.
 * `observe` receives the text of every SQL statement, never its values.
 */
export function openDatabase(address: string, observe?: (text: string) => void): OpenDatabase {
  const log = observe && ((event: LogEvent) => observe(event.query.sql))
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address, log)
  if (address !== ':memory:') mkdirSync(dirname(address), { recursive: true, mode: 0o700 })
  const file = openSqlite(address)
  const db: Db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file), ...(log && { log }) })
  async function close() {
    await db.destroy()
    // Kysely closes nothing that was never used.
    if (file.isOpen) file.close()
  }
  return { db, dialect: 'sqlite', close }
}

/**
 * Brings the schema up to date, or only as far as the migration `to`. What a killed upgrade leaves is valid, and the
 * next one goes on from there. Rethrows a migration's error; `OperatorError` when a newer Peluit made the schema, or
 * when the file of the inbox is gone: going on without it would lose reports in silence.
 */
export async function migrate(db: Db, to = LATEST): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
    if (rows.some(({ name }) => !(name in migrations))) {
      throw new OperatorError('the database was made by a newer Peluit: run that one, or restore an older backup')
    }
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  if (db.getExecutor().adapter instanceof SqliteAdapter) await migrateSqlite(migrator, to)
  else demandDone(await migrator.migrateTo(to))
  if (to !== LATEST) return
  const names = new Set((await db.introspection.getTables()).map(({ name }) => name))
  if (!INBOX.every((table) => names.has(table))) {
    throw new OperatorError('inbox.db is missing or empty beside peluit.db: restore both from the same backup')
  }
}

/** Each migration in a transaction of its own that also records it, except those that cannot be in one. */
async function migrateSqlite(migrator: Migrator, to: string): Promise<void> {
  for (;;) {
    const known = await migrator.getMigrations()
    const next = known.find(({ executedAt }) => executedAt === undefined)
    if (!next || next.name > to) return
    demandDone(await migrator.migrateUp({ disableTransactions: OVER_BOTH_FILES.has(next.name) }))
  }
}

function demandDone({ error }: MigrationResultSet): void {
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

/** Whether an error says that another connection to the database blocks this one for now. */
export function isInUse(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  // SQLITE_BUSY; PostgreSQL lock_not_available
  return error instanceof StillInUse || errcode === 5 || code === '55P03'
}

/**
 * Removes all traces of rows that were deleted from the inbox, and of the order in which the remaining ones came. Takes
 * as long as writing what is left there. Only outside transactions. Throws when traces are left; `isInUse` says whether
 * another connection is the reason.
 */
export function scrub(db: Db, dialect: Dialect, tables: readonly (keyof Schema)[]): Promise<void> {
  return dialect === 'sqlite' ? scrubSqlite(db, tables) : scrubPostgres(db, tables)
}

/**
 * Removes the traces of rows that were deleted from these tables. SQLite has overwritten them already. PostgreSQL writes
 * the tables again, which takes as long as they are large: ask for it only after such rows were deleted.
 */
export async function eraseDeleted(db: Db, dialect: Dialect, tables: readonly (keyof Schema)[]): Promise<void> {
  if (dialect === 'postgres') await rewritePostgres(db, tables)
}

function openPostgres(address: string, log?: (event: LogEvent) => void): OpenDatabase {
  // Counts and sizes stay far below 2^53.
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === BIGINT && format !== 'binary' ? Number : pg.types.getTypeParser(id, format as 'text'),
  }
  const pool = new pg.Pool({
    Client: PreparingClient,
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
