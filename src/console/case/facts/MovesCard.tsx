import { useState } from 'preact/hooks'
import { leadOf } from '../../../device/casework/demands.ts'
import { waitsDiffer, waitsOf } from '../../../device/casework/waits.ts'
import { findMove } from '../../../domain/rights.ts'
import { Button, Card, IconWay, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { type Submission, useSubmission } from '../useSubmission.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { mayPropose, type NextStep, outcomesNow, receiversOf, stepsNow } from './nextSteps.ts'
import { ProposalNotice } from './ProposalNotice.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { TeamDialog } from './TeamDialog.tsx'

type Chosen = NextStep | 'hand_over' | 'propose'

/** Whom the case waits for, and the steps that this person can take with it. */
export function MovesCard() {
  const t = useT<ConsoleWords>()
  const opened = useOpenedCase()
  const { open, roles } = opened
  const { standing, row } = open
  const [chosen, setChosen] = useState<Chosen | null>(null)
  /** What was done last, so that the notice below says the right thing. */
  const [last, setLast] = useState<Chosen | null>(null)
  const submission = useSubmission()
  const steps = stepsNow(opened)
  const receivers = receiversOf(waitsOf(open), standing.stage, { roles, assigned: row.assigned.length > 0 })
  const ended = standing.stage === 'closed' || standing.stage === 'archived' ? standing.stage : null
  const choose = (next: Chosen) => {
    submission.set('idle')
    setLast(next)
    setChosen(next)
  }
  const done =
    last === 'hand_over' || last === 'propose'
      ? t(`case.${last}.done`)
      : t('case.move.done', { stage: t(`stage.${standing.stage}`) })
  return (
    <Card id="langkah" title={t('case.moves.title')} icon={<IconWay />}>
      <p class="muted">{t('case.moves.now', { stage: t(`stage.${standing.stage}`) })}</p>
      <Waiting />
      <ProposalNotice />
      {steps.length === 0 && <p class="muted">{t(ended ? `case.moves.none.${ended}` : 'case.moves.none')}</p>}
      {!chosen && <SubmissionNotice submission={submission} done={done} />}
      <div class="case-moves">
        {steps.map((step, at) => (
          <Button key={step.to} look={at === 0 && step.forward ? 'primary' : 'secondary'} onClick={() => choose(step)}>
            {step.meaning === 'back'
              ? t('case.moves.back', { stage: t(`stage.${step.to}`) })
              : t(`case.moves.${step.meaning}`)}
          </Button>
        ))}
        {receivers.length > 0 && <Button onClick={() => choose('hand_over')}>{t('case.hand_over.action')}</Button>}
        {mayPropose(opened) && (
          <Button look="quiet" onClick={() => choose('propose')}>
            {t('case.propose.action')}
          </Button>
        )}
      </div>
      {chosen === 'hand_over' && (
        <HandOverDialog receivers={receivers} submission={submission} onClose={() => setChosen(null)} />
      )}
      {chosen === 'propose' && <ProposeDialog submission={submission} onClose={() => setChosen(null)} />}
      {chosen !== null && typeof chosen === 'object' && (
        <Step key={chosen.to} step={chosen} submission={submission} onClose={() => setChosen(null)} />
      )}
    </Card>
  )
}

/** One step; first the team, if the step needs one and nobody leads it yet. */
function Step({ step, submission, onClose }: { step: NextStep; submission: Submission; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const opened = useOpenedCase()
  const { open, roles } = opened
  const move = findMove(open.standing, step.to, null, roles)
  if (move?.demands?.includes('team') && leadOf(open) === null) {
    return (
      <TeamDialog
        consequence={t('case.team.dialog.first', { stage: t(`stage.${step.to}`) })}
        submission={submission}
        onClose={onClose}
        onDone={() => submission.set('idle')}
      />
    )
  }
  return (
    <MoveDialog step={{ ...step, outcomes: outcomesNow(step, opened) }} submission={submission} onClose={onClose} />
  )
}

/** Who has to act, by the signed entries, and whether the server says something else. */
function Waiting() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const waits = waitsOf(open)
  return (
    <>
      {waits !== 'nobody' && <p>{t('case.waits.for', { who: t(`waits.${waits}`) })}</p>}
      {waitsDiffer(open) && (
        <Notice tone="danger">
          <p>{t('case.waits.differs', { row: t(`waits.${open.row.waitsFor}`), signed: t(`waits.${waits}`) })}</p>
        </Notice>
      )}
    </>
  )
}
