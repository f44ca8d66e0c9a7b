import { useState } from 'preact/hooks'
import { type RewardStepName, recordReward } from '../../../device/casework/reward.ts'
import { REWARD_AMOUNT } from '../../../domain/names/limits.ts'
import { TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'

interface Props {
  step: RewardStepName
  submission: Submission
  onClose: () => void
}

/** Records one step of a claim for a reward. The reporter reads none of it: they get a letter. */
export function RewardDialog({ step, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const needsAmount = step === 'proposed' || step === 'granted'
  const amount = useDraft(`${open.row.id}/penghargaan/${step}/jumlah`)
  const [tried, setTried] = useState(false)
  const missing = needsAmount && amount.text.trim() === ''
  return (
    <TextDialog
      id="reward"
      place={`penghargaan/${step}`}
      title={t(`reward.${step}.action`)}
      consequence={<p>{t(`reward.${step}.consequence`)}</p>}
      label={t('reward.reason')}
      empty={t('reward.reason.empty')}
      confirm={t(`reward.${step}.action`)}
      restores
      chain="internal"
      isIt={(content, text) =>
        content.kind === 'work' && content.work === 'reward' && content.step === step && content.text === text
      }
      check={() => {
        setTried(true)
        return !missing
      }}
      send={async (text) => {
        await recordReward(keyring, open, { step, text, amount: needsAmount ? amount.text.trim() : '' })
        amount.clear()
      }}
      submission={submission}
      onClose={onClose}
    >
      {needsAmount && (
        <TextInput
          id="reward-amount"
          label={t('reward.amount')}
          hint={t('reward.amount.hint')}
          error={tried && missing ? t('reward.amount.empty') : undefined}
          required
          maxLength={REWARD_AMOUNT}
          value={amount.text}
          onInput={amount.write}
        />
      )}
    </TextDialog>
  )
}
