import { askedQuestions, type Element } from '../../domain/questionnaire.ts'
import { FieldAdvice } from '../adviser/FieldAdvice.tsx'
import { useWords } from '../core/language.ts'
import { QuestionField } from './QuestionField.tsx'
import { answerQuestion, questionsOf, type Writing } from './writing.ts'

/** The questions of one element. Nothing is demanded here: what is missing is listed on the last step. */
export function ElementStep({ report, element }: { report: Writing; element: Element }) {
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
          />
          <FieldAdvice question={question} answer={answers[question.id]} />
        </div>
      ))}
    </>
  )
}
