// The migrations that give the inbox tables of its own, and its drafts files, on a database with data in it.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openBefore } from '../testing/before.ts'
import { databases, folder } from '../testing/databases.ts'
import { type Db, INBOX, migrate, openDatabase, type Schema } from './index.ts'
import { up } from './migrations/0012-inbox.ts'
import * as draftFiles from './migrations/0014-draft-files.ts'

const TABLES = [...INBOX, 'slot', 'registration', 'case_file', 'record'] as const satisfies readonly (keyof Schema)[]
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

/** Rows in the schema before: a draft, a report that waits, two that are released, and an office with the same number. */
async function insertOld(db: Db): Promise<void> {
  const insert = async (table: string, ...rows: object[]) => {
    for (const row of rows)
      await db
        .insertInto(table as never)
        .values({ organization_id: 'o', ...row } as never)
        .execute()
  }
  await db
    .insertInto('organization')
    .values({ id: 'p', host: 'i', public_id: null, profile: '{}', demo: 0, founded_day: null, last_tick_day: null })
    .execute()
  await insert(
    'slot',
    { token_hash: 't1', case_id: 'c1', state: 'draft', saved_day: '2026-03-01', draft: bytes('a draft, not sent') },
    { token_hash: 't2', case_id: 'c2', state: 'sent', saved_day: null, draft: null },
    { token_hash: 't3', case_id: 'c3', state: 'sent', saved_day: null, draft: null },
    { token_hash: 't4', case_id: 'c4', state: 'destroyed', saved_day: null, draft: null },
  )
  await insert('registration', { number: 'R2' }, { number: 'R3' }, { number: 'R4' })
  await insert('registration', { organization_id: 'p', number: 'R2' })
  const report = { channel: 'pelanggaran', received_day: '2026-03-02', verify_key: 'k' }
  await insert('inbox_case', { id: 'c2', registration: 'R2', ...report, lockbox: bytes('box'), lockbox_to: 'to' })
  await insert('case_file', { id: 'c3', registration: 'R3', ...report, stage: 'received', stage_day: '2026-03-02' })
  const sealed = { kind: 'message', header: bytes('h'), signature: bytes('s'), body: bytes('b'), day: '2026-03-02' }
  await insert('inbox_entry', { case_id: 'c2', number: 0, ...sealed }, { case_id: 'c3', number: 1, ...sealed })
  await insert('inbox_vault', { case_id: 'c2', version: 1, to_custody: bytes('x'), to_own: bytes('y') })
  const piece = { size: 5, received: 5, moves_to: null, day: '2026-03-02' }
  await insert(
    'inbox_piece',
    { id: 'p1', case_id: 'c1', blob: 'b1', attached: 0, ...piece },
    { id: 'p2', case_id: 'c2', blob: 'b2', attached: 1, ...piece, moves_to: 'm2' },
  )
  await insert('record', { key: 'r', kind: 'account', staff_number: null, lockbox: bytes('l'), second_lockbox: null })
}

/** Of each table, its rows in the order of their text. */
async function readRows(db: Db) {
  const all: [string, string[]][] = []
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute()
    const texts = rows.map((row) =>
      JSON.stringify(row, (_, value) => {
        if (value?.type === 'Buffer') return Buffer.from(value.data).toString()
        return value instanceof Uint8Array ? Buffer.from(value).toString() : value
      }),
    )
    all.push([table, texts.sort()])
  }
  return Object.fromEntries(all)
}

/** No release has moved the draft of this row to a file. */
const IN_ROW = { blob: null, size: null, moves_to: null }

async function demandSplit(db: Db): Promise<void> {
  const rows = await readRows(db)
  const ids = (table: string, column: string) => rows[table]?.map((row) => JSON.parse(row)[column])
  expect(rows.inbox_slot?.map((row) => JSON.parse(row))).toEqual([
    {
      ...{ organization_id: 'o', token_hash: 't1', case_id: 'c1', state: 'draft', saved_day: '2026-03-01' },
      draft: expect.anything(),
      ...IN_ROW,
    },
    { organization_id: 'o', token_hash: 't2', case_id: 'c2', state: 'sent', saved_day: null, draft: null, ...IN_ROW },
  ])
  expect(rows.slot?.map((row) => JSON.parse(row))).toEqual([
    { organization_id: 'o', token_hash: 't3', case_id: 'c3', state: 'sent' },
    { organization_id: 'o', token_hash: 't4', case_id: 'c4', state: 'destroyed' },
  ])
  expect(rows.registration?.map((row) => Object.values(JSON.parse(row)).join())).toEqual(['o,R3', 'o,R4', 'p,R2'])
  expect(ids('inbox_case', 'registration')).toEqual(['R2'])
  expect(ids('inbox_entry', 'case_id')).toEqual(['c2', 'c3'])
  expect(ids('inbox_vault', 'version')).toEqual([1])
  expect(ids('inbox_piece', 'moves_to')).toEqual([null, 'm2'])
  expect([ids('case_file', 'id'), ids('record', 'key'), rows.inbox_record]).toEqual([['c3'], ['r'], []])
}

