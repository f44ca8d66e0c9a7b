// The migration opens procedures for requests that are older than the table, and begins the watch of existing cases.
import type { Insertable } from 'kysely'
import { expect, test } from 'vitest'
import { randomBytes } from '../../protocol/encoding/bytes.ts'
import { openBefore } from '../testing/before.ts'
import { databases } from '../testing/databases.ts'
import { migrate, type Schema } from './index.ts'

type Row = Insertable<Schema['case_file']>

test.each(databases)('requests from before the upgrade have procedures after it, on %s', async (kind) => {
  const db = await openBefore(kind, '0016-queue')
  const insert = async (
    id: string,
    letter_day: string | null,
    requests: readonly string[],
    { office, ...more }: { office?: string } & Partial<Row> = {},
  ) => {
    const days = { received_day: '2026-03-01', stage_day: '2026-03-01', letter_day }
    await db
      .insertInto('case_file')
      .values({
        ...{ organization_id: 'o', id, channel: 'pelanggaran', registration: id, verify_key: 'k', stage: 'review' },
        ...{ ...days, letter_kind: letter_day === null ? null : 'protection_request', waits_for: 'reviewer' },
        ...more,
      })
      .execute()
    const sealed = { header: randomBytes(8), signature: randomBytes(8), body: randomBytes(8) }
    const owned = { organization_id: 'o', case_id: id, chain: 'reporter' as const, ...sealed }
    const [written, writtenDay = ''] = office?.split(' ') ?? []
    if (written) {
      const entry = { chain: 'office' as const, number: 0, kind: written as 'message', day: writtenDay }
      await db
        .insertInto('entry')
        .values({ ...owned, ...entry })
        .execute()
    }
    for (const [at, text] of requests.entries()) {
      const [what = '', day = ''] = text.split(' ')
      const entry = { number: at + 1, kind: what as 'message', day }
      await db
        .insertInto('entry')
        .values({ ...owned, ...entry })
        .execute()
    }
  }
  await insert('a', null, ['message 2026-03-02'])
  // A Friday, whose third working day is a Wednesday.
  await insert('b', null, ['protection_request 2026-03-06'], { office: 'message 2026-03-06' })
  // Only marked as read, and answered by nothing but a type.
  await insert('e', null, ['protection_request 2026-03-06'])
  await insert('f', null, ['protection_request 2026-03-06'], { office: 'classification 2026-03-07' })
  await insert('c', '2026-03-02', [
    'protection_request 2026-03-02',
    'message 2026-03-03',
    'protection_request 2026-03-04',
  ])
  await insert('d', '2026-03-04', ['protection_request 2026-03-02', 'protection_request 2026-03-04'], {
    office: 'stage 2026-03-03',
  })
  const recently = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10)
  const watched: readonly Partial<Row>[] = [
    { stage: 'investigation' },
    { stage: 'clarification', came_from: 'reporting' },
    { stage: 'archived', closed_day: recently },
  ]
  for (const [at, row] of watched.entries()) await insert(`w${at}`, null, [], row)
  const others: readonly Partial<Row>[] = [
    { stage: 'received' },
    { stage: 'clarification', came_from: 'review' },
    { stage: 'closed', closed_day: '2024-01-01' },
    { stage: 'investigation', discarded_day: '2026-03-02' },
  ]
  for (const [at, row] of others.entries()) await insert(`x${at}`, null, [], row)
  await migrate(db)
  const rows = await db.selectFrom('protection').selectAll().orderBy('case_id').orderBy('entry').execute()
  expect(rows.map(({ case_id, entry, due_day, state }) => [case_id, entry, due_day, state])).toEqual([
    ['b', 1, '2026-03-11', 'answered'],
    ['c', 1, '2026-03-05', 'open'],
    ['c', 3, '2026-03-09', 'open'],
    ['d', 1, '2026-03-05', 'answered'],
    ['d', 2, '2026-03-09', 'open'],
    ['e', 1, '2026-03-11', 'open'],
    ['f', 1, '2026-03-11', 'open'],
  ])
  expect(new Set(rows.map(({ answered_day }) => answered_day))).toEqual(new Set([null]))
  const cases = await db
    .selectFrom('case_file')
    .select(['id', 'protection_due', 'next_check_in'])
    .orderBy('id')
    .execute()
  const dueOf = new Map(cases.map(({ id, protection_due }) => [id, protection_due]))
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => dueOf.get(id))).toEqual([
    ...[null, null, '2026-03-05', '2026-03-09'],
    ...['2026-03-11', '2026-03-11'],
  ])
  const [today, later] = [0, 21].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
  const asked = cases.filter(({ next_check_in }) => next_check_in !== null)
  expect(asked.map(({ id }) => id)).toEqual(['w0', 'w1', 'w2'])
  for (const { next_check_in } of asked) {
    expect([next_check_in !== null && next_check_in > (today ?? ''), (next_check_in ?? '') < (later ?? '')]).toEqual([
      true,
      true,
    ])
  }
})
