// Protection procedures: a released request opens one, the office's word answers it, and only then it can be ended.
import { describe, expect, test } from 'vitest'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { SentSlot } from '../../../protocol/wire/reporter.ts'
import { letterOf, listCases, openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'
import { composeOffice } from '../../testing/staff.ts'
import { openProcedure, setProcedure } from '../protection/index.ts'

const today = '2026-03-02'
/** Three working days after a Monday. */
const due = '2026-03-05'

describe.each(databases)('protection procedures on %s', (kind) => {
  test('open with the release of the request, with a due day, and only for requests', async () => {
    const { server, as, report, release, organization } = await openCorrespondence(kind, 'daily')
    const one = await report()
    await release()
    await one.write('message')
    await one.write('protection_request')
    const director = await as('director')
    const rows = () => server.db.selectFrom('protection').selectAll().execute()
    expect(await rows()).toEqual([])
    await release()
    const open = { entry: 2, due_day: due, state: 'open', answered_day: null }
    const owned = { organization_id: organization.id, case_id: one.id }
    expect(await rows()).toEqual([{ ...owned, ...open }])
    // A release that is repeated after a crash changes nothing.
    await openProcedure(server.db, organization.id, one.id, { number: 2, day: '2026-01-05' }, {})
    expect(await rows()).toEqual([{ ...owned, ...open }])
    const listed = await listCases(director, '?show=protection')
    expect([listed.counts.protection, listed.cases.map(({ id, protectionDue }) => [id, protectionDue])]).toEqual([
      1,
      [[one.id, due]],
    ])
    const { protection } = (await (await director.get(`/cases/${one.id}`)).json()) as CaseAnswer
    expect(protection).toEqual([{ entry: 2, due, state: 'open', answeredDay: null }])
    const slot = await server.request(organization.host, '/api/reporter/slot', { token: one.slot.token })
    expect(((await slot.json()) as SentSlot).protection).toEqual([{ entry: 2, due, state: 'open' }])
  })

  test('have the deadline that the office sets, and do not count its days off', async () => {
    const { server, report, organization } = await openCorrespondence(kind)
    const one = await report()
    const holidays = [{ year: 2026, source: 'SKB', days: [{ day: '2026-03-04', name: 'Libur' }] }]
    const at = { number: 1, day: today }
    await openProcedure(server.db, organization.id, one.id, at, { protectionDays: 2, holidays })
    const row = await server.db.selectFrom('protection').select('due_day').executeTakeFirstOrThrow()
    expect(row).toEqual({ due_day: due })
  })

  test('are answered by the office’s word, stay in the list until then, and the earliest due day leads', async () => {
    const { server, as, report, office } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const first = await one.write('protection_request')
    server.clock.advance({ days: 1 })
    const reviewer = await as('reviewer')
    // A message answers the letter, not the procedure.
    expect(await writing.answer(reviewer, 'reviewer', first)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
    const second = await one.write('protection_request')
    const now = async () => {
      const { cases, counts } = await listCases(reviewer, '?show=protection')
      return [counts.protection, cases.map(({ protectionDue }) => protectionDue)]
    }
    expect(await now()).toEqual([1, [due]])
    // Nobody can answer a request that they had not read, or one that does not exist.
    expect(await writing.protect(reviewer, 'reviewer', 2, first)).toBe(400)
    expect(await writing.protect(reviewer, 'reviewer', 3, second)).toBe(400)
    expect(await writing.protect(reviewer, 'reviewer', 0, second)).toBe(400)
    expect(await writing.protect(reviewer, 'reviewer', 1, second)).toBe(204)
    expect(await now()).toEqual([1, ['2026-03-06']])
    expect(await letterOf(reviewer, one)).toBeNull()
    expect(await writing.protect(reviewer, 'reviewer', 2, second, { answer: true })).toBe(204)
    expect(await now()).toEqual([0, []])
    server.clock.advance({ days: 1 })
    // A further decision keeps the day of the first answer.
    expect(await writing.protect(await as('reviewer'), 'reviewer', 1, second)).toBe(204)
    const rows = await server.db
      .selectFrom('protection')
      .select(['entry', 'state', 'answered_day'])
      .orderBy('entry')
      .execute()
    expect(rows).toEqual([
      { entry: 1, state: 'answered', answered_day: '2026-03-03' },
      { entry: 2, state: 'answered', answered_day: '2026-03-03' },
    ])
    const file = await server.db.selectFrom('case_file').select('first_answer_day').executeTakeFirstOrThrow()
    expect(file.first_answer_day).toBe('2026-03-03')
  })

  test('end after an answer, once, and nothing follows', async () => {
    const { server, organization, people, as, report, office, openDossier } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const request = await one.write('protection_request')
    const reviewer = await as('reviewer')
    const dossier = await openDossier(one, reviewer, 'reviewer')
    const end = async (number: number, changes: object = {}) => {
      const link = { number: 1, previous: dossier }
      const { entry } = await composeOffice(server.deps, organization, people.reviewer, one, 'internal', 'work', link)
      const body = { entry, request: number, waitsFor: 'reviewer', ...changes }
      return (await reviewer.post(`/cases/${one.id}/protection/end`, body)).status
    }
    expect(await end(1)).toBe(400)
    expect(await writing.protect(reviewer, 'reviewer', 1, request)).toBe(204)
    expect(await end(2)).toBe(400)
    expect(await end(1, { answer: true })).toBe(400)
    const stored = () => server.db.selectFrom('entry').select('kind').where('chain', '=', 'internal').execute()
    expect(await stored()).toHaveLength(1)
    expect(await end(1)).toBe(204)
    expect(await writing.protect(reviewer, 'reviewer', 1, request)).toBe(400)
    const row = await server.db.selectFrom('protection').select('state').executeTakeFirstOrThrow()
    expect([row.state, (await stored()).length]).toEqual(['ended', 2])
  })

  test('are answered only by handlers of the case', async () => {
    const { server, organization, people, as, report } = await openCorrespondence(kind)
    const one = await report()
    const seen = await one.write('protection_request')
    const statuses = async (who: 'investigator' | 'custodian' | 'administrator' | 'observer') => {
      const session = await as(who)
      const { entry } = await composeOffice(server.deps, organization, people[who], one, 'office', 'protection', {
        seen,
      })
      const work = await composeOffice(server.deps, organization, people[who], one, 'internal', 'dossier')
      return [
        (await session.post(`/cases/${one.id}/protection`, { entry, request: 1, answer: false, waitsFor: 'team' }))
          .status,
        (await session.post(`/cases/${one.id}/protection/end`, { entry: work.entry, request: 1, waitsFor: 'team' }))
          .status,
      ]
    }
    for (const who of ['investigator', 'custodian', 'administrator', 'observer'] as const) {
      expect([who, await statuses(who)]).toEqual([who, [404, 404]])
    }
    const row = await server.db.selectFrom('protection').select('state').executeTakeFirstOrThrow()
    expect(row.state).toBe('open')
    const owned = { organization_id: organization.id, staff_number: people.investigator.number }
    await server.db
      .insertInto('assignment')
      .values({ ...owned, case_id: one.id })
      .execute()
    // The intake of the end takes only internal entries of kind work.
    expect(await statuses('investigator')).toEqual([204, 400])
  })

  test('a request that becomes visible while another is answered is not lost in the row of the case', async () => {
    const { server, organization, report } = await openCorrespondence(kind)
    const { db } = server
    const one = await report()
    await one.write('protection_request')
    let answering: Promise<boolean> | null = null
    await db.transaction().execute(async (release) => {
      await openProcedure(release, organization.id, one.id, { number: 2, day: '2026-03-03' }, {})
      answering = db.transaction().execute((trx) => setProcedure(trx, organization.id, one.id, 1, 'answered', today))
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    expect(await answering).toBe(true)
    const row = await db.selectFrom('case_file').select('protection_due').executeTakeFirstOrThrow()
    expect(row.protection_due).toBe('2026-03-06')
  })
})
