import { useState } from 'preact/hooks'
import { addNote } from '../../../device/casework/write.ts'
import { RadioGroup, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import type { Submission } from '../useSubmission.ts'
import type { Receiver } from './nextSteps.ts'

interface Props {
  /** Who can get the case. */
  receivers: readonly Receiver[]
  submission: Submission
  onClose: () => void
}

/** Hands the case to somebody else in the office, with a note for them. The reporter does not see it. */
export function HandOverDialog({ receivers, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const [chosen, setChosen] = useState<Receiver | null>(receivers.length === 1 ? (receivers[0] ?? null) : null)
  const [missing, setMissing] = useState(false)
  const settled = submission.state !== 'busy' && submission.state !== 'done'
  // A colleague may have moved the case, or changed its team.
  const receiver = receivers.find((one) => one === chosen) ?? null
  return (
    <TextDialog
      id="hand-over"
      place="serah"
      title={t('case.hand_over.dialog.title')}
      consequence={<p>{t('case.hand_over.dialog.consequence')}</p>}
      label={t('case.hand_over.text')}
      hint={t('case.hand_over.text.hint')}
      empty={t('case.hand_over.text.empty')}
      confirm={t('case.hand_over.confirm')}
      restores
      overtaken={settled && receivers.length === 0 ? t('case.hand_over.overtaken') : null}
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'note' && content.text === text}
      check={() => {
        setMissing(receiver === null)
        return receiver !== null
      }}
      send={(text) => addNote(keyring, open, text, receiver ?? undefined)}
      submission={submission}
      onClose={onClose}
    >
      <RadioGroup
        id="hand-over-to"
        label={t('case.hand_over.to')}
        error={missing ? t('case.hand_over.to.empty') : undefined}
        required
        options={receivers.map((value) => ({ value, label: t(`case.hand_over.to.${value}`) }))}
        value={receiver ?? undefined}
        onChange={(value) => {
          setChosen(receivers.find((one) => one === value) ?? null)
          setMissing(false)
        }}
      />
    </TextDialog>
  )
}
