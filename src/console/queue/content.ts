// What a view of the queue holds, and how it is fetched: at first, page by page, and again as far as it has grown.
import { type CasePageAnswer, listCases } from '../../device/casework/list.ts'
import type { QueueList } from '../../domain/names/queue.ts'
import { MOST_REFRESHED, QUEUE_PAGE } from '../../domain/queue.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { filterOf, type QueueAddress } from './address.ts'

export type Counts = CasePageAnswer['counts']

export interface Section {
  readonly list: QueueList
  readonly rows: readonly CaseRow[]
  /** The number of all cases in it, including those not shown. */
  readonly count: number
}

export interface QueueContent {
  /** One list, or today's pressing lists and then the open cases. No case is in two of them. */
  readonly sections: readonly Section[]
  readonly counts: Counts
  readonly today: string
  /** The cursor for more rows of the last section. */
  readonly next: string | null
  /** How many cases of the last section were fetched: a refresh asks for as many. */
  readonly reach: number
}

/** The first page, or as many cases as a view held that has grown. Throws `RequestError`. */
export async function fetchContent(address: QueueAddress, reach: number, signal: AbortSignal): Promise<QueueContent> {
  const first = await listCases({ ...filterOf(address), ...rowsOf(reach) }, signal)
  let content = contentOf(address, first, Math.min(reach, MOST_REFRESHED))
  while (content.next !== null && content.reach < reach) {
    content = await fetchMore(address, content, signal, reach - content.reach)
  }
  return content
}

/** The same content with more of its last section: by default one page. Throws `RequestError`. */
export async function fetchMore(
  address: QueueAddress,
  content: QueueContent,
  signal: AbortSignal,
  more = QUEUE_PAGE,
): Promise<QueueContent> {
  if (content.next === null) return content
  // The view of today grows by its last section, the open cases.
  const filter = filterOf(address.show === 'today' ? { ...address, show: 'open' } : address)
  const page = await listCases({ ...filter, ...rowsOf(more), after: content.next }, signal)
  const known = new Set(rowsIn(content).map(({ id }) => id))
  const fresh = page.cases.filter(({ id }) => !known.has(id))
  const sections = content.sections.map((section, at) =>
    at < content.sections.length - 1 ? section : { ...section, rows: [...section.rows, ...fresh] },
  )
  const { counts, today, next } = page
  return { sections, counts, today, next, reach: content.reach + Math.min(more, MOST_REFRESHED) }
}

/** All rows on screen, from top to bottom. */
export function rowsIn({ sections }: Pick<QueueContent, 'sections'>): CaseRow[] {
  return sections.flatMap(({ rows }) => rows)
}

function contentOf(
  { show }: QueueAddress,
  { pressing, cases, counts, today, next }: CasePageAnswer,
  reach: number,
): QueueContent {
  const list = show === 'today' ? 'open' : show
  const sections = [...pressing, { list, cases }].map((one) => ({
    list: one.list,
    rows: one.cases,
    count: counts[one.list],
  }))
  return { sections, counts, today, next, reach }
}

function rowsOf(reach: number): { rows?: string } {
  return reach > QUEUE_PAGE ? { rows: String(Math.min(reach, MOST_REFRESHED)) } : {}
}
