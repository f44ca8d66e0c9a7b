// The migration marks unanswered letters in cases that are older than the letter columns.
import { expect, test } from 'vitest'
import type { EntryKind } from '../../domain/names/entries.ts'
import { randomBytes, toBase64 } from '../../protocol/encoding/bytes.ts'
import { encodeHeader, headerHash } from '../../protocol/entries/header.ts'
import { openBefore } from '../testing/before.ts'
import { databases } from '../testing/databases.ts'
import { migrate } from './index.ts'

const hash = () => toBase64(randomBytes(32))
const ORGANIZATION = hash()

type Db = Awaited<ReturnType<typeof openBefore>>

/** A case with its entries: the reporter's as `kind day`, the office's as the number of the last letter read before. */
async function insertCase(db: Db, reporter: readonly string[], office: readonly (number | null)[]): Promise<string> {
  const caseId = toBase64(randomBytes(16))
  const owned = { organization_id: 'o', case_id: caseId }
  const sealed = { signature: randomBytes(64), body: randomBytes(8) }
  const row = {
    channel: 'pelanggaran',
    received_day: '2026-03-01',
    stage: 'archived',
    stage_day: '2026-03-01',
  } as const
  await db
    .insertInto('case_file')
    .values({ organization_id: 'o', id: caseId, registration: caseId.slice(0, 8), verify_key: 'k', ...row })
    .execute()
  const place = { organization: ORGANIZATION, channel: 'pelanggaran', caseId }
  const rest = { serial: 1, pieces: [], body: hash(), leaf: hash() }
  const hashes: string[] = []
  for (const [number, text] of reporter.entries()) {
    const [kind, day] = text.split(' ') as [EntryKind, string]
    const link = { previous: number === 0 ? null : hash(), seen: null, author: null, day: null }
    const header = encodeHeader({ ...place, chain: 'reporter', number, kind, ...link, ...rest })
    hashes.push(headerHash(header))
    await db
      .insertInto('entry')
      .values({ ...owned, ...sealed, chain: 'reporter', number, kind, header, day })
      .execute()
  }
  for (const [number, read] of office.entries()) {
    const day = '2026-03-05'
    const link = { previous: number === 0 ? null : hash(), seen: read === null ? null : (hashes[read] ?? hash()) }
    const header = encodeHeader({
      ...place,
      ...{ chain: 'office', number, kind: 'message', author: 1, day },
      ...link,
      ...rest,
    } as const)
    await db
      .insertInto('entry')
      .values({ ...owned, ...sealed, chain: 'office', number, kind: 'message', header, day })
      .execute()
  }
  return caseId
}

test.each(databases)('letters that were unanswered before the upgrade lead the queue after it, on %s', async (kind) => {
  const db = await openBefore(kind, '0004-custody')
  const report = 'report 2026-03-01'
  const cases: [reporter: string[], office: (number | null)[], letter: [string, string] | null][] = [
    [[report], [], null],
    [[report], [0], null],
    [[report, 'message 2026-03-02'], [], ['message', '2026-03-02']],
    [[report, 'message 2026-03-02'], [1], null],
    [[report, 'message 2026-03-02'], [0], ['message', '2026-03-02']],
    // An office entry of the same day whose author had not read the letter.
    [
      [report, 'protection_request 2026-03-05'],
      [0, 0],
      ['protection_request', '2026-03-05'],
    ],
    [[report, 'message 2026-03-02', 'withdrawal 2026-03-03', 'evidence 2026-03-04'], [1], ['withdrawal', '2026-03-03']],
    [[report, 'message 2026-03-02', 'protection_request 2026-03-05'], [], ['protection_request', '2026-03-02']],
    [[report, 'message 2026-03-02'], [1, null], null],
    // A case whose chain cannot be followed is shown.
    [[report, 'message 2026-03-02'], [9], ['message', '2026-03-02']],
  ]
  const expected = new Map<string, (typeof cases)[0][2]>()
  for (const [reporter, office, letter] of cases) expected.set(await insertCase(db, reporter, office), letter)
  for (let i = 0; i < 600; i++)
    expected.set(await insertCase(db, [report, 'evidence 2026-03-04'], []), ['evidence', '2026-03-04'])
  await migrate(db)
  const rows = await db.selectFrom('case_file').select(['id', 'letter_kind', 'letter_day']).execute()
  const found = new Map(rows.map(({ id, letter_kind, letter_day }) => [id, letter_kind && [letter_kind, letter_day]]))
  expect(found).toEqual(expected)
  // Everything before the day of the oldest unanswered letter is read; without one, everything.
  const read = [0, 0, 0, 1, 0, 0, 1, 0, 1, 0]
  const marks = await db.selectFrom('case_file').select(['id', 'letters_read']).execute()
  const markOf = new Map(marks.map(({ id, letters_read }) => [id, Number(letters_read)]))
  expect([...expected.keys()].slice(0, read.length).map((id) => markOf.get(id))).toEqual(read)
})
