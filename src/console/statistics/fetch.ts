// Fetches the office's figures for the filters in the address.
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

/** The filters in the address: by default this year, with `semua` all years. */
export function readFiguresAddress(query: URLSearchParams, today: string): FiguresAddress {
  const said = query.get('tahun')
  const year = said === 'semua' ? null : /^\d{4}$/.test(said ?? '') ? said : today.slice(0, 4)
  return { year, channel: query.get('kanal') || null }
}

/** The address of the console's page that shows this. */
export function figuresPlace({ year, channel }: FiguresAddress): string {
  const query = new URLSearchParams({ tahun: year ?? 'semua', ...(channel && { kanal: channel }) })
  return `/statistik?${query}`
}

/** Fetches the figures, and again when the address changes. */
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
