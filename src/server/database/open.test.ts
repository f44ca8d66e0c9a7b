import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase, scrub } from './index.ts'
import { scrubSqlite } from './sqlite-traces.ts'

test('when PostgreSQL ends a connection in the middle of work, only that work fails', async () => {
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
    // The holder of the connection is busy with something else: it reads a file or waits for a body.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(trx)
  })
  await expect(cut).rejects.toThrow()
  expect(uncaught).toEqual([])
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

test('each connection to PostgreSQL prepares a statement once, and keeps none of its values', async () => {
  const { db, close } = openDatabase(`${inject('postgres')}/postgres`)
  onTestFinished(close)
  await db.connection().execute(async (one) => {
    for (const value of ['first-value', 'second-value']) {
      const { rows } = await sql<{ got: string }>`select ${value}::text as got`.execute(one)
      expect(rows).toEqual([{ got: value }])
    }
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one)
    const texts = rows.map(({ statement }) => statement)
    expect(texts.filter((text) => text === 'select $1::text as got')).toHaveLength(1)
    expect(texts.join()).not.toContain('-value')
  })
})

test('a database that another connection reads is not reported as scrubbed, and nobody waits for long', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-scrub-'))
  const path = join(folder, 'a.db')
  const { db, close } = openDatabase(path)
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })
  await sql`create table a (b text)`.execute(db)
  const other = new DatabaseSync(path)
  for (const [name, held] of [
    ['a reader', 'begin; select * from a'],
    ['a writer', 'begin immediate'],
  ] as const) {
    other.exec(held)
    other.prepare('select count(*) from a').get()
    await sql`select * from a`.execute(db)
    if (name === 'a reader') await sql`insert into a values ('x')`.execute(db)
    const began = performance.now()
    await expect(scrub(db, 'sqlite', []), name).rejects.toThrow()
    expect(performance.now() - began, name).toBeLessThan(2000)
    other.exec('rollback')
  }
  other.close()
  await scrub(db, 'sqlite', [])
  expect(statSync(`${path}-wal`).size).toBe(0)
})

test('a large inbox is rewritten in a temporary file, and everything after it in memory again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-scrub-'))
  const ran: string[] = []
  const { db, close } = openDatabase(join(folder, 'a.db'), (text) => ran.push(text))
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })
  await sql`create table inbox.note (body blob)`.execute(db)
  for (let i = 0; i < 20; i++) await sql`insert into note values (randomblob(100000))`.execute(db)
  await sql`delete from note where rowid > 10`.execute(db)
  const stores = async (inMemory: number) => {
    ran.length = 0
    await scrubSqlite(db, [], inMemory)
    return ran.filter((text) => /temp_store|vacuum/.test(text))
  }
  expect(await stores(10 ** 9)).toEqual(['vacuum inbox'])
  expect(await stores(0)).toEqual(['pragma temp_store = file', 'vacuum inbox', 'pragma temp_store = memory'])
  expect((await sql`select body from note`.execute(db)).rows).toHaveLength(10)
  expect(statSync(join(folder, 'inbox.db')).size).toBeLessThan(1_200_000)
})
