// Removes traces from the files of SQLite.
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Schema } from './schema.ts'
import { FILES } from './sqlite.ts'

/**
 * How many milliseconds the removal of traces waits for other connections. SQLite waits in this thread, so every
 * request waits too.
 */
const PATIENCE = 50

/**
 * Up to so many bytes an inbox is rewritten in memory. A larger one, which only a flood of drafts makes, is copied to a
 * temporary file, in random order and deleted at once: it must not end the server.
 */
const IN_MEMORY = 64 * 1024 * 1024

/** Another connection still reads the deleted rows, or writes. */
export class StillInUse extends Error {}

/**
 * Rewrites the inbox in random order and empties both write-ahead logs. The main file never holds anything in the order
 * of arrival, and deleted rows are overwritten in it, so it is not rewritten, however large. Requests are answered
 * between the steps. Throws when another connection blocks one of them: see `isInUse`.
 */
export async function scrubSqlite(db: Db, tables: readonly (keyof Schema)[], inMemory = IN_MEMORY): Promise<void> {
  // Also before the file is rewritten: an active reader makes this fail early.
  for (const file of FILES) await impatiently(db, (connection) => emptyLog(connection, file))
  await impatiently(db, (connection) => shuffleRows(connection, tables))
  await impatiently(db, (connection) => emptyLog(connection, 'inbox'))
  await impatiently(db, async (connection) => {
    await rewriteInbox(connection, inMemory)
    await emptyLog(connection, 'inbox')
  })
}

/** Runs one step with a short patience. */
async function impatiently(db: Db, step: (connection: Db) => Promise<unknown>): Promise<void> {
  await setImmediate()
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection)
    await sql`pragma busy_timeout = ${sql.lit(PATIENCE)}`.execute(connection)
    try {
      await step(connection)
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout)}`.execute(connection)
    }
  })
}

/** Gives the rows random numbers: SQLite stores a table in the order of these, and rewrites it in that order. */
async function shuffleRows(connection: Db, tables: readonly (keyof Schema)[]): Promise<void> {
  await connection.transaction().execute(async (trx) => {
    // Below 2^51: rows that come later get higher numbers, and Node refuses those that JavaScript cannot hold.
    for (const table of tables) await sql`update ${sql.table(table)} set rowid = abs(random() / 4096)`.execute(trx)
  })
}

async function rewriteInbox(connection: Db, inMemory: number): Promise<void> {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count('inbox'), pragma_page_size('inbox')`.execute(
    connection,
  )
  const isLarge = Number(rows[0]?.bytes) > inMemory
  if (isLarge) await sql`pragma temp_store = file`.execute(connection)
  try {
    await sql`vacuum inbox`.execute(connection)
  } finally {
    if (isLarge) await sql`pragma temp_store = memory`.execute(connection)
  }
}

/** A checkpoint that could not reach the end of the log does not fail; only its answer says so. */
async function emptyLog(connection: Db, file: (typeof FILES)[number]): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma ${sql.raw(file)}.wal_checkpoint(truncate)`.execute(connection)
  if (rows[0]?.busy !== 0) throw new StillInUse('another connection is using the database')
}
