import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { ConfirmDialog, Notice, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'

interface Props {
  kind: 'discard' | 'take_back'
  /** Of the draft, below the case. */
  place: string
  consequence: ComponentChildren
  danger?: boolean
  /** What has happened meanwhile, so that nothing can be confirmed any more. */
  overtaken?: string | null
  /** Stores the entry with this reason. */
  send: (reason: string) => Promise<void>
  submission: Submission
  onClose: () => void
}

/** Asks for the reason of a discard or a take-back, which the reporter reads, after saying what it does. */
export function ReasonDialog({ kind, place, consequence, danger, overtaken = null, send, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const reason = useDraft(`${open.row.id}/${place}`)
  const [empty, setEmpty] = useState(false)
  const id = kind.replace('_', '-')
  useArrival(submission, {
    chain: 'office',
    restored: false,
    isIt: (content) => content.kind === kind && content.text === reason.text.trim(),
    finish,
  })
  return (
    <ConfirmDialog
      id={`${id}-title`}
      open
      title={t(`case.${kind}.dialog.title`)}
      consequence={consequence}
      confirm={t(`case.${kind}.action`)}
      danger={danger}
      busy={submission.busy}
      disabled={overtaken !== null}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextArea
        id={`${id}-reason`}
        label={t(`case.${kind}.reason`)}
        hint={t(`case.${kind}.reason.hint`)}
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
      {overtaken !== null ? (
        <Notice tone="warning" announce>
          <p>{overtaken}</p>
        </Notice>
      ) : (
        <SubmissionNotice submission={submission} done="" />
      )}
    </ConfirmDialog>
  )

  async function confirm(): Promise<void> {
    const text = reason.text.trim()
    setEmpty(text === '')
    if (text !== '' && (await submission.write(() => send(text)))) finish()
  }

  function finish(): void {
    reason.clear()
    onClose()
  }
}
