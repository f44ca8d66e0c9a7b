// Removes traces from the files of PostgreSQL's tables. It keeps with each row the transaction that wrote it, and the
// row's place; and a plain vacuum leaves deleted rows readable in the free space of their pages.
import { sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/**
 * How many milliseconds the removal waits for transactions that use the tables. All later queries on them wait behind
 * it, so a dump that reads for an hour would stop the site.
 */
const PATIENCE = 50

/**
 * Writes what is left in these tables into new files, in random order and by one transaction for each table. The old
 * files are deleted. One table after the other, so that a request waits for one table and not for all.
 */
export async function scrubPostgres(db: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.transaction().execute((trx) => rewriteInRandomOrder(trx, table))
}

async function rewriteInRandomOrder(trx: Db, table: string): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(PATIENCE)}`.execute(trx)
  await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(trx)
  await sql`create temporary table kept on commit drop as select * from ${sql.table(table)}`.execute(trx)
  await sql`truncate ${sql.table(table)}`.execute(trx)
  await sql`insert into ${sql.table(table)} select * from kept order by random()`.execute(trx)
}

/**
 * Writes these tables again without their deleted rows, part by part. Other transactions cannot use a part meanwhile.
 */
export async function rewritePostgres(db: Db, tables: readonly (keyof Schema)[]): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select set_config('lock_timeout', ${String(PATIENCE)}, false)`.execute(connection)
    try {
      for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(connection)
    } finally {
      await sql`reset lock_timeout`.execute(connection)
    }
  })
}
