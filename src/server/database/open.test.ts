import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './index.ts'

test('a PostgreSQL that ends connections in the middle of work fails that work and nothing else', async () => {
  const address = `${inject('postgres')}/postgres`
  const { db, close } = openDatabase(address)
  const operator = new pg.Client({ connectionString: address })
  await operator.connect()
  onTestFinished(async () => {
    await operator.end()
    await close()
  })
  const uncaught: unknown[] = []
  const hear = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', hear)
  onTestFinished(() => void process.off('uncaughtException', hear))
  const cut = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await operator.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    // Whoever holds the connection does something else just now: reads a file, waits for a body.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(trx)
  })
  await expect(cut).rejects.toThrow()
  expect(uncaught).toEqual([])
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})
