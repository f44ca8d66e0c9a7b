import { useState } from 'preact/hooks'
import { Button, ConfirmDialog, Notice } from '../../ui/index.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import type { Writing } from '../write/state.ts'
import { openStored, saveInstead } from './newest.ts'

/** Two windows wrote in one draft: says so, and lets the person choose which text stays. */
export function NewerDraft({ report, step }: { report: Writing; step: string }) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [gone, setGone] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function act(what: () => Promise<unknown>) {
    setBusy(true)
    setFailure(await attempt(what))
    setBusy(false)
  }

  async function open() {
    if (await openStored(report)) return
    setAsking(false)
    setGone(true)
  }

  return (
    <Notice tone="warning" title={t('reporter.newer.title')} announce>
      <p>{t('reporter.newer.text')}</p>
      <div class="row">
        <Button busy={busy} onClick={() => act(() => saveInstead(report, step))}>
          {t('reporter.newer.keep')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('reporter.newer.open')}</Button>
      </div>
      {failure && <p>{failureWords(failure, t)}</p>}
      {gone && <p role="status">{t('reporter.newer.gone')}</p>}
      <ConfirmDialog
        id="open-newer"
        open={asking}
        title={t('reporter.newer.open')}
        consequence={t('reporter.discard.consequence')}
        confirm={t('reporter.newer.open')}
        cancel={t('reporter.draft.continue')}
        danger
        busy={busy}
        onConfirm={() => act(open)}
        onCancel={() => setAsking(false)}
      />
    </Notice>
  )
}
