import { useState } from 'preact/hooks'
import { request } from '../../../device/api.ts'
import type { Option } from '../../../domain/names/questionnaire.ts'
import { ProfileAnswer } from '../../../protocol/wire/profile.ts'
import { Button, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { ListEditor } from '../form/ListEditor.tsx'
import { TextPair } from '../form/TextPair.tsx'
import type { EditorProps } from './builder-props.ts'
import { newOption, optionsFrom } from './draft.ts'
import { faultAt, questionField } from './faults.ts'

/** Longer lists of options come from the office's lists, and are not shown one by one. */
const MANY = 40

/** The options of a question: written here, or taken from the office's lists. */
export function OptionsEditor({ question, problems, onChange }: EditorProps) {
  const t = useT<ConsoleWords>()
  const action = useAction()
  const [all, setAll] = useState(false)
  const { options = [] } = question
  const id = questionField(question.id, 'options')
  const errorOf = (field: string) => faultAt(problems, field)

  function take(list: 'types' | 'units') {
    return action.run(async () => {
      const { profile } = await request({ path: '/api/staff/profile', answer: ProfileAnswer })
      onChange({ ...question, options: optionsFrom(list === 'types' ? profile.site.types : profile.units) })
    })
  }
  return (
    <div class="stack" data-gap="small">
      <h4 class="field-label">{t('builder.options')}</h4>
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      <div class="row">
        <Button look="quiet" busy={action.busy} onClick={() => take('types')}>
          {t('builder.options.types')}
        </Button>
        <Button look="quiet" busy={action.busy} onClick={() => take('units')}>
          {t('builder.options.units')}
        </Button>
      </div>
      {options.length > MANY && !all ? (
        <div class="row">
          <p>{options.map(({ label }) => label.id).join(' · ')}</p>
          <Button onClick={() => setAll(true)}>{t('action.edit')}</Button>
        </div>
      ) : (
        <ListEditor<Option>
          id={id}
          label={t('builder.options')}
          items={options}
          onChange={(next) => onChange({ ...question, options: next })}
          nameOf={({ label }) => label.id}
          make={() => newOption(options)}
          add={t('builder.option.add')}
          max={500}
          error={errorOf(id)}
        >
          {(option, change, place) => (
            <TextPair
              id={`${place}-label`}
              label={t('builder.option.label')}
              value={option.label}
              onChange={(label) => change({ ...option, label })}
              errorOf={errorOf}
              maxLength={200}
            />
          )}
        </ListEditor>
      )}
    </div>
  )
}
