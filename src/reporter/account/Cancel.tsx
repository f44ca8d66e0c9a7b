import { useState } from 'preact/hooks'
import { ConfirmDialog } from '../../ui/Dialog/Dialog.tsx'
import { Button } from '../core/components.ts'
import { device } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { flowWord } from '../core/flow.ts'
import { useWords } from '../core/language.ts'
import { account, go, hasWayBack } from '../core/state.ts'
import type { Writing } from '../write/state.ts'
import { endWriting } from '../write/writing.ts'

/** Gives the report up, after asking: deletes what was written, also on the server. */
export function Cancel({ report }: { report: Writing }) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function throwAway() {
    setBusy(true)
    const failed = await attempt(() => discard(report))
    setBusy(false)
    setFailure(failed)
    if (failed) return
    // There is nothing under a code that nobody wrote down.
    if (!hasWayBack()) account.value = null
    go({ at: account.value ? 'account' : 'start' })
  }

  return (
    <div>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {flowWord(t, 'cancel', t('action.cancel'))}
      </Button>
      <ConfirmDialog
        id="cancel-writing"
        open={asking}
        title={t('reporter.cancel.title')}
        consequence={t('reporter.cancel.consequence')}
        confirm={t('reporter.cancel.confirm')}
        cancel={t('reporter.draft.continue')}
        danger
        busy={busy}
        onConfirm={throwAway}
        onCancel={() => setAsking(false)}
      >
        {failure && (
          <p class="alarm" role="alert">
            {failureWords(failure, t)}
          </p>
        )}
      </ConfirmDialog>
    </div>
  )
}

async function discard(report: Writing): Promise<void> {
  const slot = report.slot.value
  // The files stay in their list until the draft is gone: without a connection, writing continues as before.
  if (slot) await (await device()).deleteDraft(slot)
  endWriting()
}
