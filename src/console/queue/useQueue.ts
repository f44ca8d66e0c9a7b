// The rows of the queue: a list that grows page by page, or today's sections.
import { useEffect, useState } from 'preact/hooks'
import { type CasePageAnswer, listCases } from '../../device/casework/list.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { filterOf, placeOf, type QueueAddress, type Show } from './address.ts'
import { useLatest } from './useLatest.ts'

export type Counts = CasePageAnswer['counts']

/** The first sections of today. Letters lead: a reporter who asks for protection must not wait behind a list. */
export const PRESSING = ['letters', 'late', 'due_soon', 'new', 'waiting'] as const
const FIRST_ROWS = 5

export interface Section {
  readonly show: Exclude<Show, 'today'>
  readonly rows: readonly CaseRow[]
  /** The number of all cases in it, including those not shown. */
  readonly count: number
}

export interface QueueContent {
  readonly sections: readonly Section[]
  readonly counts: Counts
  readonly today: string
  /** The cursor for more rows of the last section. */
  readonly next: string | null
}

export type QueueState =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly content: QueueContent; readonly growing: boolean }
  | { readonly step: 'failed'; readonly error: unknown }

export interface Queue {
  readonly state: QueueState
  /** Counts of the last answer, until the next one arrives. */
  readonly counts: Counts | null
  readonly reload: () => void
  readonly more: () => void
}

/** The queue for the filters in the address. */
export function useQueue(address: QueueAddress): Queue {
  const place = placeOf(address)
  const [held, setHeld] = useState<{ place: string; state: QueueState }>({ place, state: { step: 'loading' } })
  const [counts, setCounts] = useState<Counts | null>(null)
  const latest = useLatest()
  // Never show rows of the previous address under this one, not even before the request for its own has started.
  const state: QueueState = held.place === place ? held.state : { step: 'loading' }
  const setState = (next: QueueState) => setHeld({ place, state: next })

  function start(fetchContent: (signal: AbortSignal) => Promise<QueueContent>): void {
    latest(
      fetchContent,
      (content) => {
        setCounts(content.counts)
        setState({ step: 'ready', content, growing: false })
      },
      (error) => setState({ step: 'failed', error }),
    )
  }

  function reload(): void {
    setState({ step: 'loading' })
    start((signal) => (address.show === 'today' ? fetchToday(signal) : fetchList(address, signal)))
  }

  function more(): void {
    if (state.step !== 'ready' || state.growing) return
    const { content } = state
    setState({ step: 'ready', content, growing: true })
    start((signal) => grow(address, content, signal))
  }

  useEffect(reload, [place])

  return { state, counts, reload, more }
}

async function fetchToday(signal: AbortSignal): Promise<QueueContent> {
  const open = await listCases({ show: 'open' }, signal)
  const pressing = await Promise.all(
    PRESSING.filter((show) => countOf(open.counts, show) > 0).map(async (show) => {
      const { cases } = await listCases({ show }, signal)
      return { show, rows: cases.slice(0, FIRST_ROWS), count: countOf(open.counts, show) }
    }),
  )
  const everything: Section = { show: 'open', rows: open.cases, count: open.counts.open }
  return { sections: [...pressing, everything], counts: open.counts, today: open.today, next: open.next }
}

async function fetchList(address: QueueAddress, signal: AbortSignal): Promise<QueueContent> {
  const { cases, counts, today, next } = await listCases(filterOf(address), signal)
  const show = address.show === 'today' ? 'open' : address.show
  return { sections: [{ show, rows: cases, count: countOf(counts, show) }], counts, today, next }
}

/** The same content with the next page of its last section. */
async function grow(address: QueueAddress, content: QueueContent, signal: AbortSignal): Promise<QueueContent> {
  const { cases, counts, today, next } = await listCases(
    { ...filterOf(address), ...(content.next && { after: content.next }) },
    signal,
  )
  const last = content.sections.at(-1)
  if (!last) return content
  const known = new Set(last.rows.map(({ id }) => id))
  const rows = [...last.rows, ...cases.filter(({ id }) => !known.has(id))]
  return { sections: [...content.sections.slice(0, -1), { ...last, rows }], counts, today, next }
}

/** How many cases a tab has. */
export function countOf(counts: Counts, show: Exclude<Show, 'today'>): number {
  return show === 'due_soon' ? counts.dueSoon : counts[show]
}
