import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { QUEUE_LISTS } from '../../../domain/names/queue.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import type { CasesAnswer } from '../../../protocol/wire/cases.ts'
import { databases, publishNext } from '../../testing/index.ts'
import { type logInAs, makeCase } from '../../testing/staff.ts'
import { setUp } from './testing/office.ts'

const today = '2026-03-02'
const NOTHING = Object.fromEntries(QUEUE_LISTS.map((list) => [list, 0]))

type Page = z.infer<typeof CasesAnswer>

describe.each(databases)('the queue on %s', (kind) => {
  async function fill() {
    const world = await setUp(kind, ['pelanggaran', 'gratifikasi'])
    const { server, organization, people } = world
    const make = (ago: number, options: Parameters<typeof makeCase>[2] = {}) =>
      makeCase(server, organization, { receivedDay: addDays(today, -ago), ...options })
    const cases = {
      fresh: await make(0),
      soon: await make(25, { channel: 'gratifikasi', stage: 'review', type: 'korupsi' }),
      due: await make(30, { stage: 'review' }),
      late: await make(31, { stage: 'investigation', assigned: [people.investigator] }),
      waiting: await make(3, { stage: 'clarification', cameFrom: 'review' }),
      closed: await make(90, { stage: 'closed' }),
    }
    await server.db
      .updateTable('case_file')
      .set({ first_answer_day: today })
      .where('id', 'in', [cases.closed.id, cases.waiting.id])
      .execute()
    const names = new Map(Object.entries(cases).map(([name, { id }]) => [id, name]))
    const list = async (session: Awaited<ReturnType<typeof logInAs>>, query: string) => {
      const page = (await (await session.get(`/cases${query}`)).json()) as Page
      return { ...page, names: page.cases.map(({ id }) => names.get(id)) }
    }
    return { ...world, cases, list }
  }

  test('filters, sorts and counts cases', async () => {
    const { cases, list, as } = await fill()
    const director = await as('director')
    const all = await list(director, '')
    expect(all.names).toEqual(['fresh', 'waiting', 'soon', 'due', 'late', 'closed'])
    const counts = { late: 1, due_soon: 2, new: 1, waiting: 1, open: 5, closed: 1, all: 6 }
    expect(all.counts).toEqual({ ...NOTHING, ...counts })
    expect([all.today, all.next]).toEqual([today, null])
    const shown = async (query: string) => (await list(director, query)).names
    expect(await shown('?show=late')).toEqual(['late'])
    expect(await shown('?show=due_soon')).toEqual(['due', 'soon'])
    expect(await shown('?show=new')).toEqual(['fresh'])
    expect(await shown('?show=waiting')).toEqual(['waiting'])
    expect(await shown('?show=open')).toEqual(['fresh', 'waiting', 'soon', 'due', 'late'])
    expect(await shown('?stage=review')).toEqual(['soon', 'due'])
    expect(await shown('?stage=closed&show=open')).toEqual([])
    expect(await shown('?channel=gratifikasi')).toEqual(['soon'])
    expect(await shown('?type=korupsi')).toEqual(['soon'])
    expect(await shown('?assigned=nobody&show=open')).toEqual(['fresh', 'waiting', 'soon', 'due'])
    expect(await shown('?assigned=me')).toEqual([])
    expect(await shown(`?registration=${formatRegistration(cases.due.registration).toLowerCase()}`)).toEqual(['due'])
    expect(await shown('?registration=K7QM-4T2Y')).toEqual([])
    expect(all.cases.find(({ id }) => id === cases.late.id)).toMatchObject({
      answerDue: '2026-03-01',
      reporterEntries: 1,
      officeEntries: 0,
    })
    for (const wrong of ['?show=x', '?sort=x', '?letter=x', '?rows=0', '?after=x', '?after=2026-03-02', '?stage=']) {
      expect((await director.get(`/cases${wrong}`)).status).toBe(400)
    }
  })

  test('an investigator sees assigned cases, also in addition to a channel of their own', async () => {
    const { server, organization, people, list, as } = await fill()
    const investigator = await list(await as('investigator'), '?assigned=me')
    expect([investigator.names, investigator.counts.all, investigator.counts.late]).toEqual([['late'], 1, 1])
    const staff = organization.statement.staff.map((member) =>
      member.number === people.investigator.number
        ? { ...member, roles: ['investigator' as const, 'reviewer' as const], channels: ['gratifikasi'] }
        : member,
    )
    await publishNext(server, organization, { staff })
    const both = await list(await as('investigator'), '')
    expect([both.names, both.counts.all]).toEqual([['soon', 'late'], 2])
  })

  test('asking for it again and again makes no session longer', async () => {
    const { server, as } = await setUp(kind)
    const director = await as('director')
    for (let minutes = 0; minutes < 12 * 60; minutes += 30) {
      expect([minutes, (await director.get('/cases?show=today')).status]).toEqual([minutes, 200])
      server.clock.advance({ minutes: 30 })
    }
    expect((await director.get('/cases?show=today')).status).toBe(401)
  })

  test('pages follow each other without gaps or repetitions', async () => {
    const { server, organization, as } = await setUp(kind, ['pelanggaran', 'gratifikasi'])
    const file = await makeCase(server, organization)
    const template = await server.db
      .selectFrom('case_file')
      .selectAll()
      .where('id', '=', file.id)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: 119 }, (_, i) => ({
      ...template,
      id: toBase64(randomBytes(16)),
      registration: `R${i}`,
      received_day: addDays(today, -(i % 7)),
      channel: i % 3 === 0 ? 'gratifikasi' : 'pelanggaran',
    }))
    await server.db.insertInto('case_file').values(rows).execute()
    const director = await as('director')
    for (const query of ['show=all', 'show=open', 'show=due_soon', 'stage=received']) {
      const found: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const page = (await (await director.get(`/cases?${query}${after && `&after=${after}`}`)).json()) as Page
        found.push(...page.cases.map(({ id }) => id))
        expect(page.cases.length).toBeLessThanOrEqual(50)
        after = page.next
      }
      expect(new Set(found).size).toBe(query === 'show=due_soon' ? 0 : 120)
      expect(found.length).toBe(new Set(found).size)
    }
  })
})
