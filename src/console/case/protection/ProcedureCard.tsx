import { useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import type { Measure, Procedure } from '../../../device/casework/protection.ts'
import { protectionDeadline } from '../../../domain/protection.ts'
import { Button, Card, Deadline, IconShield, Notice, Tag, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { decisionWords } from './Decisions.tsx'
import { MeasureDialog } from './MeasureDialog.tsx'
import { measureLine } from './measureLine.ts'
import { AssessDialog, EndDialog } from './StepDialogs.tsx'

type Dialog = 'assess' | 'decide' | 'measure' | 'end' | Measure

/** One request for protection: what was asked, until when the office has to answer, what was decided and done. */
export function ProcedureCard({ procedure }: { procedure: Procedure }) {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const submission = useSubmission()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { request, state, day, differs } = procedure
  const about = request.v === 2 ? request.about : 'protection'
  const running = state !== 'ended'
  const forms = formsOf(procedure)
  const show = (next: Dialog) => {
    submission.set('idle')
    setDialog(next)
  }
  const close = () => setDialog(null)
  const date = formatDate(day, t.language)
  return (
    <Card
      id={`perlindungan-${procedure.number}`}
      title={t(`protection.title.${about}`)}
      icon={<IconShield />}
      actions={
        running && (
          <>
            <Button look={state === 'open' ? 'primary' : 'secondary'} onClick={() => show('decide')}>
              {t(state === 'open' ? 'protection.decide.action' : 'protection.decide.again')}
            </Button>
            <Button onClick={() => show('assess')}>{t('protection.assess.action')}</Button>
            <Button onClick={() => show('measure')}>{t('protection.measure.action')}</Button>
            {state === 'answered' && (
              <Button look="quiet" onClick={() => show('end')}>
                {t('protection.end.action')}
              </Button>
            )}
          </>
        )
      }
    >
      <p class="row">
        <Standing procedure={procedure} today={open.today} />
        <span class="muted">{t(about === 'protection' ? 'protection.asked' : 'protection.reported', { date })}</span>
      </p>
      {differs && (
        <Notice tone="danger">
          <p>{t('protection.differs')}</p>
        </Notice>
      )}
      <Forms procedure={procedure} />
      <Work procedure={procedure} today={open.today} onChange={running ? show : null} />
      {procedure.end && (
        <p>{t('protection.ended', { date: formatDate(procedure.end.day, t.language), text: procedure.end.text })}</p>
      )}
      {dialog === null && <SubmissionNotice submission={submission} done={t('protection.done')} />}
      {dialog === 'decide' && <DecideDialog {...{ procedure, forms, submission }} onClose={close} />}
      {dialog === 'assess' && <AssessDialog {...{ procedure, submission }} onClose={close} />}
      {dialog === 'end' && <EndDialog {...{ procedure, submission }} onClose={close} />}
      {(dialog === 'measure' || (dialog !== null && typeof dialog === 'object')) && (
        <MeasureDialog
          {...{ procedure, submission }}
          measure={typeof dialog === 'object' ? dialog : null}
          onClose={close}
        />
      )}
    </Card>
  )
}

/** The state, and the deadline until the first answer. */
function Standing({ procedure: { state, due, answered }, today }: { procedure: Procedure; today: string }) {
  const t = useT<ConsoleWords>()
  if (state === 'ended') return <Tag>{t('protection.state.ended')}</Tag>
  if (state === 'answered') {
    const words = answered ? t('protection.answered_on', { date: formatDate(answered, t.language) }) : null
    return <Tag tone="success">{words ?? t('protection.state.answered')}</Tag>
  }
  if (due === null) return <Tag tone="warning">{t('protection.state.open')}</Tag>
  const deadline = protectionDeadline(due, today, null)
  return <Deadline state={deadline.state} days={deadline.left} due={deadline.due} />
}

/** Each form that was asked for or decided, with the decision. */
function Forms({ procedure }: { procedure: Procedure }) {
  const t = useT<ConsoleWords>()
  const { decisions, answers, state } = procedure
  const forms = [...new Set([...requestedForms(procedure), ...decisions.map(({ form }) => form)])]
  const read = <a href="#percakapan">{t('protection.read')}</a>
  return (
    <>
      {forms.length === 0 ? (
        <p class="muted">{t('protection.no_forms')}</p>
      ) : (
        <ul class="case-list">
          {forms.map((form) => {
            const decided = decisions.find((one) => one.form === form)
            return (
              <li key={form}>
                <strong>{form}</strong>: {decided ? decisionWords(decided, t) : t('protection.undecided')}
                {decided && decided.text !== '' && <span class="case-detail">{decided.text}</span>}
              </li>
            )
          })}
        </ul>
      )}
      {state === 'answered' && answers.length === 0 && <p class="muted">{t('protection.formerly')}</p>}
      <p>{read}</p>
    </>
  )
}

interface WorkProps {
  procedure: Procedure
  today: string
  /** Changes a measure; null if nothing can be changed any more. */
  onChange: ((measure: Measure) => void) | null
}

/** Assessment and measures, which stay in the office. */
function Work({ procedure: { assessments, measures }, today, onChange }: WorkProps) {
  const t = useT<ConsoleWords>()
  const assessment = assessments.at(-1)
  return (
    <>
      <h3>{t('protection.assess')}</h3>
      {assessment ? <p class="case-text">{assessment.text}</p> : <p class="muted">{t('protection.assess.none')}</p>}
      <h3>{t('protection.measures')}</h3>
      {measures.length === 0 && <p class="muted">{t('protection.measures.none')}</p>}
      <ul class="case-list">
        {measures.map((measure) => (
          <li key={measure.hash}>
            {measure.text}
            <span class="case-detail">
              {measureLine(measure, t)}
              {measure.done ? ` · ${t('protection.measure.done')}` : null}
            </span>
            {!measure.done && measure.due < today && <span class="case-alarm">{t('protection.measure.late')}</span>}
            {onChange && (
              <Button
                look="quiet"
                label={t('protection.measure.change.label', { text: measure.text })}
                onClick={() => onChange(measure)}
              >
                {t('protection.measure.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function requestedForms({ request }: Procedure): readonly string[] {
  return request.v === 2 ? request.forms : []
}

/** What can be decided: the forms that were asked for, or, if none were, those that the office names. */
function formsOf(procedure: Procedure): readonly string[] {
  const asked = requestedForms(procedure)
  const offered = asked.length > 0 ? asked : (site.value?.protection ?? []).map(({ label }) => label.id)
  return [...new Set([...offered, ...procedure.decisions.map(({ form }) => form)])]
}
