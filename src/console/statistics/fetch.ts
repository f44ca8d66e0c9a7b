// The office's figures, as the address asks for them.
import { useEffect, useState } from 'preact/hooks'
import { request } from '../../device/api.ts'
import { StatisticsAnswer } from '../../protocol/wire/staff.ts'

export interface FiguresAddress {
  /** Null for all years. */
  readonly year: string | null
  readonly channel: string | null
}

export type FiguresState =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly figures: StatisticsAnswer }
  | { readonly step: 'failed'; readonly error: unknown }

/** What the address asks for; this year where it says nothing, all years with `semua`. */
export function readFiguresAddress(query: URLSearchParams, today: string): FiguresAddress {
  const said = query.get('tahun')
  const year = said === 'semua' ? null : /^\d{4}$/.test(said ?? '') ? said : today.slice(0, 4)
  return { year, channel: query.get('kanal') || null }
}

/** The place of the console that shows this. */
export function figuresPlace({ year, channel }: FiguresAddress): string {
  const query = new URLSearchParams({ tahun: year ?? 'semua', ...(channel && { kanal: channel }) })
  return `/statistik?${query}`
}

/** Fetches them, again for each other address. */
export function useFigures({ year, channel }: FiguresAddress): { state: FiguresState; reload: () => void } {
  const [state, setState] = useState<FiguresState>({ step: 'loading' })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const running = new AbortController()
    const query = new URLSearchParams({ ...(year && { year }), ...(channel && { channel }) })
    setState({ step: 'loading' })
    request({ path: `/api/staff/statistics?${query}`, answer: StatisticsAnswer, signal: running.signal }).then(
      (figures) => {
        if (!running.signal.aborted) setState({ step: 'ready', figures })
      },
      (error: unknown) => {
        if (!running.signal.aborted) setState({ step: 'failed', error })
      },
    )
    return () => running.abort()
  }, [year, channel, asked])
  return { state, reload: () => setAsked(asked + 1) }
}
