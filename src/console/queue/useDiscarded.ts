// The discarded cases that can still be taken back: a list that grows page by page.
import { useEffect, useState } from 'preact/hooks'
import { listDiscarded } from '../../device/casework/list.ts'
import type { DiscardedRow } from '../../protocol/wire/cases.ts'
import { useLatest } from './useLatest.ts'

export interface DiscardedContent {
  readonly rows: readonly DiscardedRow[]
  readonly today: string
  /** Of all pages: the cases, and those in which an unanswered letter lies. */
  readonly total: number
  readonly letters: number
  /** The cursor for more rows; null at the end. */
  readonly next: string | null
}

export type DiscardedState =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly content: DiscardedContent; readonly growing: boolean }
  | { readonly step: 'failed'; readonly error: unknown }

export interface DiscardedList {
  readonly state: DiscardedState
  readonly reload: () => void
  readonly more: () => void
}

/** Fetches the first page, and the next ones on request. */
export function useDiscarded(): DiscardedList {
  const [state, setState] = useState<DiscardedState>({ step: 'loading' })
  const latest = useLatest()

  function start(before: readonly DiscardedRow[], after?: string): void {
    void latest(
      (signal) => listDiscarded(after, signal),
      ({ cases, ...content }) => {
        const known = new Set(before.map(({ id }) => id))
        const rows = [...before, ...cases.filter(({ id }) => !known.has(id))]
        setState({ step: 'ready', content: { rows, ...content }, growing: false })
      },
      (error) => setState({ step: 'failed', error }),
    )
  }

  function reload(): void {
    setState({ step: 'loading' })
    start([])
  }

  function more(): void {
    if (state.step !== 'ready' || state.growing || state.content.next === null) return
    const { rows, next } = state.content
    setState({ ...state, growing: true })
    start(rows, next)
  }

  useEffect(() => start([]), [])

  return { state, reload, more }
}
