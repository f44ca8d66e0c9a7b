import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Dialect, migrate, openDatabase } from '../database/index.ts'
import { folder } from './databases.ts'

/** A database with one organisation, `o`, and the schema as it was after this migration. */
export async function openBefore(kind: Dialect, migration: string) {
  const name = `before_${randomUUID().replaceAll('-', '')}`
  const address = kind === 'sqlite' ? join(folder, name, 'peluit.db') : `${inject('postgres')}/${name}`
  if (kind === 'postgres') {
    const operator = new pg.Client({ connectionString: `${inject('postgres')}/postgres` })
    await operator.connect()
    await operator.query(`create database ${name}`)
    await operator.end()
  }
  const { db, close } = openDatabase(address)
  onTestFinished(close)
  await migrate(db, migration)
  await db
    .insertInto('organization')
    .values({ id: 'o', host: 'h', public_id: null, profile: '{}', demo: 0, founded_day: null, last_tick_day: null })
    .execute()
  return db
}
