import { proposeFalseReport } from '../../../device/casework/write.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import type { Submission } from '../useSubmission.ts'
import { mayPropose } from './nextSteps.ts'

interface Props {
  submission: Submission
  onClose: () => void
}

/** Proposes to close the case as a false report: the first of two signatures. A director decides. */
export function ProposeDialog({ submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const opened = useOpenedCase()
  const { keyring, open } = opened
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  return (
    <TextDialog
      id="propose"
      place="usul"
      title={t('case.propose.dialog.title')}
      consequence={
        <div class="stack">
          <p>{t('case.move.consequence.false_report')}</p>
          <p>{t('case.propose.dialog.consequence')}</p>
        </div>
      }
      label={t('case.propose.text')}
      hint={t('case.propose.text.hint')}
      empty={t('case.propose.text.empty')}
      confirm={t('case.propose.confirm')}
      danger
      rows={5}
      restores
      overtaken={settled && !mayPropose(opened) ? t('case.propose.overtaken') : null}
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'proposal' && content.text === text}
      send={(text) => proposeFalseReport(keyring, open, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}
