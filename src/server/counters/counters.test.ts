import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { randomBytes, randomId } from '../../protocol/encoding/bytes.ts'
import { fakeClock } from '../testing/clock.ts'
import { cleanDatabase, databases } from '../testing/databases.ts'
import { COUNTER_TABLES, openCounters } from './index.ts'
import { memoryTables } from './memory.ts'

const HOUR = 3600

beforeEach(async () => {
  const { db } = await cleanDatabase('postgres')
  await sql`truncate counter_0, counter_1, counter_2, counter_hour`.execute(db)
})

/** The counters of an installation with its clock; with the same pepper those of another process. */
async function open(kind: 'sqlite' | 'postgres', pepper = randomBytes(32), clock = fakeClock()) {
  const { db, dialect } = await cleanDatabase(kind)
  const counters = openCounters({ db, dialect, pepper, clock: clock.now })
  await counters.forget()
  return { db, counters, clock, pepper, seconds: () => Math.floor(clock.now() / 1000) }
}

describe.each(databases)('counters on %s', (kind) => {
  test('a name is used once, also by many at the same moment, and beyond the end of the hour', async () => {
    const { counters, clock, seconds } = await open(kind)
    const name = randomId()
    const expires = seconds() + HOUR / 3
    expect(await counters.isUsed(name, expires)).toBe(false)
    const uses = await Promise.all(Array.from({ length: 8 }, () => counters.useOnce(name, expires)))
    expect(uses.filter((first) => first)).toHaveLength(1)
    for (let minute = 0; minute < 20; minute++) {
      await counters.forget()
      expect(await counters.useOnce(name, expires)).toBe(false)
      expect(await counters.isUsed(name, expires)).toBe(true)
      clock.advance({ minutes: 1 })
    }
  })

  test('counts are kept for one hour at least and two at most, and can be cleared', async () => {
    const { counters, clock } = await open(kind)
    const [mine, other] = [randomId(), randomId()]
    expect(await counters.add(mine)).toBe(1)
    expect(await counters.add(mine)).toBe(2)
    clock.advance({ minutes: 60 })
    await counters.forget()
    expect(await counters.add(mine)).toBe(1)
    expect(await counters.count(mine)).toBe(3)
    expect(await counters.count(other)).toBe(0)
    clock.advance({ hours: 1 })
    await counters.forget()
    expect(await counters.count(mine)).toBe(1)
    await counters.clear(mine)
    expect(await counters.count(mine)).toBe(0)
  })
})

describe('counters that several processes share', () => {
  test('one process sees what another counted and spent', async () => {
    const one = await open('postgres')
    const two = await open('postgres', one.pepper, one.clock)
    const name = randomId()
    await one.counters.add(name)
    expect(await two.counters.count(name)).toBe(1)
    const spent = randomId()
    expect(await one.counters.useOnce(spent, one.seconds() + 600)).toBe(true)
    expect(await two.counters.useOnce(spent, one.seconds() + 600)).toBe(false)
  })

  test('PostgreSQL does not log the tables, which hold neither a name nor an instant', async () => {
    const { db, counters, seconds } = await open('postgres')
    const name = randomId()
    await counters.add(name)
    await counters.useOnce(name, seconds() + 600)
    const { rows: tables } = await sql<{ relname: string; relpersistence: string }>`
      select relname, relpersistence from pg_class where relname like 'counter%' and relkind = 'r'
      order by relname`.execute(db)
    expect(tables).toEqual(COUNTER_TABLES.map((relname) => ({ relname, relpersistence: 'u' })))
    const { rows: columns } = await sql<{ column_name: string }>`
      select distinct column_name from information_schema.columns where table_name in ('counter_0', 'counter_1', 'counter_2')
      order by column_name`.execute(db)
    expect(columns.map(({ column_name }) => column_name)).toEqual(['count', 'key'])
    const kept = await all(db)
    expect(kept.length).toBeGreaterThan(0)
    for (const key of kept) expect(key).toMatch(/^[\w-]{22}$/)
    expect(kept.join()).not.toContain(name)
  })

  test('a table is emptied before its next hour, also after a pause and when clocks disagree for a moment', async () => {
    const one = await open('postgres')
    await one.counters.add(randomId())
    const before = (await all(one.db)).length
    expect(before).toBeGreaterThan(0)
    one.clock.advance({ hours: 2 })
    const ahead = await open('postgres', one.pepper, one.clock)
    const late = fakeClock()
    late.advance({ hours: 1, minutes: 59 })
    const name = randomId()
    await ahead.counters.add(name)
    // Behind by a minute, so in the hour before: it must not empty what the other has just counted.
    const behind = await open('postgres', one.pepper, late)
    await behind.counters.forget()
    expect(await ahead.counters.count(name)).toBe(1)
    expect(await all(one.db)).toHaveLength(1)
    one.clock.advance({ hours: 5 })
    await ahead.counters.forget()
    expect(await all(one.db)).toEqual([])
  })

  test('a dump that reads a table for long delays nobody', async () => {
    const { db, counters, clock } = await open('postgres')
    await db.transaction().execute(async (dump) => {
      for (const place of [0, 1, 2]) await sql`select * from ${sql.table(`counter_${place}`)}`.execute(dump)
      clock.advance({ hours: 3 })
      await expect(counters.forget()).rejects.toMatchObject({ code: '55P03' })
      expect(await counters.add(randomId())).toBe(1)
    })
    await counters.forget()
    expect(await all(db)).toEqual([])
  })
})

test('in memory, a flood of names makes only the oldest forgotten', async () => {
  const tables = memoryTables(3)
  for (const key of ['a', 'b', 'c', 'd']) await tables.add(7, key)
  expect(await tables.sum(['a', 'b', 'c', 'd'].map((key) => ({ hour: 7, key })))).toBe(3)
  expect(await tables.sum([{ hour: 7, key: 'a' }])).toBe(0)
})

async function all(db: Awaited<ReturnType<typeof open>>['db']): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from counter_0 union all select key from counter_1 union all select key from counter_2`.execute(db)
  return rows.map(({ key }) => key)
}
