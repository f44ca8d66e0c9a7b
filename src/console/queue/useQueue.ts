// The rows of the queue: fetched when its address changes, and refreshed in the background while it is on screen.
import { useEffect, useRef, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { QUEUE_PAGE } from '../../domain/queue.ts'
import { placeOf, type QueueAddress } from './address.ts'
import { type Counts, fetchContent, fetchMore, type QueueContent } from './content.ts'
import { addNews, type News, NO_NEWS, newsOf } from './news.ts'
import { startPolling } from './polling.ts'
import { type Ending, useLatest } from './useLatest.ts'

export type QueueState =
  | { readonly step: 'loading' }
  | {
      readonly step: 'ready'
      readonly content: QueueContent
      /** What runs because somebody pressed a button; the refresh in the background shows nothing. */
      readonly busy: 'growing' | 'refreshing' | null
      /** What came since somebody last looked. */
      readonly news: News
      /** When this content arrived. */
      readonly since: Date
      /** Whether the last refresh failed: the content may be older than it should be. */
      readonly stale: boolean
    }
  | { readonly step: 'failed'; readonly error: unknown }

export interface Queue {
  readonly state: QueueState
  /** Counts of the last answer, until the next one arrives. */
  readonly counts: Counts | null
  /** Fetches everything again; a list on screen stays there meanwhile. */
  readonly reload: () => void
  readonly more: () => void
  readonly forgetNews: () => void
}

/**
 * The queue for the filters in the address. `beforeChange` is called while the old rows are still on screen and others of
 * the same list are about to replace them.
 */
export function useQueue(address: QueueAddress, beforeChange: () => void = () => {}): Queue {
  const place = placeOf(address)
  const [held, setHeld] = useState<{ place: string; state: QueueState }>({ place, state: { step: 'loading' } })
  const [counts, setCounts] = useState<Counts | null>(null)
  const latest = useLatest()
  // Never show rows of the previous address under this one, not even before the request for its own has started.
  const state: QueueState = held.place === place ? held.state : { step: 'loading' }
  const setState = (next: QueueState) => setHeld({ place, state: next })

  function load(): void {
    setState({ step: 'loading' })
    void latest(
      (signal) => fetchContent(address, QUEUE_PAGE, signal),
      (content) => {
        setCounts(content.counts)
        setState({ step: 'ready', content, busy: null, news: NO_NEWS, since: new Date(), stale: false })
      },
      (error) => setState({ step: 'failed', error }),
    )
  }

  async function refresh(busy: 'refreshing' | null): Promise<Ending> {
    // Somebody waits for a page: the list is refreshed after that.
    if (state.step === 'loading' || (state.step === 'ready' && state.busy !== null)) return 'dropped'
    if (state.step === 'ready' && busy !== null) setState({ ...state, busy })
    return latest(
      (signal) => fetchContent(address, state.step === 'ready' ? state.content.reach : QUEUE_PAGE, signal),
      (content) => {
        beforeChange()
        setCounts(content.counts)
        setHeld(({ state: now }) => {
          const news = now.step === 'ready' ? addNews(now.news, newsOf(now.content, content), content) : NO_NEWS
          return { place, state: { step: 'ready', content, busy: null, news, since: new Date(), stale: false } }
        })
      },
      (error) => {
        // Whoever may no longer read cases must not go on seeing them.
        const refused = error instanceof RequestError && error.code === 'not_allowed'
        setHeld(({ state: now }) => ({
          place,
          state: now.step === 'ready' && !refused ? { ...now, busy: null, stale: true } : { step: 'failed', error },
        }))
      },
    )
  }

  function more(): void {
    if (state.step !== 'ready' || state.busy !== null || state.content.next === null) return
    setState({ ...state, busy: 'growing' })
    void latest(
      (signal) => fetchMore(address, state.content, signal),
      (content) => {
        setCounts(content.counts)
        setState({ ...state, content, busy: null })
      },
      () => setState({ ...state, busy: null, stale: true }),
    )
  }

  function reload(): void {
    if (state.step === 'ready') void refresh('refreshing')
    else load()
  }

  function forgetNews(): void {
    if (state.step === 'ready') setState({ ...state, news: NO_NEWS })
  }

  useEffect(load, [place])

  // The timer lives longer than one drawing, and must refresh what is on screen then.
  const current = useRef(refresh)
  current.current = refresh
  useEffect(() => startPolling(() => current.current(null)), [])

  return { state, counts, reload, more, forgetNews }
}
