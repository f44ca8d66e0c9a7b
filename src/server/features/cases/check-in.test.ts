// The retaliation watch: which moves set the day of the next question, and what the server refuses.
import { describe, expect, test } from 'vitest'
import type { Stage } from '../../../domain/names/stages.ts'
import { letterOf, listCases, openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'
import { composeOffice } from '../../testing/staff.ts'

describe.each(databases)('the retaliation watch on %s', (kind) => {
  /** A case, and a way to read the day of its next question. */
  async function watched() {
    const world = await openCorrespondence(kind)
    const { server, as, report, office } = world
    const one = await report()
    const writing = office(one)
    const next = async () =>
      (await server.db.selectFrom('case_file').select('next_check_in').executeTakeFirstOrThrow()).next_check_in
    const move = async (to: Stage, more: object = {}) =>
      writing.move(await as('director'), 'director', to, one.hash, more)
    return { ...world, one, writing, next, move }
  }

  test('begins when the case leaves its review, with a day around the third month', async () => {
    const { move, next } = await watched()
    expect(await move('review', { nextCheckIn: '2026-06-02' })).toBe(400)
    expect([await move('review'), await next()]).toEqual([204, null])
    const leaving = (nextCheckIn: string | null) => move('clarification', { nextCheckIn })
    // Ten days around 2 June, and one more because clocks may be a day apart.
    for (const day of [null, '2026-05-21', '2026-06-14', '2026-02-30', 'soon']) {
      expect([day, await leaving(day)]).toEqual([day, 400])
    }
    expect([await leaving('2026-05-23'), await next()]).toEqual([204, '2026-05-23'])
    // A later move of an open case changes no day.
    expect([await move('review', { nextCheckIn: '2026-06-02' }), await next()]).toEqual([400, '2026-05-23'])
    expect([await move('review'), await next()]).toEqual([204, '2026-05-23'])
  })

  test('goes on after closing, and a reopened case is asked again', async () => {
    const { move, next, server, openDossier, note, one, as } = await watched()
    const closing = { outcome: 'duplicate' }
    for (const day of [null, '2026-06-02']) {
      expect([day, await move('closed', { ...closing, nextCheckIn: day })]).toEqual([day, 400])
    }
    expect([await move('closed', { ...closing, nextCheckIn: '2026-04-12' }), await next()]).toEqual([204, '2026-04-12'])
    expect([await move('archived'), await next()]).toEqual([204, '2026-04-12'])
    server.clock.advance({ days: 30 })
    const director = await as('director')
    const reason = await note(one, 'director', await openDossier(one, director, 'director'))
    expect([await move('review', { reason }), await next()]).toEqual([204, '2026-07-01'])
  })

  test('a question sets the next day, leaves letters unanswered, and leaves the list of what is due', async () => {
    const { move, next, server, as, writing, one } = await watched()
    expect(await move('closed', { outcome: 'duplicate', nextCheckIn: '2026-04-05' })).toBe(204)
    server.clock.advance({ days: 33 })
    const early = await as('reviewer')
    expect((await listCases(early, '?show=check_in')).counts.check_in).toBe(0)
    server.clock.advance({ days: 1 })
    await one.write('message')
    const reviewer = await as('reviewer')
    const due = await listCases(reviewer, '?show=check_in')
    expect([due.counts.check_in, due.cases.map(({ id, nextCheckIn }) => [id, nextCheckIn])]).toEqual([
      1,
      [[one.id, '2026-04-05']],
    ])
    expect(await writing.ask(reviewer, 'reviewer', '2026-05-05')).toBe(400)
    expect(await writing.ask(reviewer, 'reviewer', null)).toBe(400)
    expect([await writing.ask(reviewer, 'reviewer', '2026-06-09'), await next()]).toEqual([204, '2026-06-09'])
    expect((await listCases(reviewer, '?show=check_in')).counts.check_in).toBe(0)
    expect(await letterOf(reviewer, one)).toMatchObject({ kind: 'message' })
    // After the last there is no next.
    server.clock.advance({ days: 330 })
    const last = await as('reviewer')
    expect(await writing.ask(last, 'reviewer', '2027-04-01')).toBe(400)
    expect([await writing.ask(last, 'reviewer', null), await next()]).toEqual([204, null])
    server.clock.advance({ days: 30 })
    expect(await writing.ask(await as('reviewer'), 'reviewer', null)).toBe(400)
  })

  test('nobody asks before the watch begins, and only handlers of the case ask', async () => {
    const { server, organization, people, as, writing, one, move } = await watched()
    expect(await writing.ask(await as('reviewer'), 'reviewer', '2026-06-02')).toBe(400)
    await move('clarification')
    for (const who of ['investigator', 'custodian', 'administrator', 'observer'] as const) {
      const { entry } = await composeOffice(server.deps, organization, people[who], one, 'office', 'check_in')
      const body = { entry, nextCheckIn: '2026-06-02', waitsFor: 'reviewer' }
      const { status } = await (await as(who)).post(`/cases/${one.id}/check-in`, body)
      expect([who, status]).toEqual([who, 404])
    }
  })
})
