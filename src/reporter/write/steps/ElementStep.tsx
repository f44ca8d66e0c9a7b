import type { Element } from '../../../domain/names/questionnaire.ts'
import { askedQuestions } from '../../../domain/questionnaire.ts'
import { FieldAdvice } from '../../adviser/FieldAdvice.tsx'
import { useWords } from '../../core/language.ts'
import { QuestionField } from '../questions/QuestionField.tsx'
import type { Writing } from '../state.ts'
import { answerQuestion, questionsOf } from '../writing.ts'

interface Props {
  report: Writing
  element: Element
  /** Mark invalid dates now, even if somebody is still typing. */
  broken: boolean
}

/** The questions of one element. Nothing is required here: the last step lists what is missing. */
export function ElementStep({ report, element, broken }: Props) {
  const t = useWords()
  const answers = report.answers.value
  const asked = askedQuestions(questionsOf(report, element), answers)
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
            error={broken && question.type === 'date' ? t('reporter.date.invalid') : undefined}
          />
          <FieldAdvice question={question} answer={answers[question.id]} />
        </div>
      ))}
    </>
  )
}
