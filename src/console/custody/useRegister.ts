// The register of requests for identities: a list that grows page by page.
import { useEffect, useState } from 'preact/hooks'
import { type RegisterRow, readRegister } from '../../device/custody/register.ts'
import { useLatest } from '../queue/useLatest.ts'

export type RegisterState =
  | { readonly step: 'loading' }
  | {
      readonly step: 'ready'
      readonly rows: readonly RegisterRow[]
      /** Where the next page begins; null at the end. */
      readonly next: string | null
      readonly growing: boolean
    }
  | { readonly step: 'failed'; readonly error: unknown }

export interface RegisterList {
  readonly state: RegisterState
  readonly reload: () => void
  readonly more: () => void
}

/** Fetches the first page, again whenever `version` changes, and the next ones on request. */
export function useRegister(version: number): RegisterList {
  const [state, setState] = useState<RegisterState>({ step: 'loading' })
  const latest = useLatest()

  function start(before: readonly RegisterRow[], after?: string): void {
    void latest(
      (signal) => readRegister(after, signal),
      ({ disclosures, next }) => setState({ step: 'ready', rows: [...before, ...disclosures], next, growing: false }),
      (error) => setState({ step: 'failed', error }),
    )
  }

  function reload(): void {
    setState({ step: 'loading' })
    start([])
  }

  function more(): void {
    if (state.step !== 'ready' || state.growing || state.next === null) return
    setState({ ...state, growing: true })
    start(state.rows, state.next)
  }

  useEffect(() => start([]), [version])

  return { state, reload, more }
}
