import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { discardCase } from '../../../device/casework/write.ts'
import { lastDayToTakeBack } from '../../../domain/discard.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { ConfirmDialog, Notice, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'
import { namesOf } from './openers.ts'

interface Props {
  /** Numbers of the members who could take the case back. */
  others: readonly number[]
  /** False if the case has changed since the dialog was opened. */
  allowed: boolean
  submission: Submission
  onClose: () => void
}

/** Asks for the reason, after saying what is deleted, what is kept, and for how long. */
export function DiscardDialog({ others, allowed, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const reason = useDraft(`${open.row.id}/buang`)
  const [empty, setEmpty] = useState(false)
  useArrival(submission, {
    chain: 'office',
    restored: false,
    isIt: (content) => content.kind === 'discard' && content.text === reason.text.trim(),
    finish,
  })
  const lead = useRef<HTMLUListElement>(null)
  // The browser focuses the field below and scrolls to it: what is deleted must be read first.
  useLayoutEffect(() => {
    lead.current?.focus({ preventScroll: true })
    lead.current?.closest('dialog')?.scrollTo(0, 0)
  }, [])
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  const overtaken = settled && !allowed
  const date = formatDate(lastDayToTakeBack(open.today), t.language)
  return (
    <ConfirmDialog
      id="discard-title"
      open
      title={t('case.discard.dialog.title')}
      consequence={
        <ul class="case-list" tabIndex={-1} ref={lead}>
          <li>{t('case.discard.dialog.files')}</li>
          <li>{t('case.discard.dialog.kept', { date, names: namesOf(keyring, others, t) })}</li>
          <li>{t('case.discard.dialog.reporter')}</li>
          <li>{t('case.discard.dialog.counted')}</li>
        </ul>
      }
      confirm={t('case.discard.action')}
      danger
      busy={submission.busy}
      disabled={overtaken}
      onConfirm={discard}
      onCancel={onClose}
    >
      <TextArea
        id="discard-reason"
        label={t('case.discard.reason')}
        hint={t('case.discard.reason.hint')}
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
      {overtaken ? (
        <Notice tone="warning" announce>
          <p>{t('case.discard.overtaken')}</p>
        </Notice>
      ) : (
        <SubmissionNotice submission={submission} done="" />
      )}
    </ConfirmDialog>
  )

  async function discard(): Promise<void> {
    const text = reason.text.trim()
    setEmpty(text === '')
    if (text !== '' && (await submission.write(() => discardCase(keyring, open, text)))) finish()
  }

  function finish(): void {
    reason.clear()
    onClose()
  }
}
