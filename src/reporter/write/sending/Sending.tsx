import { useEffect } from 'preact/hooks'
import { ActionBar, Button, CodeWords, Notice, Progress, type ProgressLine } from '../../core/components.ts'
import { type Failure, failureWords } from '../../core/failures.ts'
import { flowWord } from '../../core/flow.ts'
import { useWords } from '../../core/language.ts'
import { account, codeKnown, go } from '../../core/state.ts'
import { FileList } from '../../evidence/FileList.tsx'
import type { Writing } from '../state.ts'
import { correct, lastSent, writing } from '../writing.ts'
import { canCancel, cancelSending, type Obstacle, SENDING_STEPS, type SendingStep, send, sending } from './sending.ts'
import { slotWork } from './slot.ts'

/** One line per step while sending; if it is slow or fails, also the code, since the report may be stored. */
export function Sending() {
  const t = useWords()
  const report = writing.value
  const { step, failure, maybeStored, slow, paying } = sending.value
  useEffect(() => {
    if (report) void run(report)
  }, [])
  const code = account.value?.words
  const showCode = code && (maybeStored || slow) && !codeKnown.value
  return (
    <>
      <div class="stack">
        <h1>{t('reporter.sending.title')}</h1>
        {!failure && <p>{t('reporter.sending.text')}</p>}
      </div>
      {report && <Progress lines={linesOf(report)} />}
      {report && step === 'files' && <FileList queue={report.queue} />}
      {failure && (
        <Notice
          tone={maybeStored ? 'danger' : 'warning'}
          title={t(maybeStored ? 'reporter.sending.failed.title' : 'reporter.sending.refused.title')}
          announce
        >
          <p>{words(failure)}</p>
          {maybeStored && <p>{t('reporter.sending.maybe')}</p>}
        </Notice>
      )}
      {paying && <p>{t('reporter.sending.paying.why')}</p>}
      {!failure && slow && (
        <Notice tone="warning" announce>
          <p>{t('reporter.sending.slow')}</p>
        </Notice>
      )}
      {showCode && (
        <section class="stack">
          <h2>{flowWord(t, 'code', t('reporter.code.title'))}</h2>
          <p>{t('reporter.sending.note')}</p>
          <CodeWords words={code} />
        </section>
      )}
      {canCancel(sending.value) && (
        <ActionBar>
          <Button onClick={cancelSending}>{t('action.cancel')}</Button>
        </ActionBar>
      )}
      {failure && report && (
        <ActionBar>
          {!maybeStored && <Button onClick={() => correct(stepFor(failure))}>{t('reporter.sending.back')}</Button>}
          <Button look="primary" onClick={() => run(report)}>
            {t('action.retry')}
          </Button>
        </ActionBar>
      )}
    </>
  )

  function words(failure: Failure | Obstacle): string {
    if (failure === 'files') return t('reporter.evidence.failed')
    if (failure === 'taken') return t('reporter.sending.taken')
    return failure === 'vault' ? t('reporter.identity.too_long') : failureWords(failure, t)
  }

  function linesOf(report: Writing): ProgressLine[] {
    const files = report.queue.files.value
    const done = files.filter(({ state }) => state === 'stored').length
    const now = SENDING_STEPS.indexOf(step)
    const lines: SendingStep[] = SENDING_STEPS.filter((line) => line !== 'files' || files.length > 0)
    return lines.map((line) => {
      const at = SENDING_STEPS.indexOf(line)
      const running = failure ? 'failed' : 'running'
      const label = labelOf(line)
      return { id: line, label, state: at < now ? 'done' : at === now ? running : 'waiting', ...share(line) }
    })

    function labelOf(line: SendingStep): string {
      if (line === 'files') return t('reporter.sending.files', { done, total: files.length })
      if (line !== 'store' || !paying) return t(`reporter.sending.${line}`)
      const { round } = paying
      return round === 1 ? t('reporter.sending.paying') : t('reporter.sending.paying.again', { round })
    }

    function share(line: SendingStep) {
      if (line === 'files') return { share: files.reduce((sum, file) => sum + file.share, 0) / files.length }
      const known = line === 'place' ? slotWork.value : line === 'store' ? paying?.share : undefined
      return known == null ? {} : { share: known }
    }
  }
}

/** The step where the person can correct the problem. */
function stepFor(failure: Failure | Obstacle): string {
  if (failure === 'files') return 'evidence'
  return failure === 'vault' ? 'identity' : 'check'
}

async function run(report: Writing) {
  const { cancelled } = await send(report)
  if (cancelled) go({ at: 'step', step: 'check' })
  if (lastSent.value) go({ at: 'receipt' })
}
