// Screens that come after sending, or with a code: their code arrives after the form is usable.
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button, Loading, Notice } from './core/kit.ts'
import { addWords, useWords } from './core/language.ts'

/** Part of the application that is fetched when it is first needed, and asked for again after a failed network. */
function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null
  return function Lazy(props: Props) {
    const t = useWords()
    const [state, setState] = useState<'loading' | 'failed' | 'loaded'>(loaded ? 'loaded' : 'loading')
    useEffect(() => {
      if (state !== 'loading') return
      load().then(
        (component) => {
          loaded = component
          setState('loaded')
        },
        () => setState('failed'),
      )
    }, [state])
    const Loaded = loaded
    if (Loaded) return <Loaded {...props} />
    if (state === 'loading') return <Loading />
    return (
      <Notice tone="warning" title={t('reporter.load_failed.title')} announce>
        <p>{t('error.offline')}</p>
        <Button onClick={() => setState('loading')}>{t('action.retry')}</Button>
      </Notice>
    )
  }
}

async function later() {
  const screens = await import('./later.ts')
  addWords(screens.reporterPage)
  return screens
}

const receipt = () => import('./receipt/ReceiptScreen.tsx')

/** The steps after the questions: needed only when the writing is done. */
const finish = () => import('./write/finish.ts')

export const LazyEvidence = lazy(async () => (await finish()).EvidenceStep)
export const LazyIdentity = lazy(async () => (await finish()).IdentityStep)
export const LazyCheck = lazy(async () => (await finish()).CheckStep)
export const LazySending = lazy(async () => (await finish()).Sending)
export const LazyDraftSaved = lazy(async () => (await finish()).DraftSaved)
export const LazyReceipt = lazy(async () => (await receipt()).ReceiptScreen)
export const LazyOpen = lazy(async () => (await later()).OpenScreen)
export const LazyAccount = lazy(async () => (await later()).AccountScreen)
export const LazyCase = lazy(async () => (await later()).CaseScreen)

/** Fetches what comes next ahead of time: nobody should wait for a network that may be gone by then. */
export async function fetchAhead(): Promise<void> {
  try {
    await finish()
    await receipt()
  } catch {
    // They are asked for again when they are needed.
  }
}
