// What reporters write after their report: seen by the office from the release on, until an entry of the office answers.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import type { LetterKind } from '../../../domain/letters.ts'
import { STAGES, type Stage } from '../../../domain/stages.ts'
import { randomBytes, toBase64 } from '../../../protocol/bytes.ts'
import type { ReporterContent } from '../../../protocol/content.ts'
import type { CaseAnswer, CasesAnswer } from '../../../protocol/wire/staff.ts'
import { type Dialect, organizationAt } from '../../database/index.ts'
import {
  composeFurther,
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  publishNext,
} from '../../testing/index.ts'
import { composeOffice, logInAs, makeLockbox } from '../../testing/staff.ts'
import { runTick } from '../tick/index.ts'

type Page = import('zod/mini').infer<typeof CasesAnswer>
type Session = Awaited<ReturnType<typeof logInAs>>
type Person = 'director' | 'reviewer' | 'investigator'

interface Place {
  readonly id: string
  readonly channel: string
}

const today = '2026-03-02'
const DOSSIER = ['internal', 'dossier'] as const

async function setUp(kind: Dialect, mode: 'daily' | 'at_once' = 'at_once') {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server, { mode, channels: ['pelanggaran', 'gratifikasi'] })
  const { people } = organization
  const as = (who: keyof typeof people) => logInAs(server, organization, people[who])

  /** A reporter who goes on writing. */
  async function report(channel = 'pelanggaran') {
    const sent = await makeReport(server, organization, { channel })
    let last = { number: 0, hash: sent.hash }
    const write = async (what: LetterKind, text = 'Saya dimutasi kemarin.') => {
      const content = { v: 1, kind: what, text, ...(what === 'evidence' && { files: [] }) } as Exclude<
        ReporterContent,
        { kind: 'report' }
      >
      const { body, hash, number } = await composeFurther(organization, sent.slot, content, last, { channel })
      last = { number, hash }
      const token = sent.slot.token
      expect((await server.request(organization.host, '/api/reporter/entries', { body, token })).status).toBe(204)
      return hash
    }
    return { ...sent, id: sent.caseId, channel, write }
  }

  /** Entries of the office about one case, one after the other. */
  function office({ id, channel }: Place) {
    let last: { number: number; hash: string } | null = null
    const next = async (who: Person, what: 'message' | 'stage', seen: string | null) => {
      const link = { number: (last?.number ?? -1) + 1, previous: last?.hash ?? null, seen }
      return composeOffice(server.deps, organization, people[who], { id, channel }, 'office', what, link)
    }
    return {
      async answer(session: Session, who: Person, seen: string | null) {
        const composed = await next(who, 'message', seen)
        const { status } = await session.post(`/cases/${id}/entries`, { entry: composed.entry, answer: false })
        if (status === 204) last = composed
        return status
      },
      async move(session: Session, who: Person, to: Stage, seen: string | null, more: object = {}) {
        const composed = await next(who, 'stage', seen)
        const body = { entry: composed.entry, to, outcome: null, answer: false, reason: null, ...more }
        const { status } = await session.put(`/cases/${id}/stage`, body)
        if (status === 204) last = composed
        return status
      },
    }
  }

  /** The dossier of a case that is assigned to nobody, stored; gives its hash. */
  async function openDossier({ id, channel }: Place, session: Session, who: Person) {
    const { recipient: to = '' } = organization.statement.channels.find((one) => one.id === channel) ?? {}
    const lockbox = { ...(await makeLockbox(organization, 'dossier', id, people[who].recipient)), to }
    const { entry, hash } = await composeOffice(server.deps, organization, people[who], { id, channel }, ...DOSSIER)
    expect((await session.post(`/cases/${id}/dossier`, { entry, lockboxes: [lockbox] })).status).toBe(204)
    return hash
  }

  /** The note after the dossier. */
  async function note({ id, channel }: Place, who: Person, previous: string) {
    const link = { number: 1, previous }
    return (await composeOffice(server.deps, organization, people[who], { id, channel }, 'internal', 'note', link))
      .entry
  }

  const standAt = (id: string, stage: Stage) =>
    server.db.updateTable('case_file').set({ stage }).where('id', '=', id).execute()
  const release = async () => {
    const found = await organizationAt(server.db, organization.host)
    if (found) await runTick(server.deps, found)
  }
  return { server, organization, people, as, report, office, openDossier, note, standAt, release }
}

const list = async (session: Session, query = '?show=letters') =>
  (await (await session.get(`/cases${query}`)).json()) as Page

const letterOf = async (session: Session, { id }: { id: string }) =>
  ((await (await session.get(`/cases/${id}`)).json()) as CaseAnswer).case.letter

