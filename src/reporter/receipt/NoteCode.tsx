import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LazyOtherWays } from '../account/lazy.tsx'
import { Button, CodeWords, Notice, useFocusOnChange } from '../core/components.ts'
import { flowWord } from '../core/flow.ts'
import { useWords } from '../core/language.ts'
import { codeKnown, hasWayBack, setUnsent } from '../core/state.ts'
import { CodeAdvice } from './CodeAdvice.tsx'
import { PickWords } from './PickWords.tsx'

type Phase = 'write' | 'pick' | 'noted'

interface Props {
  words: readonly string[]
  /** Shown once the code is written down. */
  done: ComponentChildren
  /** A button to skip this, for people who can come back without the code. */
  later?: ComponentChildren
}

/** The code is shown, written on paper, and checked by picking two of its words from the paper. */
export function NoteCode({ words, done, later }: Props) {
  const t = useWords()
  const [phase, setPhase] = useState<Phase>('write')
  const [others, setOthers] = useState(false)
  const top = useFocusOnChange<HTMLHeadingElement & HTMLDivElement>(phase)
  useEffect(() => {
    setUnsent('code', phase !== 'noted' && !hasWayBack())
    return () => setUnsent('code', false)
  }, [phase])
  function noted() {
    codeKnown.value = true
    setPhase('noted')
  }
  if (phase === 'pick') return <PickWords words={words} right={noted} again={() => setPhase('write')} />
  if (phase === 'noted') {
    return (
      <>
        <div tabIndex={-1} ref={top}>
          <Notice tone="success" title={t('reporter.code.pick.right')} announce />
        </div>
        {done}
      </>
    )
  }
  return (
    <section class="stack">
      <h2 tabIndex={-1} ref={top}>
        {flowWord(t, 'code', t('reporter.code.title'))}
      </h2>
      <CodeWords words={words} />
      <CodeAdvice />
      <Notice tone="warning">
        <p>{t('reporter.code.secret')}</p>
      </Notice>
      <Button look="primary" wide onClick={() => setPhase('pick')}>
        {t('reporter.code.written')}
      </Button>
      {others ? (
        <LazyOtherWays words={words} kept={noted} />
      ) : (
        <Button look="quiet" onClick={() => setOthers(true)}>
          {t('reporter.code.other')}
        </Button>
      )}
      {later}
    </section>
  )
}
