import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { isCutOff } from '../../device/imports.ts'
import { Button, IconRetry, Loading, Notice, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { saveNow } from '../session/desk.ts'
import { isReplaced } from './release.ts'

type State<P> =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly Page: ComponentType<P> }
  | { readonly step: 'failed'; readonly error: unknown }
  /** The server has a newer release, whose code has other file names. */
  | { readonly step: 'replaced' }

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
        async (error: unknown) => {
          if (!isCutOff(error)) setState({ step: 'failed', error })
          else if (await isReplaced()) setState({ step: 'replaced' })
          else setState({ step: 'failed', error: new RequestError('offline') })
        },
      )
    }
    useEffect(() => {
      if (!found) fetchPage()
    }, [])
    if (state.step === 'loading') return <Loading />
    if (state.step === 'replaced') return <Replaced />
    if (state.step === 'failed') return <Failure error={state.error} onRetry={fetchPage} />
    return <state.Page {...props} />
  }
}

/** Only reloading the page loads the new release; typed text has been saved to the desk before. */
function Replaced() {
  const t = useT<ConsoleWords>()
  async function reload() {
    await saveNow().catch(() => {})
    location.reload()
  }
  return (
    <Notice title={t('console.replaced')} announce>
      <p>{t('console.replaced.text')}</p>
      <div>
        <Button icon={<IconRetry />} onClick={reload}>
          {t('console.replaced.reload')}
        </Button>
      </div>
    </Notice>
  )
}
