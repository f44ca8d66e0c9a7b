import { useState } from 'preact/hooks'
import { Button, ConfirmDialog, Notice } from '../../ui/index.ts'
import { reading, underStatement } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import type { Writing } from '../write/state.ts'
import { endWriting } from '../write/writing.ts'
import { saveInstead } from './newest.ts'
import { resumeDraft } from './resume.ts'

/** Two windows wrote in one draft: says so, and lets the person choose which text stays. */
export function NewerDraft({ report, step }: { report: Writing; step: string }) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function act(what: () => Promise<unknown>) {
    setBusy(true)
    setFailure(await attempt(what))
    setBusy(false)
  }

  async function openStored() {
    const slot = report.slot.value
    if (!slot) return
    const { readSlot } = await reading()
    const own = await underStatement(({ organization }) => readSlot(organization, slot))
    setAsking(false)
    if (own.state !== 'draft' || !own.draft) return
    endWriting()
    await resumeDraft(own)
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
      <ConfirmDialog
        id="open-newer"
        open={asking}
        title={t('reporter.newer.open')}
        consequence={t('reporter.discard.consequence')}
        confirm={t('reporter.newer.open')}
        cancel={t('reporter.draft.continue')}
        danger
        busy={busy}
        onConfirm={() => act(openStored)}
        onCancel={() => setAsking(false)}
      />
    </Notice>
  )
}
