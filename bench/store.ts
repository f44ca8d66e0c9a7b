// The server's database from behind its back: filled in seconds with what would take people years.
import { join } from 'node:path'
import pg from 'pg'
import {
  type Db,
  type Dialect,
  migrate,
  type OpenDatabase,
  openDatabase,
  type Schema,
} from '../src/server/database/index.ts'
import { type Running, startServer } from './product.ts'
import type { World } from './world.ts'

export const DATABASES: readonly Dialect[] = ['sqlite', 'postgres']

export interface Site {
  readonly server: Running
  readonly database: OpenDatabase
  /** `postgres://…`; null for SQLite. */
  readonly address: string | null
  readonly organization: { readonly id: string; readonly today: string }
  close(): Promise<void>
}

/** The office on a database of its own, served by one process. */
export async function openSite(world: World, kind: Dialect): Promise<Site> {
  const office = await world.office()
  const address = kind === 'postgres' ? await makeDatabase(world, office) : null
  const server = await startServer(office, address)
  const database = openDatabase(address ?? join(server.data, 'peluit.db'))
  const { id } = await database.db
    .selectFrom('organization')
    .select('id')
    .where('host', '=', 'localhost')
    .executeTakeFirstOrThrow()
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  return {
    server,
    database,
    address,
    organization: { id, today },
    async close() {
      await server.stop()
      await database.close()
    },
  }
}

let made = 0

/** An empty database with every row of the office's SQLite file. */
async function makeDatabase(world: World, office: string): Promise<string> {
  const { address } = await world.postgres()
  const name = `bench_${++made}`
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`create database ${name}`)
  const { rows } = await client.query(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')`,
  )
  await client.end()
  for (const { name: what, setting } of rows) if (setting !== 'on') throw new Error(`PostgreSQL runs with ${what} off`)
  const url = new URL(address)
  url.pathname = `/${name}`
  const [from, to] = [openDatabase(join(office, 'peluit.db')), openDatabase(url.href)]
  await migrate(to.db)
  const tables = (await from.db.introspection.getTables()).map((table) => table.name as keyof Schema)
  // Every other table refers to it.
  for (const table of ['organization' as const, ...tables.filter((other) => other !== 'organization')]) {
    await insertAll(to.db, table, await from.db.selectFrom(table).selectAll().execute())
  }
  await from.close()
  await to.close()
  return url.href
}

/** Inserts many rows in one transaction; databases take only so many values in one statement. */
export function insertAll(db: Db, table: keyof Schema, rows: readonly object[]): Promise<void> {
  return db.transaction().execute(async (trx) => {
    for (let at = 0; at < rows.length; at += 500) {
      await trx
        .insertInto(table)
        .values(rows.slice(at, at + 500) as never)
        .execute()
    }
  })
}
