// The queue as a member sees it.
import type * as z from 'zod/mini'
import { firstAnswerDue } from '../../../domain/deadlines.ts'
import { parseRegistration } from '../../../protocol/registration.ts'
import type { CaseRow, CasesAnswer, CasesQuery } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { countQueue } from './counts.queries.ts'
import { readPosition, writePosition } from './position.ts'
import type { CaseFile } from './queries.ts'
import { type Dates, listDetails, listQueue, PAGE, positionOf, type QueueFilter } from './queue.queries.ts'

/** One page of the queue with its counts. Throws `invalid`, and `not_allowed` for members who read no cases. */
export async function readQueue(
  db: Db,
  staff: Staff,
  query: z.infer<typeof CasesQuery>,
  dates: Dates,
): Promise<z.infer<typeof CasesAnswer>> {
  demandDuty(staff, 'read')
  const registration = query.registration === undefined ? null : parseRegistration(query.registration)
  // A mistyped registration number matches no case; that is no reason to refuse the request.
  const nothing = query.registration !== undefined && registration === null
  const filter = { ...filterOf(query), registration }
  const found = nothing ? [] : await listQueue(db, staff, filter, dates)
  const page = found.slice(0, PAGE)
  const ids = page.map(({ id }) => id)
  const details = await listDetails(db, staff.organizationId, ids)
  const last = page.at(-1)
  return {
    cases: page.map((file) =>
      describeCase(
        file,
        details.assigned.flatMap(({ case_id, staff_number }) => (case_id === file.id ? [staff_number] : [])),
        {
          reporter: countOf(details.entries, file.id, 'reporter'),
          office: countOf(details.entries, file.id, 'office'),
        },
        dates.answerDays,
      ),
    ),
    next: found.length > PAGE && last ? writePosition(positionOf(filter, last)) : null,
    today: dates.today,
    counts: await countQueue(db, staff, dates),
  }
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
    letter: kind !== null && day !== null ? { kind, day } : null,
    assigned: [...assigned],
    reporterEntries: entries.reporter,
    officeEntries: entries.office,
  }
}

function filterOf(query: z.infer<typeof CasesQuery>): Omit<QueueFilter, 'registration'> {
  return {
    show: query.show ?? 'all',
    stage: query.stage ?? null,
    type: query.type ?? null,
    channel: query.channel ?? null,
    assigned: query.assigned ?? null,
    after: query.after === undefined ? null : readPosition(query.after),
  }
}

type Counts = readonly { readonly case_id: string; readonly chain: string; readonly count: number }[]

function countOf(entries: Counts, id: string, chain: string): number {
  return Number(entries.find((row) => row.case_id === id && row.chain === chain)?.count ?? 0)
}
