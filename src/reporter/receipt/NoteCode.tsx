import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button, CodeWords, Notice } from '../core/kit.ts'
import { useWords } from '../core/language.ts'
import { codeKnown, setUnsent } from '../core/state.ts'
import { OtherWays } from './OtherWays.tsx'
import { PickWords } from './PickWords.tsx'

type Phase = 'write' | 'pick' | 'noted'

/** The code is shown, written on paper, and checked by picking two of its words from the paper. */
export function NoteCode({ words, done }: { words: readonly string[]; done: ComponentChildren }) {
  const t = useWords()
  const [phase, setPhase] = useState<Phase>('write')
  useEffect(() => {
    setUnsent('code', phase !== 'noted')
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
        <Notice tone="success" title={t('reporter.code.pick.right')} announce />
        {done}
      </>
    )
  }
  return (
    <section class="stack">
      <h2>{t('reporter.code.title')}</h2>
      <CodeWords words={words} />
      <p>{t('reporter.code.advice')}</p>
      <Notice tone="warning">
        <p>{t('reporter.code.secret')}</p>
      </Notice>
      <Button look="primary" wide onClick={() => setPhase('pick')}>
        {t('reporter.code.written')}
      </Button>
      <OtherWays words={words} kept={noted} />
    </section>
  )
}
