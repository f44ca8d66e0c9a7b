// On a PostgreSQL of its own with the default settings of its log, whose files the test reads.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type PostgresServer, startPostgresServer } from '../testing/postgres.ts'
import { checkDatabase, eraseHistory, LogKept, openDatabase } from './index.ts'

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgresServer({ settings: ['fsync=off'] })
  admin = new pg.Client({ connectionString: `${server.address}/postgres` })
  await admin.connect()
  await admin.query('create table note (id bytea primary key, body bytea)')
})
afterAll(async () => {
  await admin?.end()
  await server?.stop()
})

function open(address = `${server.address}/postgres`) {
  const { db, close } = openDatabase(address)
  onTestFinished(close)
  return db
}

async function writeMarks(): Promise<Buffer[]> {
  const marks = Array.from({ length: 20 }, () => randomBytes(16))
  for (const mark of marks) await admin.query('insert into note values ($1, $2)', [mark, randomBytes(2000)])
  await admin.query('delete from note')
  await admin.query('vacuum full note')
  return marks
}

const segments = () => readdirSync(join(server.data, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))

/** How many of the marks are in the files of the log. */
function found(marks: readonly Buffer[]): number {
  const files = segments().map((name) => readFileSync(join(server.data, 'pg_wal', name)))
  return marks.filter((mark) => files.some((bytes) => bytes.includes(mark))).length
}

test('deleted rows stay in the log when it is switched and a checkpoint is made once', async () => {
  const marks = await writeMarks()
  await admin.query('select pg_switch_wal()')
  await admin.query('checkpoint')
  expect(found(marks)).toBe(20)
  await eraseHistory(open(), 'postgres')
  expect(found(marks)).toBe(0)
})

test('a log that has grown under load is overwritten whole', async () => {
  const marks = await writeMarks()
  for (let i = 0; i < 14; i++) await admin.query("select pg_logical_emit_message(false, '', repeat('x', 9000000))")
  await admin.query('checkpoint')
  marks.push(...(await writeMarks()))
  expect(segments().length).toBeGreaterThan(6)
  expect(found(marks)).toBe(40)
  await eraseHistory(open(), 'postgres')
  expect(found(marks)).toBe(0)
})

test('the log does not grow from one release to the next, and becomes small again', async () => {
  const db = open()
  for (let i = 0; i < 8; i++) {
    const marks = await writeMarks()
    await eraseHistory(db, 'postgres')
    expect(found(marks)).toBe(0)
  }
  expect(segments().length).toBeLessThanOrEqual(6)
})

test('rows that are written meanwhile are stored', async () => {
  const before = await writeMarks()
  const ids = Array.from({ length: 50 }, () => randomBytes(16))
  const erased = eraseHistory(open(), 'postgres')
  for (const id of ids) await admin.query('insert into note values ($1, $2)', [id, randomBytes(2000)])
  await erased
  expect(found(before)).toBe(0)
  expect((await admin.query('select id from note where id = any($1)', [ids])).rows).toHaveLength(50)
})

test('a replication slot that keeps old segments fails the removal, until it is dropped', async () => {
  const marks = await writeMarks()
  const db = open()
  await admin.query("select pg_create_physical_replication_slot('copy', true)")
  await expect(eraseHistory(db, 'postgres')).rejects.toThrow(LogKept)
  expect(found(marks)).toBe(20)
  expect(await checkDatabase(db, 'postgres')).toContainEqual(expect.stringContaining('replication slots (1)'))
  await admin.query("select pg_drop_replication_slot('copy')")
  await eraseHistory(db, 'postgres')
  expect(found(marks)).toBe(0)
})

test('a user without the rights fails the removal and is told which ones; with them it succeeds', async () => {
  const marks = await writeMarks()
  await admin.query("create role plain login password 'plain'")
  const address = server.address.replace(/\/\/[^@]*@/, '//plain:plain@')
  const db = open(`${address}/postgres`)
  const complaint = expect.stringContaining('the times of reports stay in the write-ahead log')
  const rights = ['pg_checkpoint', 'pg_switch_wal()', 'pg_ls_waldir()', 'pg_stat_reset()']
  for (const [i, right] of rights.entries()) {
    const findings = await checkDatabase(db, 'postgres')
    expect(findings).toContainEqual(complaint)
    for (const [k, one] of rights.entries()) expect(findings.join().includes(one)).toBe(k >= i)
    await expect(eraseHistory(db, 'postgres')).rejects.toThrow(LogKept)
    await admin.query(right.includes('(') ? `grant execute on function ${right} to plain` : `grant ${right} to plain`)
  }
  expect(found(marks)).toBe(20)
  await eraseHistory(db, 'postgres')
  expect(found(marks)).toBe(0)
  expect(await checkDatabase(db, 'postgres')).not.toContainEqual(complaint)
})

test('the time when an index was last used is forgotten', async () => {
  const db = open()
  const last = async () => {
    const { rows } = await admin.query(
      "select last_idx_scan from pg_stat_user_indexes where indexrelname = 'note_pkey'",
    )
    return rows[0]?.last_idx_scan
  }
  await admin.query('set enable_seqscan = off')
  await admin.query('select body from note where id = $1', [randomBytes(16)])
  await admin.query('select pg_stat_force_next_flush()')
  expect(await last()).not.toBeNull()
  await eraseHistory(db, 'postgres')
  expect(await last()).toBeNull()
})
