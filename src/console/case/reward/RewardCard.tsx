import { useState } from 'preact/hooks'
import { formatDate, formatList } from '../../../../locales/format.ts'
import { REWARD_BY, type RewardStep, type RewardStepName, rewardOf } from '../../../device/casework/reward.ts'
import type { Role } from '../../../domain/names/roles.ts'
import { Button, Card, IconCheck, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { RewardDialog } from './RewardDialog.tsx'

const STEPS = Object.keys(REWARD_BY) as RewardStepName[]

/** The reporter's claim for a reward, and what the office recorded of it; nothing if nobody claimed one. */
export function RewardCard() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const [chosen, setChosen] = useState<RewardStepName | null>(null)
  const submission = useSubmission()
  const { claims, steps } = rewardOf(open)
  if (claims.length === 0 && steps.length === 0) return null
  const possible = STEPS.filter((step) => (REWARD_BY[step] as readonly Role[]).some((role) => roles.includes(role)))
  const dates = formatList(
    claims.map((day) => formatDate(day, t.language)),
    t.language,
  )
  return (
    <Card id="penghargaan" title={t('reward.title')} icon={<IconCheck />}>
      <p>{claims.length > 0 ? t('reward.claimed', { dates }) : t('reward.unclaimed')}</p>
      <p class="muted">{t('reward.text')}</p>
      {steps.map((step) => (
        <Taken key={step.hash} step={step} />
      ))}
      {!chosen && <SubmissionNotice submission={submission} done={t('reward.done')} />}
      <div class="row">
        {possible.map((step) => (
          <Button
            key={step}
            onClick={() => {
              submission.set('idle')
              setChosen(step)
            }}
          >
            {t(`reward.${step}.action`)}
          </Button>
        ))}
      </div>
      {chosen && <RewardDialog step={chosen} submission={submission} onClose={() => setChosen(null)} />}
    </Card>
  )
}

function Taken({ step: { step, author, day, text, amount } }: { step: RewardStep }) {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  const by = { name: memberWithNumber(keyring, author, t), date: formatDate(day, t.language) }
  return (
    <div>
      <p>
        <strong>{t(`reward.${step}`)}</strong>
        {amount !== '' && <span dir="auto"> · {amount}</span>}
      </p>
      <p class="case-text case-quote" dir="auto">
        {text}
      </p>
      <p class="muted small">{t('reward.by', by)}</p>
    </div>
  )
}
