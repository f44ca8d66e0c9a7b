// Invented rows of the queue, and a server that answers with them.
import { setNetwork } from '../../../device/api.ts'
import { QUEUE_LISTS, type QueueList } from '../../../domain/names/queue.ts'
import type { CaseRow } from '../../../protocol/wire/cases.ts'
import type { Counts } from '../content.ts'

export const TODAY_IS = '2027-03-01'

/** A case that nobody has answered. */
export function makeRow(number: number, changes: Partial<CaseRow> = {}): CaseRow {
  return {
    id: idOf(number),
    channel: 'pelanggaran',
    registration: `K7QM${String(number).padStart(4, '0')}`,
    receivedDay: '2027-02-20',
    stage: 'review',
    cameFrom: null,
    stageDay: '2027-02-21',
    outcome: null,
    type: null,
    firstAnswerDay: null,
    closedDay: null,
    answerDue: '2027-03-22',
    waitsFor: 'reviewer',
    protectionDue: null,
    nextCheckIn: null,
    letter: null,
    assigned: [],
    reporterEntries: 1,
    officeEntries: 0,
    ...changes,
  }
}

export function idOf(number: number): string {
  return `${String(number).padStart(5, '0')}${'A'.repeat(17)}`
}

export function makeCounts(some: Partial<Counts> = {}): Counts {
  return { ...(Object.fromEntries(QUEUE_LISTS.map((list) => [list, 0])) as Record<QueueList, number>), ...some }
}

/** Rows from this number to that one, ascending or descending. */
export function makeRows(from: number, to: number): CaseRow[] {
  const step = from <= to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => makeRow(from + step * at))
}

/**
 * Answers requests for the queue with these rows, page by page, as the server does; a case is never opened. The rows can
 * be changed between requests. `offline` cuts the line. Answers the queries that were asked.
 */
export function serveQueue(served: {
  rows: CaseRow[]
  pressing?: [QueueList, CaseRow[]][]
  offline?: boolean
}): string[] {
  const asked: string[] = []
  setNetwork(async (path) => {
    const url = new URL(path, 'http://localhost')
    if (url.pathname !== '/api/staff/cases') return new Response('', { status: 503 })
    asked.push(url.search)
    if (served.offline) throw new TypeError('cut off')
    const first = Number(url.searchParams.get('after') ?? 0)
    const size = Math.max(50, Number(url.searchParams.get('rows') ?? 0))
    const pressing = url.searchParams.get('show') === 'today' ? (served.pressing ?? []) : []
    const above = new Set(pressing.flatMap(([, cases]) => cases.map(({ id }) => id)))
    const end = first + size
    return Response.json({
      pressing: pressing.map(([list, cases]) => ({ list, cases })),
      cases: served.rows.slice(first, end).filter(({ id }) => !above.has(id)),
      next: end < served.rows.length ? String(end) : null,
      today: TODAY_IS,
      counts: makeCounts({
        open: served.rows.length,
        all: served.rows.length,
        ...Object.fromEntries(pressing.map(([list, cases]) => [list, cases.length])),
      }),
    })
  })
  return asked
}
