import { useState } from 'preact/hooks'
import { Button, Card, IconWay, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { type NextStep, nextSteps } from './nextSteps.ts'

/** The steps that this person can take with the case. */
export function MovesCard() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const { standing } = open
  const [chosen, setChosen] = useState<NextStep | null>(null)
  const submission = useSubmission()
  const steps = nextSteps(standing, roles)
  const ended = standing.stage === 'closed' || standing.stage === 'archived' ? standing.stage : null
  return (
    <Card id="langkah" title={t('case.moves.title')} icon={<IconWay />}>
      <p class="muted">{t('case.moves.now', { stage: t(`stage.${standing.stage}`) })}</p>
      {steps.length === 0 && <p class="muted">{t(ended ? `case.moves.none.${ended}` : 'case.moves.none')}</p>}
      {!chosen && (
        <SubmissionNotice submission={submission} done={t('case.move.done', { stage: t(`stage.${standing.stage}`) })} />
      )}
      <div class="case-moves">
        {steps.map((step, at) => (
          <Button
            key={step.to}
            look={at === 0 && !['clarification', 'closed', 'archived'].includes(step.to) ? 'primary' : 'secondary'}
            onClick={() => {
              submission.set('idle')
              setChosen(step)
            }}
          >
            {step.meaning === 'back'
              ? t('case.moves.back', { stage: t(`stage.${step.to}`) })
              : t(`case.moves.${step.meaning}`)}
          </Button>
        ))}
      </div>
      {chosen && <MoveDialog key={chosen.to} step={chosen} submission={submission} onClose={() => setChosen(null)} />}
    </Card>
  )
}
