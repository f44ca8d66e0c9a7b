import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { startPostgresServer } from '../testing/postgres.ts'
import { checkDatabase, openDatabase } from './index.ts'

async function findings(address: string): Promise<string[]> {
  const { db, close } = openDatabase(address)
  try {
    return await checkDatabase(db, 'postgres')
  } finally {
    await close()
  }
}

test('PostgreSQL as it comes logs the moments of errors and of checkpoints', async () => {
  expect(await findings(`${inject('postgres')}/postgres`)).toEqual([
    expect.stringMatching(/^PostgreSQL: errors are logged with their time/),
    expect.stringMatching(/^PostgreSQL: log_checkpoints is on/),
  ])
})

test('SQLite has no such settings', async () => {
  const { db, close } = openDatabase(':memory:')
  onTestFinished(close)
  expect(await checkDatabase(db, 'sqlite')).toEqual([])
})

test('each setting that keeps a time is named once', async () => {
  const wrong = {
    archive_mode: 'on',
    summarize_wal: 'on',
    track_commit_timestamp: 'on',
    wal_keep_size: '64MB',
    min_wal_size: '512MB',
    log_connections: 'on',
    log_checkpoints: 'on',
    log_statement: 'mod',
  }
  const settings = Object.entries(wrong).map(([name, value]) => `${name}=${value}`)
  const server = await startPostgresServer({ settings: ['fsync=off', 'archive_command=true', ...settings] })
  onTestFinished(server.stop)
  const found = await findings(`${server.address}/postgres`)
  const about = ['archive_mode', 'summarize_wal', 'track_commit_timestamp', 'wal_keep_size', 'min_wal_size']
  const further = ['log_checkpoints', 'connections are logged', 'statements of reporters', 'errors are logged']
  for (const words of [...about, ...further]) {
    expect(
      found.filter((sentence) => sentence.includes(words)),
      words,
    ).toHaveLength(1)
  }
  expect(found).toHaveLength(9)
})

test('with the documented commands a plain user has all rights and no finding is left', async () => {
  const server = await startPostgresServer({ settings: ['fsync=off'] })
  onTestFinished(server.stop)
  const admin = new pg.Client({ connectionString: `${server.address}/postgres` })
  await admin.connect()
  onTestFinished(() => admin.end())
  await admin.query("create role plain login password 'plain'")
  const address = `${server.address.replace(/\/\/[^@]*@/, '//plain:plain@')}/postgres`
  expect(await findings(address)).toHaveLength(3)
  const [english, indonesian] = ['operating.md', 'operating.id.md'].map(
    (name) => /```sql\n([^`]+)```/.exec(readFileSync(`docs/${name}`, 'utf8'))?.[1],
  )
  expect(indonesian).toBe(english)
  for (const command of (english ?? '').replaceAll(' peluit', ' plain').split(';')) {
    if (command.trim() !== '') await admin.query(command)
  }
  // The processes of the server read the changed settings a moment later.
  await expect.poll(() => findings(address), { timeout: 20_000 }).toEqual([])
})