describe.each(databases)('letters of reporters on %s', (kind) => {
  test('show at no stage before the release, at every stage after it, until the office has written', async () => {
    const { server, as, report, office, standAt, release } = await setUp(kind, 'daily')
    const one = await report()
    const writing = office(one)
    await release()
    const director = await as('director')
    expect([(await list(director)).cases, (await list(director)).counts.letters]).toEqual([[], 0])
    for (const stage of STAGES) {
      await standAt(one.id, stage)
      const hash = await one.write('protection_request')
      const before = await list(director, '?show=all')
      expect([stage, before.counts.letters, before.cases[0]?.letter, before.cases[0]?.reporterEntries]).toEqual([
        stage,
        0,
        null,
        STAGES.indexOf(stage) + 1,
      ])
      expect([(await list(director)).cases, await letterOf(director, one)]).toEqual([[], null])
      const hidden = await server.db.selectFrom('case_file').select(['letter_kind', 'letter_day']).execute()
      expect(hidden).toEqual([{ letter_kind: null, letter_day: null }])
      await release()
      const after = await list(director)
      expect([stage, after.cases.map(({ id }) => id), after.counts.letters]).toEqual([stage, [one.id], 1])
      const letter = { kind: 'protection_request', day: today }
      expect([after.cases[0]?.letter, await letterOf(director, one)]).toEqual([letter, letter])
      expect([stage, await writing.answer(director, 'director', hash)]).toEqual([stage, 204])
      expect([(await list(director)).cases, await letterOf(director, one)]).toEqual([[], null])
    }
  })

  test('show at once where the organisation chose so, and every kind by its name', async () => {
    const { as, report, office } = await setUp(kind)
    const director = await as('director')
    for (const what of ['message', 'evidence', 'withdrawal', 'protection_request'] as const) {
      const one = await report()
      const hash = await one.write(what)
      expect((await list(director)).cases.map(({ letter }) => letter)).toEqual([{ kind: what, day: today }])
      expect(await office(one).move(director, 'director', 'review', hash)).toBe(204)
      expect((await list(director)).cases).toEqual([])
    }
  })

  test('stay when whoever answered had not read them, and when nothing was written to the reporter', async () => {
    const { as, report, office, openDossier, note } = await setUp(kind)
    const one = await report()
    const writing = office(one)
    const reviewer = await as('reviewer')
    const first = await one.write('protection_request')
    const second = await one.write('message')
    expect(await writing.answer(reviewer, 'reviewer', one.hash)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'protection_request', day: today })
    const entry = await note(one, 'reviewer', await openDossier(one, reviewer, 'reviewer'))
    expect((await reviewer.post(`/cases/${one.id}/entries`, { entry, answer: false })).status).toBe(204)
    expect((await reviewer.put(`/cases/${one.id}/type`, { type: 'korupsi' })).status).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'protection_request', day: today })
    expect(await writing.answer(reviewer, 'reviewer', first)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'message', day: today })
    // Refused: nothing is settled by it.
    expect(await writing.move(reviewer, 'reviewer', 'routing', second)).toBe(403)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'message', day: today })
    expect(await writing.answer(reviewer, 'reviewer', second)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
    const third = await one.write('evidence')
    // Whoever writes without naming what they read makes nothing unread that a colleague had answered.
    expect(await writing.answer(reviewer, 'reviewer', null)).toBe(204)
    expect(await letterOf(reviewer, one)).toEqual({ kind: 'evidence', day: today })
    expect(await writing.answer(reviewer, 'reviewer', third)).toBe(204)
    expect(await letterOf(reviewer, one)).toBeNull()
  })

  test('several of one case show as the most pressing kind and the oldest day', async () => {
    const { server, as, report, office } = await setUp(kind)
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
    const { as, report, office } = await setUp(kind)
    const director = await as('director')
    for (let round = 0; round < 8; round++) {
      const one = await report()
      const writing = office(one)
      const first = await one.write('message')
      const [status] = await Promise.all([writing.answer(director, 'director', first), one.write('protection_request')])
      expect([round, status, await letterOf(director, one)]).toEqual([
        round,
        204,
        { kind: 'protection_request', day: today },
      ])
    }
  })

  test('of a channel that a member does not read, or of a case not assigned, are neither listed nor counted', async () => {
    const { server, organization, people, as, report } = await setUp(kind)
    const [own, other] = [await report('gratifikasi'), await report()]
    for (const one of [own, other]) await one.write('message')
    const staff = organization.statement.staff.map((member) =>
      member.number === people.reviewer.number ? { ...member, channels: ['gratifikasi'] } : member,
    )
    await publishNext(server, organization, { staff })
    const reviewer = await list(await as('reviewer'))
    expect([reviewer.cases.map(({ id }) => id), reviewer.counts.letters]).toEqual([[own.id], 1])
    const investigator = await as('investigator')
    expect([(await list(investigator)).cases, (await list(investigator)).counts.letters]).toEqual([[], 0])
    const owned = { organization_id: organization.id, staff_number: people.investigator.number }
    await server.db
      .insertInto('assignment')
      .values({ ...owned, case_id: other.id })
      .execute()
    for (const query of ['?show=letters', '?show=letters&assigned=me']) {
      const assigned = await list(investigator, query)
      expect([query, assigned.cases.map(({ id }) => id), assigned.counts.letters]).toEqual([query, [other.id], 1])
    }
    for (const who of ['administrator', 'custodian', 'observer'] as const) {
      expect([who, (await (await as(who)).get('/cases?show=letters')).status]).toEqual([who, 403])
    }
  })

  test('lead with requests for protection, then with the longest wait, page after page without gap', async () => {
    const { server, organization, as, report } = await setUp(kind)
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
      const page: Page = await list(director, `?show=letters${after && `&after=${after}`}`)
      expect([page.cases.length <= 50, page.counts.letters]).toEqual([true, 130])
      for (const { id, letter } of page.cases) {
        found.push([letter?.kind === 'protection_request' ? 0 : 1, letter?.day, id].join())
      }
      after = page.next
    }
    expect(found).toEqual(wanted)
    const closed = await list(director, '?show=letters&stage=closed&channel=gratifikasi')
    const narrowed = rows.filter((row) => row.letter_kind && row.stage === 'closed' && row.channel === 'gratifikasi')
    expect(closed.cases.map(({ id }) => id).sort()).toEqual(narrowed.map(({ id }) => id).sort())
    expect((await director.get('/cases?show=letters&after=2026-03-02.x.urgent')).status).toBe(400)
    expect((await director.get(`/cases?show=letters&after=2026-03-02.${one.id}.soon`)).status).toBe(400)
    expect(organization.id).toBe(template.organization_id)
  })
})

