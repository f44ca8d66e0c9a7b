// A PostgreSQL for one test, which may read its files.
import pg from 'pg'
import { startPostgresServer } from '../../src/server/testing/postgres.ts'

export { freePort } from '../../src/server/testing/free-port.ts'

export interface Postgres {
  readonly address: string
  /** Its files: tables and log. */
  readonly folder: string
  query(text: string): Promise<Record<string, unknown>[]>
  /** Ends the server in an orderly way and keeps its files. */
  end(): Promise<void>
  stop(): Promise<void>
}

/** Its log is in small parts, because it is searched many times; with `asItComes` everything is as an office has it. */
export async function startPostgres(how: 'small' | 'asItComes' = 'small'): Promise<Postgres> {
  const small = { initdb: ['--wal-segsize=1'], settings: ['min_wal_size=2MB'] }
  const server = await startPostgresServer(how === 'small' ? small : {})
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
    end: server.end,
    stop: server.stop,
  }
}
