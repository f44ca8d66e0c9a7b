import type { Answers, Question } from '../../../domain/names/questionnaire.ts'
import { askedQuestions, isAnswered, textIn } from '../../../domain/questionnaire.ts'
import { useWords } from '../../core/language.ts'
import { answerLines } from './answer-text.ts'
import { fieldId } from './question.ts'

interface Props {
  questions: readonly Question[]
  answers: Answers
  /** Also shows required questions without an answer, as targets for links from errors. */
  marked?: boolean | undefined
}

/** Questions and answers as the office will read them. */
export function AnswerList({ questions, answers, marked }: Props) {
  const t = useWords()
  const shown = askedQuestions(questions, answers).filter(
    ({ id, required }) => isAnswered(answers[id]) || (marked && required),
  )
  if (shown.length === 0) return <p class="muted">{t('reporter.check.empty')}</p>
  return (
    <dl class="answers">
      {shown.map((question) => {
        const answer = answers[question.id]
        return (
          <div key={question.id} id={`check-${fieldId(question)}`} tabIndex={-1}>
            <dt>{textIn(question.label, t.language)}</dt>
            {answer !== undefined && isAnswered(answer) ? (
              answerLines(question, answer, t).map((line, at) => (
                <dd key={at} dir="auto" translate={false}>
                  {line}
                </dd>
              ))
            ) : (
              <dd class="alarm">{t('reporter.check.empty')}</dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
