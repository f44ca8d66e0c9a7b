// An upgrade of SQLite from the first schema that is killed after any statement.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { folder } from '../testing/databases.ts'
import { migrate, openDatabase } from './index.ts'

/** Both files, and what their logs hold that is not in them yet. */
const ON_DISK = ['peluit.db', 'peluit.db-wal', 'inbox.db', 'inbox.db-wal']

/** What a process leaves that dies now. */
function copyState(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of ON_DISK) if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name))
}

/** The schema of both files, and all faults that SQLite finds in them. */
function readSchema(at: string) {
  return ['peluit.db', 'inbox.db'].map((name) => {
    const file = new DatabaseSync(join(at, name), { readOnly: true })
    const all = (text: string) => file.prepare(text).all()
    const schema = all('select type, name, sql from sqlite_master order by name')
    const faults = [...all('pragma integrity_check'), ...all('pragma foreign_key_check')]
    file.close()
    return { schema, faults }
  })
}

test('goes on where it stopped, and ends with the same schema', { timeout: 300_000 }, async () => {
  const whole = join(folder, 'whole')
  let states = 0
  const keep = () => copyState(whole, join(folder, `state-${states++}`))
  const before = openDatabase(join(whole, 'peluit.db'))
  await migrate(before.db, '0001-first')
  await before.db
    .insertInto('organization')
    .values({ id: 'o', host: 'h', public_id: null, profile: '{}', demo: 0, founded_day: null, last_tick_day: null })
    .execute()
  await before.close()

  const first = openDatabase(join(whole, 'peluit.db'), keep)
  await migrate(first.db)
  await first.close()
  const wanted = readSchema(whole)
  expect(wanted.map(({ faults }) => faults)).toEqual([[{ integrity_check: 'ok' }], [{ integrity_check: 'ok' }]])
  expect(states).toBeGreaterThan(100)

  for (let state = 0; state < states; state++) {
    const at = join(folder, `state-${state}`)
    const { db, close } = openDatabase(join(at, 'peluit.db'))
    await migrate(db)
    expect(await db.selectFrom('organization').select('id').execute()).toEqual([{ id: 'o' }])
    await close()
    expect(readSchema(at), `killed after statement ${state}`).toEqual(wanted)
  }
})
