// The limit that the disk sets: a bare insert of the same bytes, as durable, on the same disk.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { randomId } from '../src/protocol/encoding/bytes.ts'
import type { Site } from './store.ts'

export interface Bare {
  /** Inserts each in a transaction of its own; answers how many per second. */
  insert(blobs: readonly Buffer[], atOnce: number): Promise<number>
  close(): Promise<void>
}

export function openBare({ server, address }: Site): Promise<Bare> {
  return address === null ? openSqlite(join(server.data, 'bare.db')) : openPostgres(address)
}

async function openSqlite(path: string): Promise<Bare> {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table bare (id text primary key, b blob)')
  const statement = database.prepare('insert into bare values (?, ?)')
  return {
    // One process has one connection that writes: at once is one after the other.
    async insert(blobs) {
      const begun = performance.now()
      for (const blob of blobs) statement.run(randomId(), blob)
      return (blobs.length * 1000) / (performance.now() - begun)
    },
    close: async () => database.close(),
  }
}

async function openPostgres(address: string): Promise<Bare> {
  // As many connections as the server has.
  const pool = new pg.Pool({ connectionString: address, max: 10 })
  await pool.query('create table bare (id text primary key, b bytea)')
  return {
    async insert(blobs, atOnce) {
      let next = 0
      const writer = async () => {
        for (let blob = blobs[next++]; blob; blob = blobs[next++]) {
          await pool.query('insert into bare values ($1, $2)', [randomId(), blob])
        }
      }
      const begun = performance.now()
      await Promise.all(Array.from({ length: atOnce }, writer))
      return (blobs.length * 1000) / (performance.now() - begun)
    },
    close: () => pool.end(),
  }
}
