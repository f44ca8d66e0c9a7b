// node:sqlite under Kysely's own SQLite dialect.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CompiledQuery, type Driver, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** Opens the file as this system needs it: durable at every commit, deleted rows overwritten. */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma temp_store = memory;
    pragma busy_timeout = 10000;
    pragma cache_size = -16384;
  `)
  return database
}

/** Kysely's dialect over node:sqlite, with prepared statements kept and transactions that lock at their start. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: keepingStatements(database) })
    this.#database = database
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    // A deferred transaction that reads first and writes later fails at once when another process wrote in between.
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    }
    // With a full disk SQLite has undone everything by itself; to undo it again would hide what went wrong.
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