describe.each(databases)('a case in the archive on %s', (kind) => {
  test('takes letters, answers and notes, and is reopened by a director with a reason', async () => {
    const world = await setUp(kind)
    const { server, as, report, office, openDossier, note } = world
    const one = await report()
    const writing = office(one)
    const [director, reviewer] = [await as('director'), await as('reviewer')]
    const at = `/cases/${one.id}`
    const read = async () => ((await (await director.get(at)).json()) as CaseAnswer).case
    const closing = { outcome: 'duplicate', answer: true }
    expect(await writing.move(director, 'director', 'closed', one.hash, closing)).toBe(204)
    expect(await writing.move(director, 'director', 'archived', one.hash)).toBe(204)
    const figures = async () => (await (await (await as('director')).get('/statistics')).json()) as Figures
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
    // Figures of the office are at most a minute old.
    server.clock.advance({ minutes: 2 })
    const reopened = await figures()
    expect(reopened).toMatchObject({ total: 1, resolution: { closed: 0, meanDays: null } })
    expect(reopened.stages.filter(({ count }) => count > 0)).toEqual([{ stage: 'review', count: 1 }])
    expect(reopened.outcomes.filter(({ count }) => count > 0)).toEqual([])
  })

  test('is reopened by no assigned investigator', async () => {
    const { server, organization, people, as, report, office, openDossier, note, standAt } = await setUp(kind)
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

interface Figures {
  readonly total: number
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[]
  readonly resolution: { readonly closed: number; readonly meanDays: number | null }
}

describe.each(databases)('the count of all cases on %s', (kind) => {
  test('follows when one case is closed and another comes, and when one is archived', async () => {
    const { as, report, office } = await setUp(kind)
    const one = await report()
    await report()
    const director = await as('director')
    const all = async () => (await list(director, '?show=all')).counts.all
    expect(await all()).toBe(2)
    const writing = office(one)
    expect(await writing.move(director, 'director', 'closed', one.hash, { outcome: 'duplicate' })).toBe(204)
    expect(await all()).toBe(2)
    // The open cases stand again as they stood when two were counted.
    await report()
    expect(await all()).toBe(3)
    expect(await writing.move(director, 'director', 'archived', one.hash)).toBe(204)
    await report()
    expect(await all()).toBe(4)
  })

  test('follows a release that came half a year late, although it was counted on the same day before', async () => {
    const { server, as, report, release } = await setUp(kind, 'daily')
    await report()
    await release()
    await report()
    server.clock.advance({ days: 180 })
    const director = await as('director')
    const all = async () => (await list(director, '?show=all')).counts.all
    expect([await all(), await all()]).toEqual([1, 1])
    await release()
    expect(await all()).toBe(2)
  })
})
