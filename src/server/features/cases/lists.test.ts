// Every list of the queue in each of its orders, compared with a plain filter over the same invented cases.
import { beforeEach, describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { seeded } from '../../../../tests/support/seeded.ts'
import { addDays } from '../../../domain/days.ts'
import { QUEUE_LISTS, QUEUE_SORTS, type QueueList, type QueueSort } from '../../../domain/names/queue.ts'
import { STAGES } from '../../../domain/names/stages.ts'
import { randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { CasesAnswer } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { databases, publishNext } from '../../testing/index.ts'
import { makeCase } from '../../testing/staff.ts'
import type { CaseFile } from './queries.ts'
import { setUp } from './testing/office.ts'

type Page = z.infer<typeof CasesAnswer>
type Session = Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>['as']>>

const today = '2026-03-02'
const CHANNELS = ['pelanggaran', 'gratifikasi', 'pelayanan']
const KINDS = ['protection_request', 'withdrawal', 'evidence', 'message'] as const
const CASES = 600

interface Invented extends CaseFile {
  readonly assigned: readonly number[]
  /** Whether it is the turn of the member who looks. */
  readonly turn?: boolean
}

describe.each(databases)('the lists of the queue on %s', (kind) => {
  let world: Awaited<ReturnType<typeof setUp>>
  let files: Invented[]
  let serial = 0

  beforeEach(async () => {
    world = await setUp(kind, CHANNELS)
    files = await invent(world)
    serial = world.organization.statement.serial
  })

  test.each(['director', 'reviewer', 'investigator', 'both'] as const)('a %s gets each in every order', async (who) => {
    const { session, seen } = await sitDown(who)
    const orders = QUEUE_LISTS.flatMap((list) => SORTS[list].map((sort) => [list, sort] as const))
    for (const [list, sort] of orders) {
      const wanted = expected(seen, list, sort).map(({ id }) => id)
      expect([list, sort, await readAll(session, `show=${list}&sort=${sort}`)]).toEqual([list, sort, wanted])
    }
    const { counts } = await read(session, 'show=new')
    const written = QUEUE_LISTS.map((list) => [list, seen.filter((file) => belongs(file, list)).length])
    expect(counts).toEqual(Object.fromEntries(written))
    expect(counts.protection > 0 && counts.check_in > 0 && counts.archived > 0 && counts.late > 0).toBe(true)
  })

  test('filters narrow every list, in its own order', async () => {
    const { session, seen } = await sitDown('director')
    const filters: [string, (file: Invented) => boolean][] = [
      ['channel=gratifikasi', ({ channel }) => channel === 'gratifikasi'],
      ['type=korupsi', ({ type }) => type === 'korupsi'],
      ['stage=review', ({ stage }) => stage === 'review'],
      ['assigned=nobody', ({ assigned }) => assigned.length === 0],
      ['letter=evidence', ({ letter_kind }) => letter_kind === 'evidence'],
      ['letter=protection_request', ({ letter_kind }) => letter_kind === 'protection_request'],
    ]
    for (const list of QUEUE_LISTS) {
      for (const [query, fits] of filters) {
        const wanted = expected(seen, list, SORTS[list][0] ?? 'received').filter(fits)
        expect([list, query, await readAll(session, `show=${list}&${query}`)]).toEqual([
          list,
          query,
          wanted.map(({ id }) => id),
        ])
      }
    }
  })

  test('a list that has grown is refreshed in one request, up to a limit', async () => {
    const { session, seen } = await sitDown('director')
    const wanted = expected(seen, 'all', 'due').map(({ id }) => id)
    const sizes = [
      ['1', 50],
      ['150', 150],
      ['500', 500],
      ['9999', 500],
    ] as const
    for (const [rows, size] of sizes) {
      const page = await read(session, `show=all&sort=due&rows=${rows}`)
      expect([rows, page.cases.map(({ id }) => id)]).toEqual([rows, wanted.slice(0, size)])
      const next = await read(session, `show=all&sort=due&after=${page.next}`)
      expect(next.cases.map(({ id }) => id)).toEqual(wanted.slice(size, size + 50))
    }
    expect((await session.get('/cases?rows=12345')).status).toBe(400)
  })

  test('today shows the first of each pressing list and then the open cases, each case once', async () => {
    for (const who of ['director', 'investigator', 'both'] as const) {
      const { session, seen } = await sitDown(who)
      const shown = new Set<string>()
      const wanted = (['protection', 'mine', 'letters', 'late', 'due_soon', 'new', 'waiting', 'check_in'] as const).map(
        (list) => {
          const others = expected(seen, list, SORTS[list][0] ?? 'received').filter(({ id }) => !shown.has(id))
          const first = others.slice(0, 5).map(({ id }) => id)
          for (const id of first) shown.add(id)
          return { list, cases: first }
        },
      )
      const open = expected(seen, 'open', 'received').map(({ id }) => id)
      const page = await read(session, 'show=today')
      expect(page.pressing.map(({ list, cases }) => ({ list, cases: cases.map(({ id }) => id) }))).toEqual(
        wanted.filter(({ cases }) => cases.length > 0),
      )
      expect(page.cases.map(({ id }) => id)).toEqual(open.slice(0, 50).filter((id) => !shown.has(id)))
      if (page.next === null) continue
      const next = await read(session, `show=open&after=${page.next}`)
      expect(next.cases.map(({ id }) => id)).toEqual(open.slice(50, 100))
    }
  })

  test('a member who reads no cases sees none in any list or order, and a reviewer without channels an empty one', async () => {
    for (const who of ['administrator', 'custodian', 'observer'] as const) {
      const session = await world.as(who)
      for (const list of ['today', ...QUEUE_LISTS]) {
        for (const sort of QUEUE_SORTS) {
          const answer = await session.get(`/cases?show=${list}&sort=${sort}&rows=500`)
          expect([who, list, sort, answer.status]).toEqual([who, list, sort, 403])
        }
      }
    }
    const { session } = await sitDown('nobody')
    for (const list of ['today', ...QUEUE_LISTS]) {
      for (const sort of QUEUE_SORTS) {
        const { cases, pressing, counts } = await read(session, `show=${list}&sort=${sort}&rows=500`)
        expect([list, sort, cases, pressing, Object.values(counts).some((count) => count > 0)]).toEqual([
          list,
          sort,
          [],
          [],
          false,
        ])
      }
    }
  })

  /**
   * Logs in: a director of every channel, a reviewer of one, an investigator of the assigned cases, somebody who is both,
   * a reviewer without channels.
   */
  async function sitDown(who: 'director' | 'reviewer' | 'investigator' | 'both' | 'nobody') {
    const { server, organization, people, as } = world
    const { reviewer, investigator } = people
    const channels: Record<typeof who, string[]> = {
      director: CHANNELS,
      reviewer: ['gratifikasi'],
      investigator: [],
      both: ['pelayanan'],
      nobody: [],
    }
    const number = who === 'both' || who === 'investigator' ? investigator.number : reviewer.number
    const staff = organization.statement.staff.map((member) => {
      if (member.number === reviewer.number && who !== 'director') return { ...member, channels: channels[who] }
      if (member.number !== investigator.number) return member
      const roles = who === 'both' ? (['investigator', 'reviewer'] as const) : (['investigator'] as const)
      return { ...member, roles: [...roles], channels: channels[who === 'both' ? 'both' : 'investigator'] }
    })
    serial += 1
    await publishNext(server, organization, { serial, staff })
    const session = await as(who === 'director' ? 'director' : number === reviewer.number ? 'reviewer' : 'investigator')
    const byAssignment = who === 'investigator' || who === 'both'
    const word = who === 'director' ? 'director' : 'reviewer'
    const seen = files
      .filter(({ channel, assigned }) => channels[who].includes(channel) || (byAssignment && assigned.includes(number)))
      .map((file) => ({
        ...file,
        turn:
          (channels[who].includes(file.channel) && file.waits_for === word) ||
          (byAssignment && file.assigned.includes(number) && file.waits_for === 'team'),
      }))
    return { session, seen }
  }
})

/** The orders of each list, the default first: a second copy of the table in the domain. */
const SORTS: Readonly<Record<QueueList, readonly QueueSort[]>> = {
  mine: ['due', 'received'],
  letters: ['letter'],
  protection: ['protection'],
  late: ['due'],
  due_soon: ['due'],
  new: ['received', 'due', 'stage'],
  waiting: ['received', 'due', 'stage'],
  check_in: ['check_in'],
  follow_up: ['received', 'due', 'stage'],
  open: ['received', 'due', 'stage'],
  closed: ['stage', 'received'],
  archived: ['stage', 'received'],
  all: ['received', 'due', 'stage'],
}

function belongs(file: Invented, list: QueueList): boolean {
  const { stage, letter_kind, first_answer_day, received_day } = file
  const ended = stage === 'closed' || stage === 'archived'
  const due = addDays(received_day, 30)
  switch (list) {
    case 'mine':
      return file.turn === true
    case 'letters':
      return letter_kind !== null
    case 'protection':
      return file.protection_due !== null
    case 'check_in':
      return file.next_check_in !== null && file.next_check_in <= today
    case 'late':
      return first_answer_day === null && due < today
    case 'due_soon':
      return first_answer_day === null && due >= today && due <= addDays(today, 7)
    case 'new':
      return stage === 'received'
    case 'waiting':
      return stage === 'clarification'
    case 'open':
      return !ended
    case 'all':
      return true
    default:
      return stage === list
  }
}

/** The cases of this list among these, in this order. */
function expected(files: readonly Invented[], list: QueueList, sort: QueueSort): Invented[] {
  const keys = (file: Invented): string[] => {
    const { letter_kind, letter_day, first_answer_day, received_day, stage, stage_day, id } = file
    if (sort === 'letter') return [letter_kind === 'protection_request' ? '0' : '1', letter_day ?? '', id]
    if (sort === 'protection') return [file.protection_due ?? '', id]
    if (sort === 'check_in') return [file.next_check_in ?? '', id]
    if (sort === 'due') return [first_answer_day === null ? '0' : '1', received_day, id]
    if (sort === 'received') return [backwards(received_day), backwards(id)]
    const ended = stage === 'closed' || stage === 'archived'
    return [String(STAGES.indexOf(stage)), ended ? backwards(stage_day) : stage_day, ended ? backwards(id) : id]
  }
  const sorted = files.filter((file) => belongs(file, list)).map((file) => ({ file, key: keys(file).join(' ') }))
  return sorted.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ file }) => file)
}

