import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { Loading } from '../../ui/index.ts'
import { Failure } from './Failure.tsx'

type State<P> =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly Page: ComponentType<P> }
  | { readonly step: 'failed' }

/** A screen whose code is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let found: ComponentType<P> | null = null
  return function Lazy(props: P) {
    const [state, setState] = useState<State<P>>(found ? { step: 'ready', Page: found } : { step: 'loading' })
    function fetchPage() {
      setState({ step: 'loading' })
      load().then(
        (Page) => {
          found = Page
          setState({ step: 'ready', Page })
        },
        () => setState({ step: 'failed' }),
      )
    }
    useEffect(() => {
      if (!found) fetchPage()
    }, [])
    if (state.step === 'loading') return <Loading />
    // Code that does not arrive is a lost connection, or a newer release: loading the page again helps with both.
    if (state.step === 'failed') return <Failure error={new RequestError('offline')} onRetry={fetchPage} />
    return <state.Page {...props} />
  }
}
