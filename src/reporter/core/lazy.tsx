import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isCutOff } from '../../device/imports.ts'
import { Button, Loading, Notice } from './components.ts'
import { focusHeading } from './heading.ts'
import { useWords } from './language.ts'

/** A part of the application that is loaded when first needed, and requested again after a network failure. */
export function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null
  return function Lazy(props: Props) {
    const t = useWords()
    const [state, setState] = useState<'loading' | 'offline' | 'program' | 'loaded'>(loaded ? 'loaded' : 'loading')
    useEffect(() => {
      // The screen had no heading to focus while it was still loading.
      if (state === 'loaded' && document.activeElement === document.body) focusHeading()
      if (state !== 'loading') return
      load().then(
        (component) => {
          loaded = component
          setState('loaded')
        },
        (error: unknown) => setState(isCutOff(error) ? 'offline' : 'program'),
      )
    }, [state])
    const Loaded = loaded
    if (Loaded) return <Loaded {...props} />
    if (state === 'loading' || state === 'loaded') return <Loading />
    return (
      <Notice tone="warning" title={t('reporter.load_failed.title')} announce>
        <p>{t(`error.${state}`)}</p>
        {state === 'offline' && <p>{t('reporter.load_failed.renewed')}</p>}
        <Button onClick={() => setState('loading')}>{t('action.retry')}</Button>
      </Notice>
    )
  }
}
