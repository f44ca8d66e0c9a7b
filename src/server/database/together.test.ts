import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { databases, openTestApp } from '../testing/index.ts'
import { commitTogether, type Db } from './index.ts'

const organization = (id: string) => (trx: Db) =>
  trx
    .insertInto('organization')
    .values({ id, host: id, public_id: null, profile: '{}', demo: 0, founded_day: null, last_tick_day: null })
    .execute()

const ids = async (db: Db) =>
  (await db.selectFrom('organization').select('id').orderBy('id').execute()).map(({ id }) => id)

describe.each(databases)('changes at the same moment on %s', (kind) => {
  test('all become durable', async () => {
    const { deps, db } = await openTestApp(kind)
    const names = Array.from({ length: 50 }, (_, i) => `o${String(i).padStart(2, '0')}`)
    await Promise.all(names.map((name) => commitTogether(deps, organization(name))))
    expect(await ids(db)).toEqual(names)
  })

  test('one that fails is undone alone, without the others', async () => {
    const { deps, db } = await openTestApp(kind)
    const outcomes = await Promise.allSettled([
      commitTogether(deps, organization('a')),
      commitTogether(deps, organization('b')),
      commitTogether(deps, async (trx) => {
        await organization('c')(trx)
        throw new Error('changed my mind')
      }),
      commitTogether(deps, organization('b')),
      commitTogether(deps, organization('d')),
    ])
    const [a, b, c, again, d] = outcomes.map(({ status }) => status)
    expect([a, c, d]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    // Two changes want the same row: the one that the database takes first gets it.
    expect([b, again].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ids(db)).toEqual(['a', 'b', 'd'])
    await commitTogether(deps, organization('e'))
    expect(await ids(db)).toEqual(['a', 'b', 'd', 'e'])
  })
})

test('SQLite commits once for changes that come at the same moment, or one after the other in the next turns', async () => {
  const { deps, db, queries } = await openTestApp('sqlite')
  const commits = () => queries.filter((text) => text === 'commit').length
  queries.length = 0
  await Promise.all(Array.from({ length: 20 }, (_, i) => commitTogether(deps, organization(`a${i}`))))
  expect(commits()).toBe(1)
  const changes: Promise<unknown>[] = []
  for (let i = 0; i < 8; i++) {
    changes.push(commitTogether(deps, organization(`b${i}`)))
    await setImmediate()
  }
  await Promise.all(changes)
  expect(commits()).toBe(2)
  expect(await ids(db)).toHaveLength(28)
})
