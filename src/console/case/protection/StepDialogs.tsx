import type { Procedure } from '../../../device/casework/protection.ts'
import { assessProtection, endProtection } from '../../../device/casework/write-protection.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import type { Submission } from '../useSubmission.ts'

interface Props {
  procedure: Procedure
  submission: Submission
  onClose: () => void
}

/** What the office thinks of the danger. The reporter does not see it. */
export function AssessDialog({ procedure, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  return (
    <TextDialog
      id="assess"
      place={`perlindungan/${procedure.number}/penilaian`}
      title={t('protection.assess')}
      consequence={<p>{t('protection.assess.consequence')}</p>}
      label={t('protection.assess.text')}
      empty={t('protection.assess.empty')}
      confirm={t('protection.assess.confirm')}
      rows={5}
      restores
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'protection' && content.text === text}
      send={(text) => assessProtection(keyring, open, procedure, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}

/** Ends a procedure for good, with a reason for colleagues. */
export function EndDialog({ procedure, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  return (
    <TextDialog
      id="protection-end"
      place={`perlindungan/${procedure.number}/akhir`}
      title={t('protection.end.title')}
      consequence={<p>{t('protection.end.consequence')}</p>}
      label={t('protection.end.text')}
      empty={t('protection.end.empty')}
      confirm={t('protection.end.confirm')}
      danger
      restores
      overtaken={settled && procedure.state === 'ended' ? t('protection.overtaken') : null}
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'protection' && content.text === text}
      send={(text) => endProtection(keyring, open, procedure, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}
