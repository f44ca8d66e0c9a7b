import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Lack, secureAddress } from '../device/lack.ts'
import { bootstrapState } from './core/bootstrap.ts'
import { Button, LanguageProvider, Loading, leadTo, Notice } from './core/components.ts'
import { focusHeading } from './core/heading.ts'
import { translator, useWords } from './core/language.ts'
import { halted, type Screen, screen, takeField } from './core/state.ts'
import { Frame } from './Frame.tsx'
import { Halt } from './Halt.tsx'
import {
  LazyAccount,
  LazyCase,
  LazyCriteria,
  LazyDraftSaved,
  LazyElsewhere,
  LazyOpen,
  LazyReceipt,
  LazySending,
  LazyUnable,
} from './lazy.tsx'
import { LazyLogin, LazyRegister } from './password/lazy.tsx'
import { Start } from './Start.tsx'
import { OfficeQuestion } from './write/questions/OfficeQuestion.tsx'
import { Caution } from './write/steps/Caution.tsx'
import { StepScreen } from './write/steps/StepScreen.tsx'

interface Props {
  lack: Lack | null
  /** Loads again what the first screen needs. */
  onRetry?: (() => void) | undefined
}

/**
 * The reporter's application: one address, one screen at a time. If the browser lacks something, it shows only that.
 */
export function App({ lack, onRetry }: Props) {
  return (
    <LanguageProvider t={translator.value}>
      <Frame bare={lack !== null}>
        {lack ? (
          <LazyUnable lack={lack} address={secureAddress(location.href)} contacts={true} />
        ) : (
          <Content onRetry={onRetry} />
        )}
      </Frame>
    </LanguageProvider>
  )
}

function Content({ onRetry }: Pick<Props, 'onRetry'>) {
  if (halted.value) return <Halt breach={halted.value} />
  const { state } = bootstrapState.value
  const t = useWords()
  if (state === 'loading') return <Loading text={t('reporter.loading')} />
  if (state === 'failed') return <LoadFailed onRetry={onRetry} />
  const current = screen.value
  return <ScreenFrame key={JSON.stringify(current)}>{drawScreen(current)}</ScreenFrame>
}

/** Starts each screen at its top and focuses its heading, or the field that was asked for: screen readers read it out. */
function ScreenFrame({ children }: { children: ComponentChildren }) {
  useEffect(() => {
    scrollTo(0, 0)
    const field = takeField()
    if (field && document.getElementById(field)) leadTo(field)
    else focusHeading()
  }, [])
  return (
    <div class="stack" data-gap="large">
      {children}
    </div>
  )
}

function drawScreen(current: Screen) {
  switch (current.at) {
    case 'start':
      return <Start />
    case 'criteria':
      return <LazyCriteria />
    case 'office':
      return <OfficeQuestion />
    case 'elsewhere':
      return <LazyElsewhere />
    case 'caution':
      return <Caution />
    case 'step':
      return <StepScreen step={current.step} />
    case 'draft':
      return <LazyDraftSaved />
    case 'sending':
      return <LazySending />
    case 'receipt':
      return <LazyReceipt />
    case 'open':
      return <LazyOpen />
    case 'login':
      return <LazyLogin />
    case 'register':
      return <LazyRegister />
    case 'account':
      return <LazyAccount />
    case 'case':
      return <LazyCase index={current.index} />
  }
}

function LoadFailed({ onRetry }: Pick<Props, 'onRetry'>) {
  const t = useWords()
  return (
    <Notice tone="warning" title={t('reporter.load_failed.title')} announce>
      <p>{t('reporter.load_failed.text')}</p>
      <Button look="primary" onClick={onRetry}>
        {t('action.retry')}
      </Button>
    </Notice>
  )
}
