import { formatDate } from '../../../../locales/format.ts'
import type { Element, Question } from '../../../domain/names/questionnaire.ts'
import { askedQuestions, isAnswered, textIn } from '../../../domain/questionnaire.ts'
import { Card, IconReport, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { AnswerView } from './AnswerView.tsx'
import { LimitNote } from './LimitNote.tsx'

/** The report as questions and answers: element by element, including unanswered questions. */
export function ReportCard() {
  const t = useT<ConsoleWords>()
  const { open, questionnaire } = useOpenedCase()
  const { answers } = open.report
  const known = new Set(questionnaire.questions.map(({ id }) => id))
  const extra = Object.entries(answers).filter(([id]) => !known.has(id))
  const others = questionnaire.questions.filter(({ element }) => element === null)
  return (
    <Card id="laporan" title={t('case.report.title')} icon={<IconReport />}>
      <p class="muted small">
        {t('case.report.received', { date: formatDate(open.row.receivedDay, t.language) })}{' '}
        {t('case.report.questionnaire', {
          title: textIn(questionnaire.title, t.language),
          version: questionnaire.version,
        })}
      </p>
      {questionnaire.elements.map((element) => (
        <ElementPart key={element} element={element} />
      ))}
      {others.some(({ id }) => isAnswered(answers[id])) && (
        <section class="case-element">
          <h3>{t('case.report.other')}</h3>
          <Answers questions={others} />
        </section>
      )}
      {extra.length > 0 && (
        <section class="case-element">
          <h3>{t('case.report.extra')}</h3>
          <dl class="case-answers">
            {extra.map(([id, answer]) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>
                  <AnswerView answer={answer} question={null} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Card>
  )
}

function ElementPart({ element }: { element: Element }) {
  const t = useT<ConsoleWords>()
  const { open, questionnaire } = useOpenedCase()
  const { answers } = open.report
  const questions = questionnaire.questions.filter((question) => question.element === element)
  const unanswered = askedQuestions(questions, answers).filter(({ id }) => !isAnswered(answers[id]))
  const empty = !questions.some(({ id }) => isAnswered(answers[id]))
  return (
    <section class="case-element" data-empty={empty}>
      <h3>{t(`element.${element}`)}</h3>
      {empty ? (
        <p class="muted">{t('case.report.element_empty')}</p>
      ) : (
        <>
          <Answers questions={questions} />
          {unanswered.length > 0 && (
            <p class="muted small">
              {t('case.report.unanswered', {
                questions: unanswered.map(({ label }) => textIn(label, t.language)).join(' · '),
              })}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Answers({ questions }: { questions: readonly Question[] }) {
  const t = useT<ConsoleWords>()
  const { report, row } = useOpenedCase().open
  return (
    <dl class="case-answers">
      {questions.map((question) => {
        const answer = report.answers[question.id]
        if (answer === undefined || !isAnswered(answer)) return null
        return (
          <div key={question.id}>
            <dt>{textIn(question.label, t.language)}</dt>
            <dd>
              <AnswerView answer={answer} question={question} />
              {question.workingDays && (
                <LimitNote answer={answer} count={question.workingDays} receivedDay={row.receivedDay} />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
