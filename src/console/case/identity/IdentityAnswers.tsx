import type { Answers, Question } from '../../../domain/names/questionnaire.ts'
import { isAnswered, textIn } from '../../../domain/questionnaire.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { AnswerView } from '../story/AnswerView.tsx'

/** What the reporter wrote into the vault, under the questions of the form; an empty vault says so. */
export function IdentityAnswers({ answers }: { answers: Answers }) {
  const t = useT<ConsoleWords>()
  const { questionnaire } = useOpenedCase()
  const known = new Set(questionnaire.identity.map(({ id }) => id))
  // A reporter who changed the vault later may have answered questions of a newer form.
  const others = Object.keys(answers).filter((id) => !known.has(id))
  const asked: [id: string, question: Question | null][] = [
    ...questionnaire.identity.map((question): [string, Question] => [question.id, question]),
    ...others.map((id): [string, null] => [id, null]),
  ]
  const filled = asked.flatMap(([id, question]) => {
    const answer = answers[id]
    return answer !== undefined && isAnswered(answer) ? [{ id, question, answer }] : []
  })
  if (filled.length === 0) return <p>{t('identity.open.empty')}</p>
  return (
    <dl class="case-answers">
      {filled.map(({ id, question, answer }) => (
        <div key={id}>
          <dt>{question ? textIn(question.label, t.language) : id}</dt>
          <dd>
            <AnswerView answer={answer} question={question} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
