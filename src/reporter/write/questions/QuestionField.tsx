import { LENGTHS } from '../../../domain/names/limits.ts'
import { isAnswered, textIn } from '../../../domain/questionnaire.ts'
import { LazyAmount } from '../../amount/lazy.ts'
import { CheckboxGroup, Field, RadioGroup, Select, TextArea, TextInput, Tick } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { DateQuestion } from './DateQuestion.tsx'
import { PeopleQuestion } from './PeopleQuestion.tsx'
import { fieldId, type QuestionProps } from './question.ts'

/** More choices than this become a list that the phone draws itself. */
const MOST_IN_SIGHT = 7

/** One question, with the field for its type. */
export function QuestionField({ question, answer, onAnswer, error }: QuestionProps) {
  const t = useWords()
  const { type, max } = question
  const options = (question.options ?? []).map(({ value, label }) => ({ value, label: textIn(label, t.language) }))
  const field = {
    id: fieldId(question),
    label: textIn(question.label, t.language),
    hint: question.hint && textIn(question.hint, t.language),
    required: question.required,
    optional: !question.required,
    error,
  }
  const text = typeof answer === 'string' ? answer : ''
  switch (type) {
    case 'short':
      return <TextInput {...field} value={text} onInput={onAnswer} maxLength={max ?? LENGTHS.short} />
    case 'long':
      return (
        <TextArea
          {...field}
          value={text}
          onInput={onAnswer}
          maxLength={max ?? LENGTHS.long}
          rest={question.element ? t('reporter.field.rest') : undefined}
        />
      )
    case 'place':
      return <TextArea {...field} rows={2} value={text} onInput={onAnswer} maxLength={max ?? LENGTHS.place} />
    case 'choice':
      if (options.length > MOST_IN_SIGHT) {
        return <Select {...field} options={options} value={text} onChange={(value) => onAnswer(value || undefined)} />
      }
      return <RadioGroup {...field} options={options} value={text} onChange={onAnswer} />
    case 'choices': {
      const chosen = Array.isArray(answer) ? (answer as string[]) : []
      return <CheckboxGroup {...field} options={options} value={chosen} onChange={onAnswer} />
    }
    case 'tick': {
      const { optional: _, ...rest } = field
      return <Tick {...rest} checked={isAnswered(answer)} onChange={(is) => onAnswer(is || undefined)} />
    }
    case 'date':
      // The boxes show which of the two dates is wrong.
      return (
        <Field {...field} error={undefined} group>
          {() => <DateQuestion question={question} answer={answer} onAnswer={onAnswer} error={error} />}
        </Field>
      )
    case 'people':
      return (
        <Field {...field} group>
          {() => <PeopleQuestion question={question} answer={answer} onAnswer={onAnswer} />}
        </Field>
      )
    case 'amount':
      return <LazyAmount question={question} answer={answer} onAnswer={onAnswer} error={error} />
  }
}
