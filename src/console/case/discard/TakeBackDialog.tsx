import { useState } from 'preact/hooks'
import { takeBackCase } from '../../../device/casework/write.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { ConfirmDialog, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'

interface Props {
  submission: Submission
  onClose: () => void
}

/** Asks why the case is taken back, after saying where it goes. */
export function TakeBackDialog({ submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const reason = useDraft(`${open.row.id}/ambil`)
  const [empty, setEmpty] = useState(false)
  useArrival(submission, {
    chain: 'office',
    restored: false,
    isIt: (content) => content.kind === 'take_back' && content.text === reason.text.trim(),
    finish,
  })
  return (
    <ConfirmDialog
      id="take-back-title"
      open
      title={t('case.take_back.dialog.title')}
      consequence={
        <div class="stack">
          <p>{t('case.take_back.dialog.consequence', { stage: t(`stage.${open.standing.stage}`) })}</p>
          <p>{t('case.take_back.dialog.reporter')}</p>
        </div>
      }
      confirm={t('case.take_back.action')}
      busy={submission.busy}
      onConfirm={takeBack}
      onCancel={onClose}
    >
      <TextArea
        id="take-back-reason"
        label={t('case.take_back.reason')}
        hint={t('case.take_back.reason.hint')}
        error={empty ? t('case.discard.reason.empty') : undefined}
        required
        rows={3}
        value={reason.text}
        onInput={(text) => {
          reason.write(text)
          setEmpty(false)
        }}
        maxLength={MESSAGE_MAX}
      />
      <SubmissionNotice submission={submission} done="" />
    </ConfirmDialog>
  )

  async function takeBack(): Promise<void> {
    const text = reason.text.trim()
    setEmpty(text === '')
    if (text !== '' && (await submission.write(() => takeBackCase(keyring, open, text)))) finish()
  }

  function finish(): void {
    reason.clear()
    onClose()
  }
}
