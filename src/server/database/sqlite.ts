// node:sqlite under Kysely's own SQLite dialect.
import { dirname, join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseIntrospector,
  type DialectAdapter,
  type Driver,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteIntrospector,
  type SqliteStatement,
  type TableMetadata,
} from 'kysely'
import { OperatorError } from '../operator-error.ts'

/** Of each connection: the office's file, and beside it the file of what is not released yet. */
export const FILES = ['main', 'inbox'] as const

/**
 * Opens both files as Peluit needs them: durable at every commit, deleted rows overwritten. A transaction over both is
 * not atomic when the power fails, so none writes to both. Throws `OperatorError` where SQLite cannot do that; SQLite
 * itself does not fail, it only answers with another setting.
 */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.prepare('attach database ? as inbox').run(path === ':memory:' ? path : join(dirname(path), 'inbox.db'))
  database.exec(`
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma busy_timeout = 10000;
  `)
  for (const file of FILES) {
    if (makeDurable(database, file) || path === ':memory:') continue
    database.close()
    throw new OperatorError('SQLite cannot work safely in the data folder: it must be on a disk of this machine')
  }
  return database
}

/** Makes every commit to one file of a connection durable, and deleted rows overwritten. Answers whether SQLite can. */
export function makeDurable(database: DatabaseSync, file: (typeof FILES)[number]): boolean {
  const answer = (pragma: string) => Object.values(database.prepare(`pragma ${file}.${pragma}`).get() ?? {})[0]
  database.exec(`pragma ${file}.synchronous = full; pragma ${file}.cache_size = -16384`)
  const isLogged = answer('journal_mode = wal') === 'wal'
  return answer('secure_delete = on') === 1 && isLogged
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

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  /** Kysely's own would not list the tables of the inbox. */
  override createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new BothFiles(this.#database, db)
  }
}

/** SQLite can change its schema in a transaction; Kysely's own adapter says that it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class BothFiles extends SqliteIntrospector {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync, db: Kysely<unknown>) {
    super(db)
    this.#database = database
  }

  override async getTables(options?: Parameters<SqliteIntrospector['getTables']>[0]): Promise<TableMetadata[]> {
    const waiting = this.#database.prepare(`select name from inbox.sqlite_master where type = 'table'`).all()
    const tables = waiting.map(({ name }) => ({ name: String(name), isView: false, isForeign: false, columns: [] }))
    return [...(await super.getTables(options)), ...tables]
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
