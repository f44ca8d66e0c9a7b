import { useEffect, useState } from 'preact/hooks'
import { textIn } from '../../../domain/questionnaire.ts'
import { Button, Notice } from '../../core/components.ts'
import { prefetch } from '../../core/failures.ts'
import { useWords } from '../../core/language.ts'
import { FileList } from '../../evidence/FileList.tsx'
import { Picker } from '../../evidence/Picker.tsx'
import { isBusy, storedFiles } from '../../evidence/queue.ts'
import type { Writing } from '../state.ts'

interface Props {
  report: Writing
  save: () => Promise<void>
  saving: boolean
}

/** The evidence: chosen here, then cleaned, sealed and sent while the person continues writing. */
export function EvidenceStep({ report, save, saving }: Props) {
  const t = useWords()
  const { queue, questionnaire } = report
  const [skipped, setSkipped] = useState(false)
  useEffect(() => {
    void prefetch()
  }, [])
  const offer = !report.saved.value && queue.files.value.length === 0 && !skipped
  return (
    <>
      <div class="stack">
        <h1>{t('reporter.evidence.title')}</h1>
        <p>{textIn(questionnaire.evidence.hint, t.language)}</p>
      </div>
      {offer ? (
        <Notice tone="warning" title={t('reporter.evidence.save_first.title')}>
          <p>{t('reporter.evidence.save_first.text')}</p>
          <div class="row">
            <Button look="primary" busy={saving} onClick={save}>
              {t('action.save_draft')}
            </Button>
            <Button onClick={() => setSkipped(true)}>{t('reporter.evidence.skip_saving')}</Button>
          </div>
        </Notice>
      ) : (
        <>
          {!report.saved.value && storedFiles(queue).length > 0 && (
            <Notice tone="warning">
              <p>{t('reporter.evidence.not_kept')}</p>
            </Notice>
          )}
          <FileList queue={queue} draft={report} />
          <Picker queue={queue} />
          {report.saved.value && <p class="muted">{t('reporter.evidence.kept')}</p>}
          <p class="muted">{t(isBusy(queue) ? 'reporter.evidence.go_on' : 'reporter.evidence.how')}</p>
        </>
      )}
    </>
  )
}
