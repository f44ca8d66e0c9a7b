// The real databases of one test file: opened at first use, wiped by each openTestApp, closed at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { COUNTER_TABLES } from '../counters/index.ts'
import { type Db, type Dialect, migrate, type OpenDatabase, openDatabase, type Schema } from '../database/index.ts'

/** The databases for `describe.each`. */
export const databases: readonly Dialect[] = ['sqlite', 'postgres']

const opened = new Map<Dialect, Promise<OpenDatabase>>()

/** The folder of this test file, deleted at its end. */
export const folder = mkdtempSync(join(tmpdir(), 'peluit-test-'))

/** The SQL that ran, newest last, for tests that check the order of queries. */
export const queries: string[] = []

afterAll(async () => {
  for (const database of opened.values()) await (await database).close()
  rmSync(folder, { recursive: true, force: true })
})

/** The migrated, empty database of this kind. */
export async function cleanDatabase(kind: Dialect): Promise<OpenDatabase> {
  let database = opened.get(kind)
  if (!database) {
    database = open(kind)
    opened.set(kind, database)
  }
  const ready = await database
  await wipe(ready.db)
  queries.length = 0
  return ready
}

async function open(kind: Dialect): Promise<OpenDatabase> {
  const address = kind === 'sqlite' ? join(folder, 'peluit.db') : await makePostgresDatabase()
  const database = openDatabase(address, (text) => queries.push(text))
  await migrate(database.db)
  return database
}

async function makePostgresDatabase(): Promise<string> {
  const server = inject('postgres')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}

const ORDER = [
  'statement',
  'recipient',
  'questionnaire',
  'channel',
  'slot',
  'inbox_slot',
  'registration',
  'inbox_case',
  'inbox_entry',
  'inbox_piece',
  'inbox_vault',
  'inbox_record',
  'case_file',
  'destroyed_case',
  'deletion',
  'act',
  'entry',
  'piece',
  'vault',
  'identity_request',
  'lockbox',
  'assignment',
  'protection',
  'invitation',
  'staff',
  'record',
  'custody_offer',
  'session',
  'lease',
  'publication',
  'organization',
] as const satisfies readonly (keyof Schema)[]

async function wipe(db: Db): Promise<void> {
  // Keys of counters are random, so that one test does not disturb another.
  const known = new Set<string>([...ORDER, ...COUNTER_TABLES])
  // PostgreSQL lists the parts of the table of vaults, too.
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !/^vault_/.test(name))
  const forgotten = tables.filter((name) => !known.has(name) && !name.startsWith('kysely_'))
  if (forgotten.length > 0) throw new Error(`not wiped: ${forgotten.join()}`)
  await db.transaction().execute(async (trx) => {
    for (const table of ORDER) await trx.deleteFrom(table).execute()
  })
}
