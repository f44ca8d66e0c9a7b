// Who has to act: the author of an entry says it; the server stores it, and knows what a letter changes.
import { describe, expect, test } from 'vitest'
import type { Stage } from '../../../domain/names/stages.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import { openCorrespondence } from '../../testing/correspondence.ts'
import { databases } from '../../testing/index.ts'
import { composeOffice, LETTER_BODY } from '../../testing/staff.ts'

describe.each(databases)('who has to act, on %s', (kind) => {
  test('is what the author of each entry says, and one of the six', async () => {
    const { as, report, office } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const director = await as('director')
    const waits = async () => ((await (await director.get(`/cases/${one.id}`)).json()) as CaseAnswer).case.waitsFor
    expect(await waits()).toBe('reviewer')
    expect(await writing.move(director, 'director', 'review', one.hash, { waitsFor: 'director' })).toBe(204)
    expect(await waits()).toBe('director')
    expect(await writing.move(director, 'director', 'clarification', one.hash, { waitsFor: 'somebody' })).toBe(400)
    expect(await writing.answer(director, 'director', one.hash, { waitsFor: 'custodian' })).toBe(204)
    expect(await waits()).toBe('custodian')
    expect(await writing.classify(director, 'director', 'korupsi', one.hash)).toBe(204)
    expect(await waits()).toBe('reviewer')
  })

  test('changes with a letter only where the reporter or nobody had to act, and at the release', async () => {
    const { server, organization, people, as, report, office, standAt, release } = await openCorrespondence(
      kind,
      'daily',
    )
    const one = await report()
    await release()
    const writing = office(one)
    const director = await as('director')
    const waits = async () => ((await (await director.get(`/cases/${one.id}`)).json()) as CaseAnswer).case.waitsFor
    const answered = async (stage: Stage, waitsFor: string) => {
      await standAt(one.id, stage)
      const read = await one.write('message')
      await release()
      expect(await writing.answer(director, 'director', read, { waitsFor })).toBe(204)
      const hash = await one.write('message')
      expect(await waits()).toBe(waitsFor)
      await release()
      const now = await waits()
      // An answer whose author had not read the letter leaves it to the handlers.
      expect(await writing.answer(director, 'director', read, { waitsFor })).toBe(204)
      expect(await waits()).toBe(now)
      expect(await writing.answer(director, 'director', hash, { waitsFor })).toBe(204)
      expect(await waits()).toBe(waitsFor)
      return now
    }
    expect(await answered('clarification', 'reporter')).toBe('reviewer')
    expect(await answered('archived', 'nobody')).toBe('reviewer')
    expect(await answered('review', 'director')).toBe('director')
    const team = { organization_id: organization.id, case_id: one.id, staff_number: people.investigator.number }
    await server.db.insertInto('assignment').values(team).execute()
    expect(await answered('clarification', 'reporter')).toBe('team')
    expect(await answered('received', 'reporter')).toBe('reviewer')
    expect(await answered('closed', 'nobody')).toBe('reviewer')
  })

  test('letters that a handler marks as read for all wait no longer, and no further ones', async () => {
    const { as, report, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const reviewer = await as('reviewer')
    const entry = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    const [first] = [await one.write('message'), await one.write('evidence')]
    const row = async () => ((await (await reviewer.get(`/cases/${one.id}`)).json()) as CaseAnswer).case
    const mark = async (body: object) =>
      (await reviewer.post(`/cases/${one.id}/entries`, { ...LETTER_BODY, entry, waitsFor: 'nobody', ...body })).status
    expect([await mark({ read: one.slot.token }), await mark({ read: 'x' })]).toEqual([400, 400])
    expect(await mark({ read: first })).toBe(204)
    expect(await row()).toMatchObject({ letter: { kind: 'evidence' }, waitsFor: 'reviewer' })
  })

  test('only an internal entry marks letters as read', async () => {
    const { server, organization, people, as, report } = await openCorrespondence(kind)
    const one = await report()
    const hash = await one.write('message')
    const { entry } = await composeOffice(server.deps, organization, people.reviewer, one, 'office', 'message')
    const body = { ...LETTER_BODY, entry, read: hash }
    expect((await (await as('reviewer')).post(`/cases/${one.id}/entries`, body)).status).toBe(400)
  })
})

describe.each(databases)('the demands of a move that a server can know, on %s', (kind) => {
  test('a case goes to a team only if somebody is assigned', async () => {
    const { server, organization, people, as, report, office, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const director = await as('director')
    const reason = await note(one, 'director', await openDossier(one, director, 'director'))
    expect(await writing.move(director, 'director', 'review', one.hash)).toBe(204)
    expect(await writing.move(director, 'director', 'routing', one.hash, { reason })).toBe(400)
    const team = { organization_id: organization.id, case_id: one.id, staff_number: people.investigator.number }
    await server.db.insertInto('assignment').values(team).execute()
    expect(await writing.move(director, 'director', 'routing', one.hash)).toBe(400)
    expect(await writing.move(director, 'director', 'routing', one.hash, { reason })).toBe(204)
    await server.db.deleteFrom('assignment').execute()
    expect(await writing.move(director, 'director', 'investigation', one.hash)).toBe(400)
    await server.db.insertInto('assignment').values(team).execute()
    expect(await writing.move(director, 'director', 'investigation', one.hash)).toBe(204)
  })

  test('a case is closed as withdrawn only after the reporter has withdrawn it, and the office has got it', async () => {
    const { as, report, office, release } = await openCorrespondence(kind, 'daily')
    const one = await report()
    await release()
    const writing = office(one)
    const director = await as('director')
    const withdrawn = { outcome: 'withdrawn', waitsFor: 'nobody' }
    expect(await writing.move(director, 'director', 'closed', one.hash, withdrawn)).toBe(400)
    const letter = await one.write('withdrawal')
    expect(await writing.move(director, 'director', 'closed', one.hash, withdrawn)).toBe(400)
    await release()
    expect(await writing.move(director, 'director', 'closed', letter, withdrawn)).toBe(204)
  })

  test('a closed case is reopened by whoever may close with its outcome', async () => {
    const { server, as, report, office, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const reviewer = await as('reviewer')
    const reason = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    const closed = { stage: 'closed', outcome: 'substantiated' } as const
    await server.db.updateTable('case_file').set(closed).execute()
    expect(await writing.move(reviewer, 'reviewer', 'review', one.hash, { reason })).toBe(403)
    await server.db.updateTable('case_file').set({ outcome: 'duplicate' }).execute()
    expect(await writing.move(reviewer, 'reviewer', 'review', one.hash, { reason })).toBe(204)
  })
})
