import { useState } from 'preact/hooks'
import type { Answer, Answers, DateAnswer, Person, Question } from '../../../domain/names/questionnaire.ts'
import { askedQuestions, textIn } from '../../../domain/questionnaire.ts'
import {
  CheckboxGroup,
  DateField,
  Field,
  partsOf,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  Tick,
  type FieldProps as UiFieldProps,
  useT,
} from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { type Draft, questionsOf } from './draft.ts'

/** Longer lists collapse into one line, as on the reporter's phone. */
const FEW = 7

/** The form as a reporter sees it, one step below the other; answers show the questions that depend on them. */
export function PhonePreview({ draft }: { draft: Draft }) {
  const t = useT<ConsoleWords>()
  const [answers, setAnswers] = useState<Answers>({})
  const put = (id: string, answer: Answer) => setAnswers((now) => ({ ...now, [id]: answer }))
  const asked = new Set([draft.questions, draft.identity].flatMap((list) => askedQuestions(list, answers)))
  const groups = [...draft.elements, 'identity' as const].filter((group) => questionsOf(draft, group).length > 0)
  return (
    <section class="stack phone-preview" data-gap="small" aria-label={t('builder.preview')}>
      <h2>{t('builder.preview')}</h2>
      <p class="muted">{t('builder.preview.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable without a mouse */}
      <div class="phone" tabIndex={0}>
        <h3>{textIn(draft.title, t.language)}</h3>
        {groups.map((group, at) => (
          <div key={group} class="stack">
            <h4>
              {group === 'identity'
                ? t('builder.identity')
                : t('builder.preview.step', { place: at + 1, element: t(`element.${group}`) })}
            </h4>
            {questionsOf(draft, group)
              .filter((question) => asked.has(question))
              .map((question) => (
                <PreviewField
                  key={question.id}
                  question={question}
                  giver={draft.about === 'gift'}
                  answer={answers[question.id]}
                  onAnswer={(answer) => put(question.id, answer)}
                />
              ))}
          </div>
        ))}
        <div class="stack">
          <h4>{t('builder.evidence')}</h4>
          <p class="muted">{textIn(draft.evidence.hint, t.language)}</p>
        </div>
        {draft.affirmation.id !== '' && <Tick id="preview-affirmation" label={textIn(draft.affirmation, t.language)} />}
      </div>
    </section>
  )
}

type Shared = Pick<UiFieldProps, 'id' | 'label' | 'hint' | 'required'>

interface FieldProps {
  question: Question
  /** Whether people are givers. */
  giver: boolean
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}

function PreviewField({ question, giver, answer, onAnswer }: FieldProps) {
  const t = useT<ConsoleWords>()
  const { type, required, max } = question
  const shared = {
    id: `preview-${question.id}`,
    label: textIn(question.label, t.language) || t('builder.question.nameless'),
    hint: question.hint && textIn(question.hint, t.language),
    required,
  }
  const options = (question.options ?? []).map(({ value, label }) => ({
    value,
    label: textIn(label, t.language) || t('builder.option.nameless'),
  }))
  const text = typeof answer === 'string' ? answer : ''
  const line = { ...shared, value: text, onInput: onAnswer, maxLength: max }
  switch (type) {
    case 'long':
      return <TextArea {...line} rows={4} />
    case 'choice':
      return options.length > FEW ? (
        <Select {...shared} options={options} value={text} onChange={onAnswer} />
      ) : (
        <RadioGroup {...shared} options={options} value={text} onChange={onAnswer} />
      )
    case 'choices':
      return (
        <CheckboxGroup {...shared} options={options} value={Array.isArray(answer) ? answer : []} onChange={onAnswer} />
      )
    case 'date': {
      const given = answer as DateAnswer | undefined
      return (
        <DateField
          {...shared}
          value={partsOf(given?.from ?? '')}
          onInput={({ year }) => onAnswer({ from: year.slice(0, 4) })}
        />
      )
    }
    case 'people':
      return <PreviewPerson {...shared} giver={giver} answer={answer} onAnswer={onAnswer} />
    case 'tick':
      return <Tick {...shared} checked={answer === true} onChange={onAnswer} />
    case 'amount':
      return <TextInput {...line} inputMode="numeric" />
    default:
      return <TextInput {...line} />
  }
}

/** The first person; on the phone more can be added. */
function PreviewPerson({ id, label, hint, required, giver, answer, onAnswer }: Shared & Omit<FieldProps, 'question'>) {
  const t = useT<ConsoleWords>()
  const [person] = (answer as readonly Person[] | undefined) ?? []
  const given = person ?? { name: '', position: '', unit: '' }
  return (
    <Field id={id} label={label} hint={hint} required={required} group>
      {() =>
        (['name', 'position', 'unit'] as const).map((part) => (
          <TextInput
            key={part}
            id={`${id}-${part}`}
            label={t(`builder.${giver ? 'giver' : 'person'}.${part}`)}
            value={given[part]}
            onInput={(text) => onAnswer([{ ...given, [part]: text }])}
          />
        ))
      }
    </Field>
  )
}
