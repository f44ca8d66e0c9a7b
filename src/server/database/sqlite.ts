// node:sqlite under Kysely's own SQLite dialect.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CompiledQuery, type Driver, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import { OperatorError } from '../operator-error.ts'
import type { Db } from './schema.ts'

/**
 * Opens the file as Peluit needs it: durable at every commit, deleted rows overwritten. Throws `OperatorError` where
 * SQLite cannot do that; SQLite itself does not fail, it only answers with another setting.
 */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(`
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma busy_timeout = 10000;
    pragma cache_size = -16384;
  `)
  const answer = (pragma: string) => Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0]
  const isLogged = answer('journal_mode = wal') === 'wal' || path === ':memory:'
  if (!isLogged || answer('secure_delete = on') !== 1) {
    database.close()
    throw new OperatorError('SQLite cannot work safely in the data folder: it must be on a disk of this machine')
  }
  return database
}

/**
 * How many milliseconds the removal of traces waits for other connections. SQLite waits in this thread, so every
 * request waits too.
 */
const PATIENCE = 250

/** Another connection still reads the deleted rows, or writes. */
class StillInUse extends Error {}

/** Whether an error says that another connection to SQLite blocks this one for now. */
export function isInUse(error: unknown): boolean {
  // SQLITE_BUSY
  return error instanceof StillInUse || (error as { errcode?: unknown } | null)?.errcode === 5
}

/** Rewrites the file and empties the write-ahead log. Throws when another connection blocks this: see `isInUse`. */
export function scrubSqlite(db: Db): Promise<void> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection)
    await sql`pragma busy_timeout = ${sql.lit(PATIENCE)}`.execute(connection)
    try {
      // Also before the file is rewritten: an active reader makes this fail early, and rewriting takes long.
      await emptyLog(connection)
      await sql`vacuum`.execute(connection)
      await emptyLog(connection)
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout)}`.execute(connection)
    }
  })
}

/** A checkpoint that could not reach the end of the log does not fail; only its answer says so. */
async function emptyLog(connection: Db): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection)
  if (rows[0]?.busy !== 0) throw new StillInUse('another connection is using the database')
}

/** Kysely's dialect over node:sqlite. Prepared statements are cached, and transactions take their lock at the start. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: keepingStatements(database) })
    this.#database = database
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    // A deferred transaction that reads and later writes would fail at once if another process wrote in between.
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    }
    // When the disk is full, SQLite has already rolled back; a second rollback would fail and hide the real error.
    driver.rollbackTransaction = async (connection) => {
      if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
    }
    return driver
  }
}

function keepingStatements(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = kept.get(text) ?? wrap(database.prepare(text))
      if (kept.size < 500) kept.set(text, statement)
      return statement
    },
  }
}

function wrap(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
