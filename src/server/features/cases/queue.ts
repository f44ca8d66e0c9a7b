// The queue as a member sees it.
import type * as z from 'zod/mini'
import { firstAnswerDue } from '../../../domain/deadlines.ts'
import type { QueueList } from '../../../domain/names/queue.ts'
import { MOST_REFRESHED, PRESSING, PRESSING_CASES, QUEUE_PAGE } from '../../../domain/queue.ts'
import { parseRegistration } from '../../../protocol/registration.ts'
import type { CaseRow, CasesAnswer, CasesQuery } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { countQueue } from './counts.queries.ts'
import { readPosition, writePosition } from './position.ts'
import type { CaseFile } from './queries.ts'
import { type Dates, type ListedCase, listDetails, listQueue, type QueueFilter } from './queue.queries.ts'

type Answer = z.infer<typeof CasesAnswer>
type Counts = Answer['counts']

/** One page of the queue with its counts. Throws `invalid`, and `not_allowed` for members who read no cases. */
export async function readQueue(
  db: Db,
  staff: Staff,
  query: z.infer<typeof CasesQuery>,
  dates: Dates,
): Promise<Answer> {
  demandDuty(staff, 'read')
  const filter = filterOf(query)
  const counts = await countQueue(db, staff, dates)
  const pressing = query.show === 'today' ? await listPressing(db, staff, counts, dates) : []
  const shown = new Set(pressing.flatMap(({ files }) => files.map(({ id }) => id)))
  const rows = Math.min(Math.max(Number(query.rows ?? 0), QUEUE_PAGE), MOST_REFRESHED)
  const found = filter === null ? [] : await listQueue(db, staff, filter, dates, rows + 1)
  const page = found.slice(0, rows)
  const files = page.map(({ file }) => file).filter(({ id }) => !shown.has(id))
  const describe = await describer(db, staff, [...pressing.flatMap((one) => one.files), ...files], dates)
  return {
    pressing: pressing.map(({ list, files: some }) => ({ list, cases: some.map(describe) })),
    cases: files.map(describe),
    next: nextOf(found, page),
    today: dates.today,
    counts,
  }
}

/** The first cases of each list that presses today. A case stands only in the first list that it belongs to. */
async function listPressing(
  db: Db,
  staff: Staff,
  counts: Counts,
  dates: Dates,
): Promise<{ readonly list: QueueList; readonly files: readonly CaseFile[] }[]> {
  const shown = new Set<string>()
  const pressing = []
  for (const list of PRESSING) {
    if (counts[list] === 0) continue
    const found = await listQueue(db, staff, { ...NO_FILTER, list }, dates, PRESSING_CASES + shown.size)
    const others = found.map(({ file }) => file).filter(({ id }) => !shown.has(id))
    const files = others.slice(0, PRESSING_CASES)
    for (const { id } of files) shown.add(id)
    if (files.length > 0) pressing.push({ list, files })
  }
  return pressing
}

/** Where the page after this one begins. */
function nextOf(found: readonly ListedCase[], page: readonly ListedCase[]): string | null {
  const last = page.at(-1)
  return found.length > page.length && last ? writePosition(last.position) : null
}

/** Describes these cases, whose assignments and entries are read at once. */
async function describer(db: Db, staff: Staff, files: readonly CaseFile[], { answerDays }: Dates) {
  const ids = files.map(({ id }) => id)
  const { assigned, entries } = await listDetails(db, staff.organizationId, ids)
  const numbers = Map.groupBy(assigned, ({ case_id }) => case_id)
  const chains = new Map(entries.map(({ case_id, chain, count }) => [`${case_id} ${chain}`, Number(count)]))
  const countOf = (id: string, chain: string) => chains.get(`${id} ${chain}`) ?? 0
  return (file: CaseFile): CaseRow =>
    describeCase(
      file,
      (numbers.get(file.id) ?? []).map(({ staff_number }) => staff_number),
      { reporter: countOf(file.id, 'reporter'), office: countOf(file.id, 'office') },
      answerDays,
    )
}

/** The unencrypted row of a case as staff see it. */
export function describeCase(
  file: CaseFile,
  assigned: readonly number[],
  entries: { readonly reporter: number; readonly office: number },
  answerDays: number,
): CaseRow {
  const { letter_kind: kind, letter_day: day } = file
  return {
    id: file.id,
    channel: file.channel,
    registration: file.registration,
    receivedDay: file.received_day,
    stage: file.stage,
    cameFrom: file.came_from,
    stageDay: file.stage_day,
    outcome: file.outcome,
    type: file.type,
    firstAnswerDay: file.first_answer_day,
    closedDay: file.closed_day,
    answerDue: firstAnswerDue(file.received_day, answerDays),
    waitsFor: file.waits_for,
    protectionDue: file.protection_due,
    nextCheckIn: file.next_check_in,
    letter: kind !== null && day !== null ? { kind, day } : null,
    assigned: [...assigned],
    reporterEntries: entries.reporter,
    officeEntries: entries.office,
  }
}

const NO_FILTER: Omit<QueueFilter, 'list'> = {
  sort: null,
  stage: null,
  type: null,
  channel: null,
  registration: null,
  assigned: null,
  letter: null,
  after: null,
}

/** What is asked for; null if no case can fit. Throws `invalid`. */
function filterOf(query: z.infer<typeof CasesQuery>): QueueFilter | null {
  if (query.show === 'today') return { ...NO_FILTER, list: 'open' }
  const registration = query.registration === undefined ? null : parseRegistration(query.registration)
  // A mistyped registration number matches no case; that is no reason to refuse the request.
  if (query.registration !== undefined && registration === null) return null
  return {
    list: query.show ?? 'all',
    sort: query.sort ?? null,
    stage: query.stage ?? null,
    type: query.type ?? null,
    channel: query.channel ?? null,
    registration,
    assigned: query.assigned ?? null,
    letter: query.letter ?? null,
    after: query.after === undefined ? null : readPosition(query.after),
  }
}
