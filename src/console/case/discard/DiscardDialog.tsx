import { useLayoutEffect, useRef } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { discardCase } from '../../../device/casework/write.ts'
import { lastDayToTakeBack, TAKE_BACK_DAYS } from '../../../domain/discard.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import type { Submission } from '../useSubmission.ts'
import { namesOf } from './openers.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

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
  const lead = useRef<HTMLUListElement>(null)
  // Not the field below, which the browser focuses: what is deleted must be read first.
  useLayoutEffect(() => {
    lead.current?.focus({ preventScroll: true })
  }, [])
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  const date = formatDate(lastDayToTakeBack(open.today, []), t.language)
  return (
    <ReasonDialog
      kind="discard"
      place="buang"
      consequence={
        <ul class="case-list" tabIndex={-1} ref={lead}>
          <li>{t('case.discard.dialog.files')}</li>
          <li>{t('case.discard.dialog.kept', { date, names: namesOf(keyring, others, t) })}</li>
          <li>{t('case.discard.dialog.reporter', { count: TAKE_BACK_DAYS })}</li>
          <li>{t('case.discard.dialog.counted')}</li>
        </ul>
      }
      danger
      overtaken={settled && !allowed ? t('case.discard.overtaken') : null}
      send={(reason) => discardCase(keyring, open, reason)}
      submission={submission}
      onClose={onClose}
    />
  )
}
