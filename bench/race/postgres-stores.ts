// Writes the changes of submissions to PostgreSQL, one transaction each; it groups the commits of its connections itself.
import pg from 'pg'
import type { Change } from './changes.ts'
import type { Stores } from './sqlite-stores.ts'
import { prepareOf, readOf, type Statement, writeOf } from './statements.ts'

/** As many connections as the server has. */
const CONNECTIONS = 10

export async function openPostgresStores(sample: readonly Change[]): Promise<Stores> {
  const pool = new pg.Pool({ connectionString: sample[0]?.store ?? '', max: CONNECTIONS })
  const mark = (at: number) => `$${at}`
  const runAll = (verb: string, of: (change: Change) => Statement | null) => {
    const statements = sample.map(of)
    return async (client: pg.ClientBase | pg.Pool, changes: readonly Change[]) => {
      for (const [at, change] of changes.entries()) {
        const statement = statements[at]
        if (!statement) continue
        const query = { name: `${verb}${at}`, text: statement.text, values: statement.values(change) }
        const { rowCount } = await client.query(query)
        if (rowCount !== 1) throw new Error(`${rowCount} rows instead of one: ${statement.text}`)
      }
    }
  }
  const prepare = runAll('prepare', (change) => prepareOf(change, mark))
  const read = runAll('read', (change) => readOf(change, mark))
  const write = runAll('write', (change) => writeOf(change, mark))
  const transact = async (act: (client: pg.ClientBase) => Promise<void>) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await act(client)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return {
    prepare: (all) =>
      transact(async (client) => {
        for (const changes of all) await prepare(client, changes)
      }),
    write: (changes) =>
      transact(async (client) => {
        await read(client, changes)
        await write(client, changes)
      }),
  }
}
