import { describe, expect, test } from 'vitest'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { StatisticsAnswer } from '../../../protocol/wire/staff.ts'
import { letterOf, openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'

const today = '2026-03-02'

describe.each(databases)('an archived case on %s', (kind) => {
  test('accepts letters, answers and notes, and a director can reopen it with a reason', async () => {
    const world = await openCorrespondence(kind)
    const { server, as, report, office, openDossier, note } = world
    const one = await report()
    const writing = office(one)
    const [director, reviewer] = [await as('director'), await as('reviewer')]
    const at = `/cases/${one.id}`
    const read = async () => ((await (await director.get(at)).json()) as CaseAnswer).case
    const closing = { outcome: 'duplicate', answer: true }
    expect(await writing.move(director, 'director', 'closed', one.hash, closing)).toBe(204)
    expect(await writing.move(director, 'director', 'archived', one.hash)).toBe(204)
    const figures = async () => (await (await (await as('director')).get('/statistics')).json()) as StatisticsAnswer
    expect(await read()).toMatchObject({ stage: 'archived', outcome: 'duplicate', closedDay: today })
    expect(await figures()).toMatchObject({ total: 1, resolution: { closed: 1 } })

    const first = await one.write('protection_request')
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'protection_request', day: today })
    expect(await writing.answer(reviewer, 'reviewer', first)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
    expect(await read()).toMatchObject({ stage: 'archived', outcome: 'duplicate', closedDay: today })

    const second = await one.write('message')
    const dossier = await openDossier(one, director, 'director')
    const [reason, other] = [await note(one, 'director', dossier), await note(one, 'reviewer', dossier)]
    expect(await writing.move(reviewer, 'reviewer', 'review', second, { reason: other })).toBe(403)
    expect(await writing.move(director, 'director', 'review', second)).toBe(400)
    expect(await writing.move(director, 'director', 'closed', second, { outcome: 'duplicate', reason })).toBe(403)
    expect(await read()).toMatchObject({ stage: 'archived', letter: { kind: 'message' } })
    expect(await writing.move(director, 'director', 'review', second, { reason })).toBe(204)
    expect(await read()).toMatchObject({
      stage: 'review',
      outcome: null,
      closedDay: null,
      firstAnswerDay: today,
      letter: null,
    })
    // Figures are cached for a minute.
    server.clock.advance({ minutes: 2 })
    const reopened = await figures()
    expect(reopened).toMatchObject({ total: 1, resolution: { closed: 0, meanDays: null } })
    expect(reopened.stages.filter(({ count }) => count > 0)).toEqual([{ stage: 'review', count: 1 }])
    expect(reopened.outcomes.filter(({ count }) => count > 0)).toEqual([])
  })

  test('cannot be reopened by an assigned investigator', async () => {
    const { server, organization, people, as, report, office, openDossier, note, standAt } =
      await openCorrespondence(kind)
    const one = await report()
    const dossier = await openDossier(one, await as('director'), 'director')
    const owned = { organization_id: organization.id, case_id: one.id }
    await server.db
      .insertInto('assignment')
      .values({ ...owned, staff_number: people.investigator.number })
      .execute()
    await standAt(one.id, 'archived')
    const investigator = await as('investigator')
    const reason = await note(one, 'investigator', dossier)
    expect(await office(one).move(investigator, 'investigator', 'review', one.hash, { reason })).toBe(403)
    const row = await server.db.selectFrom('case_file').select('stage').executeTakeFirstOrThrow()
    expect(row.stage).toBe('archived')
  })
})
