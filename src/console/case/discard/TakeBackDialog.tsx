import { takeBackCase } from '../../../device/casework/write.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import type { Submission } from '../useSubmission.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface Props {
  submission: Submission
  onClose: () => void
}

/** Asks why the case is taken back, after saying where it goes. */
export function TakeBackDialog({ submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  return (
    <ReasonDialog
      kind="take_back"
      place="ambil"
      consequence={
        <div class="stack">
          <p>{t('case.take_back.dialog.consequence', { stage: t(`stage.${open.standing.stage}`) })}</p>
          <p>{t('case.take_back.dialog.reporter')}</p>
        </div>
      }
      send={(reason) => takeBackCase(keyring, open, reason)}
      submission={submission}
      onClose={onClose}
    />
  )
}
