import { LENGTHS } from '../../../domain/names/limits.ts'
import type { DateAnswer } from '../../../domain/names/questionnaire.ts'
import { DateField, type DateParts, partsOf, periodOf, TextInput, Tick } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { LazyLimit } from '../../limit/lazy.ts'
import type { DateBoxes } from '../state.ts'
import { writing } from '../writing.ts'
import { dateProblem, dateProblemWords, endsBefore } from './dates.ts'
import { fieldId, type QuestionProps } from './question.ts'

/** The inside of a group: a day, a month, a year or a period, and words for anything vaguer. */
export function DateQuestion({ question, answer, onAnswer, error }: QuestionProps) {
  const t = useWords()
  const id = fieldId(question)
  const given: DateAnswer = answer && typeof answer === 'object' && 'from' in answer ? answer : { from: '' }
  const all = writing.value?.dates
  const boxes: DateBoxes = all?.value[question.id] ?? {
    from: partsOf(given.from),
    to: partsOf(given.to ?? ''),
    period: given.to !== undefined,
  }

  function put(change: Partial<DateBoxes>, note = given.note ?? '') {
    const next = { ...boxes, ...change }
    if (all) all.value = { ...all.value, [question.id]: next }
    const from = periodOf(next.from) ?? ''
    const to = next.period ? (periodOf(next.to) ?? '') : ''
    const answered: DateAnswer = { from, ...(to && { to }), ...(note.trim() && { note }) }
    onAnswer(from || to || note.trim() ? answered : undefined)
  }

  return (
    <div class="stack">
      <DateField
        id={id}
        label={t('reporter.date.from')}
        value={boxes.from}
        onInput={(from) => put({ from })}
        error={problem(boxes.from)}
      />
      {question.workingDays && <LazyLimit since={given.to ?? given.from} count={question.workingDays} />}
      <Tick
        id={`${id}-period`}
        label={t('reporter.date.period')}
        checked={boxes.period}
        onChange={(period) => put({ period })}
      />
      {boxes.period && (
        <DateField
          id={`${id}-to`}
          label={t('reporter.date.to')}
          value={boxes.to}
          onInput={(to) => put({ to })}
          error={problem(boxes.to) ?? order()}
        />
      )}
      <TextInput
        id={`${id}-note`}
        label={t('reporter.date.note')}
        hint={t('reporter.date.note_hint')}
        optional
        value={given.note ?? ''}
        maxLength={LENGTHS.note}
        onInput={(note) => put({}, note)}
      />
    </div>
  )

  /** Shown once the year is complete or somebody wants to go on: nobody likes a correction in mid-number. */
  function problem(parts: DateParts): string | undefined {
    const told = error !== undefined || parts.year.length === 4
    const found = told && dateProblem(parts)
    return found ? dateProblemWords(found, t) : undefined
  }

  function order(): string | undefined {
    const [from, to] = [periodOf(boxes.from), periodOf(boxes.to)]
    return from && to && endsBefore(from, to) ? t('reporter.date.order') : undefined
  }
}
