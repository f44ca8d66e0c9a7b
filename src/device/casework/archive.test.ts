// Cases that have ended, on handlers' devices against the real server: what still waits, and who reopens them.
import { beforeEach, expect, test } from 'vitest'
import type { LetterKind } from '../../domain/letters.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import {
  composeFurther,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestMember,
  type TestOrganization,
} from '../../server/testing/index.ts'
import { standingOf } from '../authors.ts'
import { sitDownAt } from '../testing/desk.ts'
import { fetchCase, openCase } from './open.ts'
import { unansweredOf } from './unanswered.ts'
import { moveCase, sendMessage } from './write.ts'

const MOVE = { outcome: null, passedTo: null, text: 'Kabar.', answer: false, reason: null } as const

let server: TestApp
let office: TestOrganization

// The device writes no SQL: the server's own tests run on every database.
beforeEach(async () => {
  server = await openTestApp('sqlite')
  office = await makeOrganization(server, { mode: 'at_once' })
})

test('letters after archiving wait until a handler who read them writes; the director reopens the case', async () => {
  const { slot, hash, caseId } = await makeReport(server, office)
  let last = { number: 0, hash }
  const write = async (kind: Exclude<LetterKind, 'evidence'>) => {
    const composed = await composeFurther(office, slot, { v: 1, kind, text: 'Saya dimutasi.' }, last)
    last = composed
    const { body } = composed
    expect((await server.request(office.host, '/api/reporter/entries', { body, token: slot.token })).ok).toBe(true)
  }
  const director = await sitDown(office.people.director)
  const read = async () => openCase(director, await fetchCase(caseId), null)
  await write('message')
  expect(unansweredOf(await read())).toEqual([{ subject: 'message', day: '2026-03-02' }])
  await moveCase(director, await read(), { ...MOVE, to: 'closed', outcome: 'duplicate' })
  await moveCase(director, await read(), { ...MOVE, to: 'archived' })
  expect(unansweredOf(await read())).toEqual([])

  await write('protection_request')
  const stale = await read()
  await write('withdrawal')
  await sendMessage(director, stale, 'message', 'Kami baca permintaan Anda.', true)
  const open = await read()
  expect(unansweredOf(open)).toEqual([{ subject: 'withdrawal', day: '2026-03-02' }])
  expect([open.row.letter, open.standing.stage]).toEqual([{ kind: 'withdrawal', day: '2026-03-02' }, 'archived'])

  await expect(moveCase(director, open, { ...MOVE, to: 'review' })).rejects.toMatchObject({ code: 'invalid' })
  await moveCase(director, open, { ...MOVE, to: 'review', reason: 'Pelapor dimutasi setelah berkas diarsipkan.' })
  const reopened = await read()
  expect([reopened.standing.stage, reopened.row.stage, unansweredOf(reopened)]).toEqual(['review', 'review', []])
})

test.each(['reviewer', 'investigator'] as const)('a signed reopening of the archive by a %s is refused', (who) => {
  const moves = [
    ['received', 'closed', 'director', 'duplicate'],
    ['closed', 'archived', 'director', null],
    ['archived', 'review', who, null],
  ] as const
  const entries = moves.map(([from, to, author, outcome]) => ({
    header: { serial: office.statement.serial, author: office.people[author].number, channel: 'pelanggaran' },
    content: { v: 2, kind: 'stage', from, to, outcome, passedTo: null },
  })) as unknown as OpenEntry<'office'>[]
  const statements = new Map([[office.statement.serial, office.statement]])
  expect(standingOf(entries.slice(0, 2), statements, 2)).toMatchObject({ stage: 'archived' })
  expect(() => standingOf(entries, statements, 2)).toThrow(expect.objectContaining({ breach: 'role' }))
})

/** From here on the device is this member's, in a session of theirs. */
const sitDown = (member: TestMember) => sitDownAt(server, office, member)