/** A text that sorts the other way round. */
function backwards(text: string): string {
  return [...text].map((letter) => String.fromCharCode(0x2000 - letter.charCodeAt(0))).join('')
}

async function read(session: Session, query: string): Promise<Page> {
  const answer = await session.get(`/cases?${query}`)
  expect([query, answer.status]).toEqual([query, 200])
  return (await answer.json()) as Page
}

/** The ids on all pages. */
async function readAll(session: Session, query: string): Promise<string[]> {
  const found: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Page = await read(session, `${query}${after && `&after=${after}`}`)
    expect([page.cases.length <= 50, page.pressing]).toEqual([true, []])
    found.push(...page.cases.map(({ id }) => id))
    after = page.next
  }
  return found
}

/** Cases of every stage and age, with many equal days. */
async function invent({ server, organization, people }: Awaited<ReturnType<typeof setUp>>): Promise<Invented[]> {
  const random = seeded(16)
  const model = await makeCase(server, organization)
  const row = await server.db.selectFrom('case_file').selectAll().where('id', '=', model.id).executeTakeFirstOrThrow()
  await remove(server.db, model.id)
  const rows = Array.from({ length: CASES }, (_, number): CaseFile => {
    const received_day = addDays(today, -random.below(60))
    const letter = random.below(4) === 0
    const stage = random.pick(STAGES)
    return {
      ...row,
      id: toBase64(randomBytes(16)),
      registration: `R${number}`,
      channel: random.pick(CHANNELS),
      received_day,
      stage,
      came_from: null,
      stage_day: addDays(received_day, random.below(5)),
      type: random.pick(['korupsi', 'pungli', null]),
      first_answer_day: random.below(2) === 0 ? addDays(received_day, 3) : null,
      letter_kind: letter ? random.pick(KINDS) : null,
      letter_day: letter ? addDays(today, -random.below(9)) : null,
      protection_due: random.below(5) === 0 ? addDays(today, random.below(9) - 4) : null,
      next_check_in: random.below(3) === 0 ? addDays(today, random.below(9) - 4) : null,
      waits_for: random.pick(['reviewer', 'director', 'team', 'custodian', 'reporter', 'nobody']),
    }
  })
  const { number } = people.investigator
  const files = rows.map((file) => ({ ...file, assigned: random.below(5) === 0 ? [number] : [] }))
  for (let at = 0; at < CASES; at += 50) {
    await server.db
      .insertInto('case_file')
      .values(rows.slice(at, at + 50))
      .execute()
  }
  const owned = { organization_id: organization.id, staff_number: number }
  const assignments = files.filter(({ assigned }) => assigned.length > 0).map(({ id }) => ({ ...owned, case_id: id }))
  await server.db.insertInto('assignment').values(assignments).execute()
  return files
}

async function remove(db: Db, id: string): Promise<void> {
  await db.deleteFrom('entry').where('case_id', '=', id).execute()
  await db.deleteFrom('case_file').where('id', '=', id).execute()
}
