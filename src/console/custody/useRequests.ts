// The requests for identities on the custodian's page: fetched, checked, and asked for again while the page is visible.
import { useEffect, useRef, useState } from 'preact/hooks'
import { type CustodyRequest, listRequests } from '../../device/custody/requests.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { startPolling } from '../queue/polling.ts'
import { type Ending, useLatest } from '../queue/useLatest.ts'

export type RequestsState =
  | { readonly step: 'loading' }
  | {
      readonly step: 'ready'
      readonly requests: readonly CustodyRequest[]
      /** Whether more of them follow when some of these are decided. */
      readonly more: boolean
      /** Whether the last refresh failed: the list may be older than it should be. */
      readonly stale: boolean
    }
  | { readonly step: 'failed'; readonly error: unknown }

export interface Requests {
  readonly state: RequestsState
  /** Fetches the list again; what is on screen stays there meanwhile. */
  readonly refresh: () => Promise<Ending>
}

/** The list for this member, as long as the page exists. After a failed check nothing of it is shown any longer. */
export function useRequests(keyring: Keyring): Requests {
  const [state, setState] = useState<RequestsState>({ step: 'loading' })
  const latest = useLatest()

  function refresh(): Promise<Ending> {
    setState((now) => (now.step === 'failed' ? { step: 'loading' } : now))
    return latest(
      (signal) => listRequests(keyring, signal),
      ({ requests, more }) => setState({ step: 'ready', requests, more, stale: false }),
      (error) =>
        setState((now) =>
          now.step === 'ready' && !(error instanceof ProtocolError)
            ? { ...now, stale: true }
            : { step: 'failed', error },
        ),
    )
  }

  const ask = useRef(refresh)
  ask.current = refresh
  useEffect(() => {
    void ask.current()
    return startPolling(() => ask.current())
  }, [])

  return { state, refresh }
}
