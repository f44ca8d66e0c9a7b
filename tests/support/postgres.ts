// A PostgreSQL for one test, which may read its files.
import pg from 'pg'
import { startPostgresServer } from '../../src/server/testing/postgres.ts'

export { freePort } from '../../src/server/testing/free-port.ts'

export interface Postgres {
  readonly address: string
  /** Its files: tables and log. */
  readonly folder: string
  query(text: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  // A log in small parts, because it is searched many times.
  const server = await startPostgresServer({ initdb: ['--wal-segsize=1'], settings: ['min_wal_size=2MB'] })
  const address = `${server.address}/postgres`
  return {
    address,
    folder: server.data,
    async query(text) {
      const client = new pg.Client({ connectionString: address })
      await client.connect()
      try {
        return (await client.query(text)).rows
      } finally {
        await client.end()
      }
    },
    stop: server.stop,
  }
}
