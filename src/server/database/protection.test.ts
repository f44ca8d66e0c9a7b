// The migration opens procedures for requests that are older than the table: open while the letter is unanswered.
import { expect, test } from 'vitest'
import { randomBytes } from '../../protocol/encoding/bytes.ts'
import { openBefore } from '../testing/before.ts'
import { databases } from '../testing/databases.ts'
import { migrate } from './index.ts'

test.each(databases)('requests from before the upgrade have procedures after it, on %s', async (kind) => {
  const db = await openBefore(kind, '0016-queue')
  const insert = async (id: string, letter_day: string | null, requests: readonly string[]) => {
    const days = { received_day: '2026-03-01', stage_day: '2026-03-01', letter_day }
    await db
      .insertInto('case_file')
      .values({
        ...{ organization_id: 'o', id, channel: 'pelanggaran', registration: id, verify_key: 'k', stage: 'review' },
        ...{ ...days, letter_kind: letter_day === null ? null : 'protection_request', waits_for: 'reviewer' },
      })
      .execute()
    const sealed = { header: randomBytes(8), signature: randomBytes(8), body: randomBytes(8) }
    const owned = { organization_id: 'o', case_id: id, chain: 'reporter' as const, ...sealed }
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
  await insert('b', null, ['protection_request 2026-03-06'])
  await insert('c', '2026-03-02', [
    'protection_request 2026-03-02',
    'message 2026-03-03',
    'protection_request 2026-03-04',
  ])
  await insert('d', '2026-03-04', ['protection_request 2026-03-02', 'protection_request 2026-03-04'])
  await migrate(db)
  const rows = await db.selectFrom('protection').selectAll().orderBy('case_id').orderBy('entry').execute()
  expect(rows.map(({ case_id, entry, due_day, state }) => [case_id, entry, due_day, state])).toEqual([
    ['b', 1, '2026-03-11', 'answered'],
    ['c', 1, '2026-03-05', 'open'],
    ['c', 3, '2026-03-09', 'open'],
    ['d', 1, '2026-03-05', 'answered'],
    ['d', 2, '2026-03-09', 'open'],
  ])
  expect(new Set(rows.map(({ answered_day }) => answered_day))).toEqual(new Set([null]))
  const cases = await db
    .selectFrom('case_file')
    .select(['id', 'protection_due', 'next_check_in'])
    .orderBy('id')
    .execute()
  expect(cases.map(({ protection_due, next_check_in }) => [protection_due, next_check_in])).toEqual([
    [null, null],
    [null, null],
    ['2026-03-05', null],
    ['2026-03-09', null],
  ])
})
