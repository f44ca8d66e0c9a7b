// One answer, as text: a stranger wrote it, so its form is checked and never trusted.
import { formatDate, formatNumber } from '../../../../locales/format.ts'
import type { Translator } from '../../../../locales/translator.ts'
import type { Answer, DateAnswer, Person, Question } from '../../../domain/names/questionnaire.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

interface Props {
  answer: Answer
  /** Null for an answer to a question that the form does not have. */
  question: Question | null
}

/** The answer in the form of its question. */
export function AnswerView({ answer, question }: Props) {
  const t = useT<ConsoleWords>()
  if (typeof answer === 'boolean') return <p>{t('case.report.ticked')}</p>
  if (typeof answer === 'string') {
    return (
      <p class="case-text" dir="auto">
        {question?.type === 'amount' ? amount(answer, t) : labelOf(answer)}
      </p>
    )
  }
  if (isList(answer)) {
    return (
      <ul class="case-list">
        {answer.map((item, at) => (
          <li key={at} dir="auto">
            {typeof item === 'string' ? labelOf(item) : <PersonView person={item} />}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p class="case-text" dir="auto">
      {period(answer, t)}
    </p>
  )

  function labelOf(value: string): string {
    const option = question?.options?.find((one) => one.value === value)
    return option ? textIn(option.label, t.language) : value
  }
}

function PersonView({ person: { name, position, unit } }: { person: Person }) {
  const t = useT<ConsoleWords>()
  const details = [
    [t('case.report.person.position'), position],
    [t('case.report.person.unit'), unit],
  ].filter(([, value]) => value?.trim())
  return (
    <>
      <strong>{name.trim() || t('case.report.person.unnamed')}</strong>
      {details.map(([label, value]) => (
        <span key={label} class="case-detail">
          {label}: {value}
        </span>
      ))}
    </>
  )
}

function isList(answer: Answer): answer is readonly string[] | readonly Person[] {
  return Array.isArray(answer)
}

function amount(digits: string, t: Translator<ConsoleWords>): string {
  if (!/^\d{1,15}$/.test(digits)) return digits
  return t('case.report.amount', { amount: formatNumber(Number(digits), t.language, 0) })
}

function period({ from, to, note }: DateAnswer, t: Translator<ConsoleWords>): string {
  const days = to ? t('case.report.period', { from: day(from, t), to: day(to, t) }).trim() : day(from, t)
  return [days, note].filter(Boolean).join('\n')
}

function day(text: string, t: Translator<ConsoleWords>): string {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? formatDate(text, t.language) : text
}
