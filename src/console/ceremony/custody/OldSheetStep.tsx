import { useState } from 'preact/hooks'
import { openCustodySheet } from '../../../device/staff/custody.ts'
import { ProtocolError } from '../../../protocol/errors.ts'
import { Button, ConfirmDialog, TextArea, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { StepActions } from '../StepActions.tsx'
import { sheetIdentity } from '../sheet.ts'

interface Props {
  /** Called with the key from the sheet, or with null if there is no sheet. */
  onNext: (before: string | null) => void
  onBack: () => void
}

/** If no custodian has the key any more, the sheet kept outside the office restores it, typed from paper. */
export function OldSheetStep({ onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [asking, setAsking] = useState(false)
  const action = useAction()
  async function submit(event: Event) {
    event.preventDefault()
    const identity = sheetIdentity(typed)
    setWrong(identity === null)
    if (identity === null) return
    await action.run(async () => {
      try {
        onNext(await openCustodySheet(keyring, identity))
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        setWrong(true)
      }
    })
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      <TextArea
        id="old-sheet"
        label={t('custody.old.label')}
        hint={t('custody.old.hint')}
        rows={4}
        value={typed}
        onInput={setTyped}
        error={wrong ? t('custody.old.wrong') : undefined}
      />
      <div>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('custody.old.none')}
        </Button>
      </div>
      <StepActions submit onBack={onBack} busy={action.busy} />
      <ConfirmDialog
        id="without-sheet"
        open={asking}
        title={t('custody.old.none')}
        consequence={t('custody.old.consequence')}
        confirm={t('custody.old.go_on')}
        danger
        onConfirm={() => onNext(null)}
        onCancel={() => setAsking(false)}
      />
    </form>
  )
}
