import { CheckboxGroup, Select, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { EditorProps } from './builder-props.ts'
import { conditionsFor } from './draft.ts'
import { faultAt, questionField } from './faults.ts'

/** When a question is asked: always, or after certain answers to an earlier one. */
export function ConditionEditor({ question, draft, problems, onChange }: EditorProps) {
  const t = useT<ConsoleWords>()
  const candidates = conditionsFor(draft, question.id)
  const id = questionField(question.id, 'when')
  const error = faultAt(problems, id) ?? faultAt(problems, `${id}-in`)
  if (candidates.length === 0 && !question.when) return <p class="muted">{t('builder.when.none')}</p>
  const { when, ...always } = question
  const looked = candidates.find((candidate) => candidate.id === when?.question)
  return (
    <>
      <Select
        id={id}
        label={t('builder.when')}
        hint={t('builder.when.hint')}
        options={candidates.map((candidate) => ({
          value: candidate.id,
          label: candidate.label.id || t('builder.question.nameless'),
        }))}
        none={t('builder.when.always')}
        value={looked?.id ?? ''}
        error={error}
        onChange={(value) => onChange(value === '' ? always : { ...always, when: { question: value, in: [] } })}
      />
      {looked && (
        <CheckboxGroup
          id={`${id}-in`}
          label={t('builder.when.values')}
          options={(looked.options ?? []).map(({ value, label }) => ({
            value,
            label: label.id || t('builder.option.nameless'),
          }))}
          value={when?.in ?? []}
          onChange={(values) => onChange({ ...always, when: { question: looked.id, in: values } })}
        />
      )}
    </>
  )
}
