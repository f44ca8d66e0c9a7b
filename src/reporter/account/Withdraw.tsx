import { useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { Button, ConfirmDialog, Notice, TextArea } from '../../ui/index.ts'
import type { Failure } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { letterFailure, makeSender } from './sender.ts'

/** Withdrawing asks first, and says plainly that nothing is deleted. */
export function Withdraw({ own, done }: { own: OwnCase; done: () => void }) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [send] = useState(() => makeSender(own))
  async function withdraw() {
    setBusy(true)
    const failed = await send({ v: 1, kind: 'withdrawal', text })
    setBusy(false)
    setFailure(failed)
    if (failed) return
    setAsking(false)
    done()
  }
  return (
    <div>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('reporter.withdraw.open')}
      </Button>
      <ConfirmDialog
        id="withdraw"
        open={asking}
        title={t('reporter.withdraw.title')}
        consequence={t('reporter.withdraw.consequence')}
        confirm={t('reporter.withdraw.confirm')}
        danger
        busy={busy}
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      >
        <TextArea
          id="withdraw-reason"
          label={t('reporter.withdraw.reason')}
          optional
          rows={2}
          maxLength={2000}
          value={text}
          onInput={setText}
        />
        {failure && (
          <Notice tone="warning" announce>
            <p>{letterFailure(failure, t)}</p>
          </Notice>
        )}
      </ConfirmDialog>
    </div>
  )
}