test.each(databases)('%s keeps what was there, drafts and waiting reports in the inbox', async (kind) => {
  const db = await openBefore(kind, '0011-prices')
  await insertOld(db)
  await migrate(db)
  await demandSplit(db)
  // It is really in the inbox: these rows need no organisation.
  await db.insertInto('inbox_record').values({ organization_id: 'none', key: 'k', lockbox: null }).execute()
})

class Killed extends Error {}

/** The same database, on which the process dies after so many statements. */
function dyingAfter(db: Db, statements: number): Db {
  let left = statements
  const executor = new Proxy(db.getExecutor(), {
    get(target, name) {
      if (name === 'executeQuery' && left-- <= 0) throw new Killed('killed')
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { getExecutor: () => executor } as unknown as Db
}

test('SQLite’s migration can be killed after any statement and goes on, without traces in the old file', {
  timeout: 120_000,
}, async () => {
  const template = await openBefore('sqlite', '0011-prices')
  await insertOld(template)
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(
    template,
  )
  const from = dirname(String(rows[0]?.file))
  await sql`pragma main.wal_checkpoint(truncate)`.execute(template)
  expect(readFileSync(join(from, 'peluit.db')).includes('a draft, not sent')).toBe(true)
  let killed = 0
  for (let statements = 0, ended = false; !ended; statements++) {
    const into = join(folder, `killed-${statements}`)
    mkdirSync(into)
    for (const name of ['peluit.db', 'inbox.db']) copyFileSync(join(from, name), join(into, name))
    const first = openDatabase(join(into, 'peluit.db'))
    ended = await up(dyingAfter(first.db, statements) as never).then(
      () => true,
      (error) => {
        if (!(error instanceof Killed)) throw error
        return false
      },
    )
    if (!ended) killed++
    await first.close()
    const { db, close } = openDatabase(join(into, 'peluit.db'))
    await migrate(db)
    await demandSplit(db)
    await close()
    expect(readFileSync(join(into, 'peluit.db')).includes('a draft, not sent')).toBe(false)
    expect(readFileSync(join(into, 'inbox.db')).includes('a draft, not sent')).toBe(true)
  }
  expect(killed).toBeGreaterThan(20)
})

test('the migration that gives drafts files can be killed after any statement on SQLite, and goes on', async () => {
  const statements = 6
  for (let done = 0; done < statements; done++) {
    const db = await openBefore('sqlite', '0013-discards')
    await sql`insert into inbox_slot values ('o', 't', 'c', 'draft', '2026-03-01', x'01')`.execute(db)
    await expect(draftFiles.up(dyingAfter(db, done) as never)).rejects.toThrow(Killed)
    await migrate(db)
    const [row] = await db.selectFrom('inbox_slot').selectAll().execute()
    expect(row, `killed after ${done} statements`).toMatchObject({ saved_day: '2026-03-01', ...IN_ROW })
    expect(row?.draft).toEqual(new Uint8Array([1]))
  }
  await draftFiles.up(dyingAfter(await openBefore('sqlite', '0013-discards'), statements) as never)
})

test('a missing file of the inbox is an error, not an empty inbox', async () => {
  const data = mkdtempSync(join(tmpdir(), 'peluit-inbox-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const first = openDatabase(join(data, 'peluit.db'))
  await migrate(first.db)
  await first.close()
  rmSync(join(data, 'inbox.db'))
  for (let tries = 0; tries < 2; tries++) {
    const { db, close } = openDatabase(join(data, 'peluit.db'))
    await expect(migrate(db)).rejects.toThrow('inbox.db is missing')
    await close()
  }
})
