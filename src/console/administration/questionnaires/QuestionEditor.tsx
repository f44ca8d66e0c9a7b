import { QUESTION_TYPES, type Question } from '../../../domain/names/questionnaire.ts'
import { LONGEST } from '../../../domain/questionnaire-check.ts'
import { Button, IconCheck, Select, TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { TextPair } from '../form/TextPair.tsx'
import { DaysInput } from '../office/DaysInput.tsx'
import type { EditorProps } from './builder-props.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { withType } from './draft.ts'
import { faultAt, questionField } from './faults.ts'
import { OptionsEditor } from './OptionsEditor.tsx'

/** The editor of one question. */
export function QuestionEditor({ question, draft, problems, onChange, onDone }: EditorProps & { onDone: () => void }) {
  const t = useT<ConsoleWords>()
  const field = (...rest: (string | number)[]) => questionField(question.id, ...rest)
  const errorOf = (id: string) => faultAt(problems, id)
  const put = (changes: Partial<Question>) => onChange({ ...question, ...changes })
  const editor = { question, draft, problems, onChange }
  return (
    <div class="stack question-editor">
      <TextPair
        id={field('label')}
        label={t('builder.question.label')}
        value={question.label}
        onChange={(label) => put({ label })}
        errorOf={errorOf}
        rows={2}
        maxLength={500}
      />
      <TextPair
        id={field('hint')}
        label={t('builder.question.hint')}
        value={question.hint ?? { id: '' }}
        onChange={(hint) => put({ hint })}
        errorOf={errorOf}
        rows={2}
        optional
        maxLength={1000}
      />
      <div class="pair">
        <Select
          id={field('type')}
          label={t('builder.question.type')}
          options={QUESTION_TYPES.map((value) => ({ value, label: t(`builder.type.${value}`) }))}
          none={false}
          value={question.type}
          onChange={(value) => {
            const type = QUESTION_TYPES.find((one) => one === value)
            if (type) onChange(withType(question, type))
          }}
        />
        {question.element !== null && (
          <Select
            id={field('element')}
            label={t('builder.question.element')}
            options={draft.elements.map((value) => ({ value, label: t(`element.${value}`) }))}
            none={false}
            value={question.element}
            error={errorOf(field('element'))}
            onChange={(value) => put({ element: draft.elements.find((one) => one === value) ?? question.element })}
          />
        )}
      </div>
      <Tick
        id={field('required')}
        label={t('builder.question.required')}
        hint={t('builder.question.required.hint')}
        checked={question.required === true}
        onChange={(required) => put({ required })}
      />
      {question.options && <OptionsEditor {...editor} />}
      {LONGEST[question.type] !== undefined && (
        <TextInput
          id={field('max')}
          label={t('builder.question.max')}
          inputMode="numeric"
          size={6}
          optional
          value={question.max === undefined ? '' : String(question.max)}
          error={errorOf(field('max'))}
          onInput={(text) => {
            const digits = text.replaceAll(/\D/g, '')
            put({ max: digits === '' ? undefined : Number(digits) })
          }}
        />
      )}
      {question.type === 'date' && question.element !== null && (
        <DaysInput
          id={field('workingDays')}
          label={t('builder.question.working_days')}
          hint={t('builder.question.working_days.hint')}
          optional
          value={question.workingDays}
          error={errorOf(field('workingDays'))}
          onChange={(workingDays) => put({ workingDays })}
        />
      )}
      <ConditionEditor {...editor} />
      <div class="row">
        <Button icon={<IconCheck />} onClick={onDone}>
          {t('builder.question.done')}
        </Button>
      </div>
    </div>
  )
}
