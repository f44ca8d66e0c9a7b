import type { Element, Question } from '../../../domain/names/questionnaire.ts'
import { askedQuestions } from '../../../domain/questionnaire.ts'
import { FieldAdvice } from '../../adviser/FieldAdvice.tsx'
import { useWords } from '../../core/language.ts'
import { QuestionField } from '../questions/QuestionField.tsx'
import type { Writing } from '../state.ts'
import { answerQuestion, questionsOf } from '../writing.ts'

interface Props {
  report: Writing
  element: Element
  /** Mark invalid dates and amounts now, even if somebody is still typing. */
  broken: boolean
}

/** The questions of one element. Nothing is required here: the last step lists what is missing. */
export function ElementStep({ report, element, broken }: Props) {
  const t = useWords()
  const answers = report.answers.value
  const asked = askedQuestions(questionsOf(report, element), answers)
  function errorOf({ id, type }: Question): string | undefined {
    if (type === 'date') return t('reporter.date.invalid')
    return report.unreadAmounts.value[id] ? t('reporter.amount.unread') : undefined
  }
  return (
    <>
      <h1>{t(`element.${element}.question`)}</h1>
      {asked.length === 0 && <p>{t('reporter.step.none')}</p>}
      {asked.map((question) => (
        <div key={question.id}>
          <QuestionField
            question={question}
            answer={answers[question.id]}
            onAnswer={(answer) => answerQuestion(report.answers, question.id, answer)}
            error={broken ? errorOf(question) : undefined}
          />
          <FieldAdvice question={question} answer={answers[question.id]} />
        </div>
      ))}
    </>
  )
}
