import type { OwnCase } from '../../device/reporter/reading.ts'
import { deadlineState } from '../../domain/deadlines.ts'
import { Deadline } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { firstAnswerDay } from './answered.ts'

/** By when the office must answer. The text says that this is the office's deadline, not the reporter's. */
export function AnswerDue({ own }: { own: OwnCase }) {
  const t = useWords()
  const { state, left } = deadlineState(own.answerDue, own.today, firstAnswerDay(own))
  return (
    <p class="answer-due">
      <span class="muted">{t('reporter.case.answer_due')}</span>
      <Deadline state={state} days={left} due={own.answerDue} />
    </p>
  )
}
