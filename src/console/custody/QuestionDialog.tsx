import { useState } from 'preact/hooks'
import type { CheckedRequest } from '../../device/custody/requests.ts'
import { askBack } from '../../device/custody/write.ts'
import { IDENTITY_LENGTHS } from '../../domain/names/limits.ts'
import { ConfirmDialog, TextArea, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useDraft } from '../case/useDraft.ts'
import { useKeyring } from '../session/keyring.tsx'
import { StepNotice } from './StepNotice.tsx'
import type { Step } from './useStep.ts'
import { namesOf } from './who.ts'

interface Props {
  request: CheckedRequest
  /** The request can no longer be asked about. */
  overtaken: boolean
  step: Step
  onDone: () => void
  onClose: () => void
}

/** Asks the requester back before anything is decided. */
export function QuestionDialog({ request, overtaken, step, onDone, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const draft = useDraft(`${request.copy.case}/penjaga/tanya`)
  const [empty, setEmpty] = useState(false)
  return (
    <ConfirmDialog
      id="custody-question"
      open
      title={t('custody.question.title')}
      consequence={<p>{t('custody.question.consequence', { name: namesOf(keyring, request, t).name })}</p>}
      confirm={t('custody.question.confirm')}
      busy={step.busy}
      disabled={overtaken}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextArea
        id="custody-question-text"
        label={t('custody.question.text')}
        hint={t('custody.question.text.hint')}
        error={empty ? t('custody.question.empty') : undefined}
        required
        rows={3}
        value={draft.text}
        onInput={(text) => {
          draft.write(text)
          setEmpty(false)
        }}
        maxLength={IDENTITY_LENGTHS.sentence}
      />
      <StepNotice step={step} overtaken={overtaken && !step.busy ? t('custody.question.overtaken') : null} />
    </ConfirmDialog>
  )

  async function confirm(): Promise<void> {
    const text = draft.text.trim()
    setEmpty(text === '')
    if (text === '') return
    if (!(await step.run(() => askBack(keyring, request, text)))) return
    draft.clear()
    onDone()
  }
}
