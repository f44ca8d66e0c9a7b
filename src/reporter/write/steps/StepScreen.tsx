import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Element } from '../../../domain/names/questionnaire.ts'
import { completeness } from '../../../domain/questionnaire.ts'
import { ActionBar, Button, Chips, ErrorSummary, type FieldProblem, Notice } from '../../core/components.ts'
import { failureWords } from '../../core/failures.ts'
import { flow } from '../../core/flow.ts'
import { useWords } from '../../core/language.ts'
import { account, go, hasWayBack } from '../../core/state.ts'
import { LazyCancel, LazyCheck, LazyEvidence, LazyIdentity, LazyNewer, LazyUnplaced } from '../../lazy.tsx'
import { brokenIn, dateProblem, dateProblemWords } from '../questions/dates.ts'
import { fieldId } from '../questions/question.ts'
import { saveDraftNow } from '../sending/draft.ts'
import type { Writing } from '../state.ts'
import { correcting, questionsOf, resumeStep, stepsOf, writing } from '../writing.ts'
import { DraftNote } from './DraftNote.tsx'
import { ElementStep } from './ElementStep.tsx'

/** One step of the report: the elements as chips on top, the questions of one element, and the bar below. */
export function StepScreen({ step }: { step: string }) {
  const report = writing.value
  return report && <Step report={report} step={step} />
}

function Step({ report, step }: { report: Writing; step: string }) {
  const t = useWords()
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [saving, setSaving] = useState(false)
  const failure = report.failure.value
  const steps = stepsOf(report)
  const at = steps.indexOf(step)
  const filled = completeness(report.questionnaire, report.answers.value)
  const { elements } = report.questionnaire
  const cancel = flow().words.cancel && <LazyCancel report={report} />

  /** Leaves the step unless that would silently lose something; empty fields can be filled later. */
  function leaveFor(target: string | undefined) {
    const broken = questionsOf(report, step).flatMap((question) => {
      if (report.unreadAmounts.value[question.id]) {
        return [{ id: fieldId(question), message: t('reporter.amount.unread') }]
      }
      const boxes = report.dates.value[question.id]
      const box = brokenIn(boxes)
      if (!boxes || !box) return []
      const id = box === 'to' ? `${fieldId(question)}-to` : fieldId(question)
      return [{ id, message: dateProblemWords(dateProblem(boxes[box]) ?? 'invalid', t) }]
    })
    setProblems(broken)
    if (broken.length > 0) return
    go(target ? { at: 'step', step: target } : { at: 'caution' })
  }

  async function save() {
    setSaving(true)
    report.failure.value = null
    const known = hasWayBack() || report.saved.value !== null
    const failed = await saveDraftNow(report, step)
    setSaving(false)
    if (failed || known || !account.value) return
    resumeStep.value = step
    go({ at: 'draft' })
  }

  return (
    <>
      <Chips
        items={elements.map((id) => ({
          id,
          label: t(`element.${id}`),
          filled: filled[id] === 'filled',
          begun: filled[id] === 'partly',
          active: id === step,
        }))}
        onPick={leaveFor}
      >
        <strong>{t('reporter.step.count', { step: at + 1, total: steps.length })}</strong> ·{' '}
      </Chips>
      {report.unplaced?.step === step && <LazyUnplaced report={report} />}
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      <StepBody report={report} step={step} broken={problems.length > 0} save={save} saving={saving} cancel={cancel} />
      <DraftNote report={report} />
      {failure === 'newer' && <LazyNewer report={report} step={step} />}
      {failure && failure !== 'newer' && (
        <Notice
          tone="warning"
          title={t(report.saved.value ? 'reporter.draft.failed_again' : 'reporter.draft.failed')}
          announce
        >
          <p>{failureWords(failure, t)}</p>
        </Notice>
      )}
      {step !== 'check' && cancel}
      {step !== 'check' && (
        <ActionBar>
          {!correcting.value && <Button onClick={() => leaveFor(steps[at - 1])}>{t('action.back')}</Button>}
          <Button busy={saving} onClick={save}>
            {t('action.save_draft')}
          </Button>
          <Button look="primary" onClick={() => leaveFor(correcting.value ? 'check' : (steps[at + 1] ?? 'check'))}>
            {t(correcting.value ? 'reporter.check.return' : 'action.next')}
          </Button>
        </ActionBar>
      )}
    </>
  )
}

interface BodyProps {
  report: Writing
  step: string
  /** Somebody wanted to go on although a date was invalid. */
  broken: boolean
  save: () => Promise<void>
  saving: boolean
  cancel: ComponentChildren
}

function StepBody({ report, step, broken, save, saving, cancel }: BodyProps) {
  if (step === 'evidence') return <LazyEvidence report={report} save={save} saving={saving} />
  if (step === 'identity') return <LazyIdentity report={report} />
  if (step === 'check') return <LazyCheck report={report} save={save} saving={saving} cancel={cancel} />
  return <ElementStep report={report} element={step as Element} broken={broken} />
}
