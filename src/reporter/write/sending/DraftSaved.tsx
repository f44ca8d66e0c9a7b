import { useEffect } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { Button, CodeWords, Notice } from '../../core/components.ts'
import { flowWord } from '../../core/flow.ts'
import { useWords } from '../../core/language.ts'
import { account, go, setUnsent } from '../../core/state.ts'
import { CodeAdvice } from '../../receipt/CodeAdvice.tsx'
import { resumeStep, writing } from '../writing.ts'

/** The draft is in its slot, and this code is the only way back to it. */
export function DraftSaved() {
  const t = useWords()
  useEffect(() => {
    // An accidental tap on Back would lose the only way to the draft.
    setUnsent('code', true)
    return () => setUnsent('code', false)
  }, [])
  const kept = writing.value?.saved.value?.keptUntil
  return (
    <>
      <div class="stack">
        <h1>{t('reporter.draft.title')}</h1>
        <p>{t('reporter.draft.text')}</p>
        {kept && <p>{t('reporter.draft.kept', { date: formatDate(kept, t.language) })}</p>}
      </div>
      <section class="stack">
        <h2>{flowWord(t, 'code', t('reporter.code.title'))}</h2>
        {account.value && <CodeWords words={account.value.words} />}
        <CodeAdvice />
        <Notice tone="warning">
          <p>{t('reporter.code.secret')}</p>
        </Notice>
        <Button look="primary" wide onClick={() => go({ at: 'step', step: resumeStep.value })}>
          {t('reporter.draft.continue')}
        </Button>
      </section>
    </>
  )
}
