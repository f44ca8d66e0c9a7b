// Letters of reporters after their report: the office sees them as unanswered from the release until an entry answers.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { STAGES, type Stage } from '../../../domain/names/stages.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { letterOf, listCases, openCorrespondence, type Page } from '../../testing/correspondence.ts'
import { databases, publishNext } from '../../testing/index.ts'
import { LETTER_BODY } from '../../testing/staff.ts'
import { settleLetters } from './queries.ts'

const today = '2026-03-02'

describe.each(databases)('letters of reporters on %s', (kind) => {
  test('are shown at no stage before the release, and then at every stage until the office answers', async () => {
    const { server, as, report, office, standAt, release } = await openCorrespondence(kind, 'daily')
    const one = await report()
    const writing = office(one)
    await release()
    const director = await as('director')
    expect([(await listCases(director)).cases, (await listCases(director)).counts.letters]).toEqual([[], 0])
    for (const stage of STAGES) {
      await standAt(one.id, stage)
      const hash = await one.write('protection_request')
      const before = await listCases(director, '?show=all')
      expect([stage, before.counts.letters, before.cases[0]?.letter, before.cases[0]?.reporterEntries]).toEqual([
        stage,
        0,
        null,
        STAGES.indexOf(stage) + 1,
      ])
      expect([(await listCases(director)).cases, await letterOf(director, one)]).toEqual([[], null])
      const hidden = await server.db.selectFrom('case_file').select(['letter_kind', 'letter_day']).execute()
      expect(hidden).toEqual([{ letter_kind: null, letter_day: null }])
      await release()
      const after = await listCases(director)
      expect([stage, after.cases.map(({ id }) => id), after.counts.letters]).toEqual([stage, [one.id], 1])
      const letter = { kind: 'protection_request', day: today }
      expect([after.cases[0]?.letter, await letterOf(director, one)]).toEqual([letter, letter])
      expect([stage, await writing.answer(director, 'director', hash)]).toEqual([stage, 204])
      expect([(await listCases(director)).cases, await letterOf(director, one)]).toEqual([[], null])
    }
  })

  test('are shown at once if the organisation chose so, each kind by its name', async () => {
    const { as, report, office } = await openCorrespondence(kind)
    const director = await as('director')
    for (const what of ['message', 'evidence', 'withdrawal', 'protection_request'] as const) {
      const one = await report()
      const hash = await one.write(what)
      expect((await listCases(director)).cases.map(({ letter }) => letter)).toEqual([{ kind: what, day: today }])
      expect(await office(one).move(director, 'director', 'review', hash)).toBe(204)
      expect((await listCases(director)).cases).toEqual([])
    }
  })

  test('stay unanswered if the author of an answer had not read them, or wrote nothing to the reporter', async () => {
    const { as, report, office, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const writing = office(one)
    const reviewer = await as('reviewer')
    const first = await one.write('protection_request')
    const second = await one.write('message')
    expect(await writing.answer(reviewer, 'reviewer', one.hash)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'protection_request', day: today })
    const entry = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    expect((await reviewer.post(`/cases/${one.id}/entries`, { ...LETTER_BODY, entry })).status).toBe(204)
    expect(await writing.classify(reviewer, 'reviewer', 'korupsi', second)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'protection_request', day: today })
    expect(await writing.answer(reviewer, 'reviewer', first)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'message', day: today })
    // A refused move answers no letter.
    expect(await writing.move(reviewer, 'reviewer', 'routing', second)).toBe(403)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'message', day: today })
    expect(await writing.answer(reviewer, 'reviewer', second)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
    const third = await one.write('evidence')
    // An author who names no letter as read does not undo a colleague's answer.
    expect(await writing.answer(reviewer, 'reviewer', null)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'evidence', day: today })
    expect(await writing.answer(reviewer, 'reviewer', third)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
  })

  test('stay marked as read when a later entry names an older one', async () => {
    const { server, as, report, office, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const reviewer = await as('reviewer')
    const read = await one.write('protection_request')
    const entry = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    expect((await reviewer.post(`/cases/${one.id}/entries`, { ...LETTER_BODY, entry, read })).status).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
    server.clock.advance({ days: 1 })
    await one.write('message')
    const next = await as('reviewer')
    expect(await office(one).answer(next, 'reviewer', one.hash)).toBe(204)
    expect(await letterOf(next, one)).toEqual({ kind: 'message', day: '2026-03-03' })
  })

  test('stay marked as read when a later letter of the same day is left unanswered', async () => {
    const { as, report, office, openDossier, note } = await openCorrespondence(kind)
    const one = await report()
    const reviewer = await as('reviewer')
    const read = await one.write('protection_request')
    const entry = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    expect((await reviewer.post(`/cases/${one.id}/entries`, { ...LETTER_BODY, entry, read })).status).toBe(204)
    await one.write('message')
    expect(await office(one).answer(reviewer, 'reviewer', one.hash)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'message', day: today })
  })

  test('several of one case are shown as the most urgent kind and the oldest day', async () => {
    const { server, as, report, office } = await openCorrespondence(kind)
    const one = await report()
    await one.write('evidence')
    server.clock.advance({ days: 1 })
    await one.write('message')
    const director = await as('director')
    expect(await letterOf(director, one)).toEqual({ kind: 'evidence', day: today })
    server.clock.advance({ days: 1 })
    const protection = await one.write('protection_request')
    const last = await one.write('message')
    const again = await as('director')
    expect(await letterOf(again, one)).toEqual({ kind: 'protection_request', day: today })
    expect(await office(one).answer(again, 'director', protection)).toBe(204)
    expect([last.length, await letterOf(again, one)]).toEqual([43, { kind: 'message', day: '2026-03-04' }])
  })

  test('a letter that becomes visible while an answer to another is stored is not lost', async () => {
    const { server, report } = await openCorrespondence(kind)
    const { db } = server
    const one = await report()
    await one.write('message')
    const entry = await db.selectFrom('entry').selectAll().where('number', '=', 1).executeTakeFirstOrThrow()
    const place = { organization_id: entry.organization_id, id: one.id }
    let answering: Promise<void> | null = null
    await db.transaction().execute(async (release) => {
      await release
        .insertInto('entry')
        .values({ ...entry, number: 2, kind: 'evidence' })
        .execute()
      await release.updateTable('case_file').set({ letter_kind: 'evidence' }).where('id', '=', one.id).execute()
      // The author had read the first letter. The release commits only after this transaction waits for it.
      answering = db.transaction().execute((trx) => settleLetters(trx, place, 1))
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await answering
    const row = await db.selectFrom('case_file').select(['letter_kind', 'letter_day']).executeTakeFirstOrThrow()
    expect(row).toEqual({ letter_kind: 'evidence', letter_day: today })
  })

  test('are hidden, counts included, from members who do not read the channel or are not assigned to the case', async () => {
    const { server, organization, people, as, report } = await openCorrespondence(kind)
    const [own, other] = [await report('gratifikasi'), await report()]
    for (const one of [own, other]) await one.write('message')
    const staff = organization.statement.staff.map((member) =>
      member.number === people.reviewer.number ? { ...member, channels: ['gratifikasi'] } : member,
    )
    await publishNext(server, organization, { staff })
    const reviewer = await listCases(await as('reviewer'))
    expect([reviewer.cases.map(({ id }) => id), reviewer.counts.letters]).toEqual([[own.id], 1])
    const investigator = await as('investigator')
    expect([(await listCases(investigator)).cases, (await listCases(investigator)).counts.letters]).toEqual([[], 0])
    const owned = { organization_id: organization.id, staff_number: people.investigator.number }
    await server.db
      .insertInto('assignment')
      .values({ ...owned, case_id: other.id })
      .execute()
    for (const query of ['?show=letters', '?show=letters&assigned=me']) {
      const assigned = await listCases(investigator, query)
      expect([query, assigned.cases.map(({ id }) => id), assigned.counts.letters]).toEqual([query, [other.id], 1])
    }
    for (const who of ['administrator', 'custodian', 'observer'] as const) {
      expect([who, (await (await as(who)).get('/cases?show=letters')).status]).toEqual([who, 403])
    }
  })

  test('are listed with requests for protection first, then by the longest wait, over pages without gaps', async () => {
    const { server, organization, as, report } = await openCorrespondence(kind)
    const one = await report()
    const template = await server.db
      .selectFrom('case_file')
      .selectAll()
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow()
    const kinds = ['protection_request', 'withdrawal', 'evidence', 'message'] as const
    const rows = Array.from({ length: 260 }, (_, i) => ({
      ...template,
      id: toBase64(randomBytes(16)),
      registration: `R${i}`,
      channel: i % 3 === 0 ? 'gratifikasi' : 'pelanggaran',
      stage: STAGES[i % STAGES.length] as Stage,
      letter_kind: i < 130 ? (kinds[i % 2 === 0 ? 0 : (i % 3) + 1] ?? null) : null,
      letter_day: i < 130 ? addDays(today, -(i % 11)) : null,
    }))
    await server.db.insertInto('case_file').values(rows).execute()
    const wanted = rows
      .filter(({ letter_kind }) => letter_kind !== null)
      .map(({ id, letter_kind, letter_day }) => [letter_kind === 'protection_request' ? 0 : 1, letter_day, id].join())
      .sort()
    const director = await as('director')
    const found: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: Page = await listCases(director, `?show=letters${after && `&after=${after}`}`)
      expect([page.cases.length <= 50, page.counts.letters]).toEqual([true, 130])
      for (const { id, letter } of page.cases) {
        found.push([letter?.kind === 'protection_request' ? 0 : 1, letter?.day, id].join())
      }
      after = page.next
    }
    expect(found).toEqual(wanted)
    const closed = await listCases(director, '?show=letters&stage=closed&channel=gratifikasi')
    const narrowed = rows.filter((row) => row.letter_kind && row.stage === 'closed' && row.channel === 'gratifikasi')
    expect(closed.cases.map(({ id }) => id).sort()).toEqual(narrowed.map(({ id }) => id).sort())
    expect((await director.get('/cases?show=letters&after=2026-03-02.x.1')).status).toBe(400)
    expect((await director.get(`/cases?show=letters&after=2026-03-02.${one.id}.soon`)).status).toBe(400)
    expect(organization.id).toBe(template.organization_id)
  })
})
