import type { Answers, Question } from '../../domain/names/questionnaire.ts'
import { isAnswered, textIn } from '../../domain/questionnaire.ts'
import { Notice } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { answerLines } from '../write/questions/answer-text.ts'
import type { Writing } from '../write/state.ts'

/** Answers in a draft to questions that are no longer asked: they are not sent, but can be copied from here. */
export function Unplaced({ report }: { report: Writing }) {
  const t = useWords()
  const { questionnaire, unplaced } = report
  if (!unplaced) return null
  return (
    <Notice tone="warning" title={t('reporter.unplaced.title')} announce>
      <p>{t('reporter.unplaced.text')}</p>
      <ul>
        {linesOf(questionnaire.questions, unplaced.answers)}
        {linesOf(questionnaire.identity, unplaced.identity)}
      </ul>
    </Notice>
  )

  function linesOf(questions: readonly Question[], answers: Answers) {
    return Object.entries(answers)
      .filter(([, answer]) => isAnswered(answer))
      .map(([id, answer]) => {
        const question = questions.find((one) => one.id === id)
        const lines = answerLines(question ?? UNKNOWN, answer, t).join(', ')
        return (
          <li key={id}>
            {question && `${textIn(question.label, t.language)}: `}
            <span dir="auto" translate={false}>
              {lines}
            </span>
          </li>
        )
      })
  }
}

const UNKNOWN: Question = { id: '', type: 'long', label: { id: '' }, element: null }
