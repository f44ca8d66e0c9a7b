// Reads and writes the rows of the server's SQLite file directly, without the server.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

export type Row = Record<string, string | number | null | Uint8Array>

/** Runs `act` on the file and, with the server's own, on the inbox beside it; the server may be running. */
export function withRows<T>(path: string, act: (rows: Rows) => T): T {
  const database = new DatabaseSync(path)
  database.exec('pragma busy_timeout = 5000')
  const inbox = join(dirname(path), 'inbox.db')
  if (existsSync(inbox)) database.prepare('attach database ? as inbox').run(inbox)
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

/** Names of our own tables, in both files. */
export function listTables(rows: Rows): string[] {
  const attached = rows.all("select name from pragma_database_list where name <> 'temp'")
  return attached.flatMap(({ name: file }) => {
    const found = rows.all(`select name from ${file}.sqlite_master where type = 'table' and name not like 'kysely_%'`)
    return found.map(({ name }) => String(name)).sort()
  })
}
