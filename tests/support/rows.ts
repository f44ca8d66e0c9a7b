// Reads and writes the rows of the server's SQLite file directly, without the server.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

export type Row = Record<string, string | number | null | Uint8Array>

/** Runs `act` on the file; the server may be running. */
export function withRows<T>(path: string, act: (rows: Rows) => T): T {
  const database = new DatabaseSync(path)
  database.exec('pragma busy_timeout = 5000')
  try {
    return act({
      all: (sql, ...values) => database.prepare(sql).all(...values) as Row[],
      run: (sql, ...values) => void database.prepare(sql).run(...values),
    })
  } finally {
    database.close()
  }
}

export interface Rows {
  all(sql: string, ...values: SQLInputValue[]): Row[]
  run(sql: string, ...values: SQLInputValue[]): void
}

/** Names of our own tables. */
export function listTables(rows: Rows): string[] {
  const found = rows.all(
    "select name from sqlite_master where type = 'table' and name not like 'kysely_%' order by name",
  )
  return found.map(({ name }) => String(name))
}
