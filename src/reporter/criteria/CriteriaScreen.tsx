import { useEffect, useState } from 'preact/hooks'
import { textIn } from '../../domain/questionnaire.ts'
import type { CriteriaAnswer } from '../../protocol/wire/markdown.ts'
import { Markdown } from '../../ui/Markdown/Markdown.tsx'
import { loadCriteria } from '../core/bootstrap.ts'
import { ActionBar, Button, Loading, Notice } from '../core/components.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { account, go } from '../core/state.ts'

/** What a report should contain, in the office's own words, before the first question. */
export function CriteriaScreen() {
  const t = useWords()
  const [criteria, setCriteria] = useState<CriteriaAnswer | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    void attempt(async () => setCriteria(await loadCriteria())).then(setFailure)
  }, [])
  return (
    <>
      <h1>{t('reporter.criteria.title')}</h1>
      {failure && (
        <Notice tone="warning" announce>
          <p>{failureWords(failure, t)}</p>
        </Notice>
      )}
      {criteria ? (
        <div class="stack">
          <Markdown blocks={textIn(criteria, t.language)} />
        </div>
      ) : (
        !failure && <Loading />
      )}
      <ActionBar>
        <Button onClick={() => go({ at: account.value ? 'account' : 'start' })}>{t('action.back')}</Button>
        <Button look="primary" onClick={() => go({ at: 'office' })}>
          {t('action.next')}
        </Button>
      </ActionBar>
    </>
  )
}
