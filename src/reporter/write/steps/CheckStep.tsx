import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isAnswered, textIn } from '../../../domain/questionnaire.ts'
import { LazyClosed } from '../../account/lazy.tsx'
import { LazyReportAdvice } from '../../adviser/FieldAdvice.tsx'
import { ActionBar, Button, Card, ErrorSummary, type FieldProblem, Tick } from '../../core/components.ts'
import { checkKeys, checkRenewal } from '../../core/failures.ts'
import { flow, flowWord } from '../../core/flow.ts'
import { useWords } from '../../core/language.ts'
import { go, hasWayBack, keyCheck } from '../../core/state.ts'
import { FileList } from '../../evidence/FileList.tsx'
import { openChannels } from '../begin.ts'
import { AnswerList } from '../questions/AnswerList.tsx'
import { fieldId } from '../questions/question.ts'
import { ensureSlot } from '../sending/slot.ts'
import type { Writing } from '../state.ts'
import { correct, correcting, finalAnswers, missingIn, questionsOf, stepsOf } from '../writing.ts'
import { Readers } from './Readers.tsx'

interface Props {
  report: Writing
  save: () => Promise<void>
  saving: boolean
  /** A button to give the report up, if the office wants one. */
  cancel: ComponentChildren
}

/** The whole report as the office will read it, who can read it, the tick, and the send button. */
export function CheckStep({ report, save, saving, cancel }: Props) {
  const t = useWords()
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const { questionnaire, affirmed, queue } = report
  const final = finalAnswers(report)
  const before = stepsOf(report).at(-2) ?? 'evidence'
  const expired = keyCheck.value.state === 'expired'
  const open = openChannels().some(({ id }) => id === report.channel)
  const sendable = open && !expired
  const hidden = flow().sendAfterAffirmation && !affirmed.value
  useEffect(() => {
    correcting.value = false
    if (expired) {
      void checkRenewal()
      return
    }
    // The slot is opened while the person still reads.
    void checkKeys()
    ensureSlot(report).catch(() => {})
  }, [])

  function send() {
    const missing = missingIn(report).map((question) => ({
      id: `check-${fieldId(question)}`,
      message: t('reporter.check.missing', { question: textIn(question.label, t.language) }),
      onFollow: () => correct(question.element ?? before, fieldId(question)),
    }))
    const unaffirmed = affirmed.value ? [] : [{ id: 'affirmed', message: t('reporter.check.affirm_missing') }]
    const found = [...missing, ...unaffirmed]
    setProblems(found)
    if (found.length === 0) go({ at: 'sending' })
  }

  return (
    <>
      <div class="stack">
        <h1>{t('reporter.check.title')}</h1>
        <p>{t('reporter.check.text')}</p>
      </div>
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      <LazyReportAdvice report={report} />
      <div class="stack">
        {questionnaire.elements.map((element) => (
          <Part key={element} title={t(`element.${element}`)} step={element}>
            <AnswerList questions={questionsOf(report, element)} answers={final.report} marked />
          </Part>
        ))}
        <Part title={t('reporter.step.evidence')} step="evidence">
          {queue.files.value.length > 0 ? (
            <FileList queue={queue} draft={report} />
          ) : (
            <p>{t(questionnaire.evidence.expected ? 'reporter.check.no_evidence' : 'reporter.check.no_files')}</p>
          )}
        </Part>
        {questionnaire.identity.length > 0 && (
          <Part title={t('reporter.step.identity')} step="identity">
            {Object.values(final.identity).some(isAnswered) ? (
              <>
                <p>{t('reporter.check.identity_filled')}</p>
                <AnswerList questions={questionnaire.identity} answers={final.identity} />
              </>
            ) : (
              <p>{t('reporter.check.identity_empty')}</p>
            )}
          </Part>
        )}
        <Readers channel={report.channel} />
      </div>
      <Tick
        id="affirmed"
        label={textIn(questionnaire.affirmation, t.language)}
        checked={affirmed.value}
        onChange={(is) => {
          affirmed.value = is
        }}
        error={problems.some(({ id }) => id === 'affirmed') ? t('reporter.check.affirm_missing') : undefined}
      />
      {!sendable && <LazyClosed expired={expired} />}
      {sendable && hidden && <p class="muted">{t('reporter.check.send_appears')}</p>}
      {sendable && <p class="muted">{t(hasWayBack() ? 'reporter.check.after_number' : 'reporter.check.after')}</p>}
      <div class="row">
        <Button look="quiet" busy={saving} onClick={save}>
          {t('action.save_draft')}
        </Button>
        {cancel}
      </div>
      <ActionBar>
        <Button onClick={() => go({ at: 'step', step: before })}>{t('action.back')}</Button>
        {sendable && !hidden && (
          <Button look="primary" onClick={send}>
            {flowWord(t, 'send', t('action.send_report'))}
          </Button>
        )}
      </ActionBar>
    </>
  )
}

function Part({ title, step, children }: { title: string; step: string; children: ComponentChildren }) {
  const t = useWords()
  return (
    <Card
      title={title}
      actions={
        <Button look="quiet" label={t('reporter.check.edit', { element: title })} onClick={() => correct(step)}>
          {t('action.edit')}
        </Button>
      }
    >
      {children}
    </Card>
  )
}
