import { useState } from 'preact/hooks'
import type { Element } from '../../../domain/names/questionnaire.ts'
import { Button, Card, IconDown, IconPlus, IconUp, Select, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { moved } from '../form/fields.ts'
import { focusRow } from '../form/MoveButtons.tsx'
import type { BuilderProps, Folds } from './builder-props.ts'
import { missingElements } from './draft.ts'
import { Group } from './Group.tsx'

type Props = BuilderProps & { folds: Folds; error: string | undefined }

/** The elements as steps of the form, each with its questions. */
export function Steps({ draft, onChange, error, ...shared }: Props) {
  const t = useT<ConsoleWords>()
  const [said, setSaid] = useState('')
  const { elements } = draft
  function move(at: number, by: -1 | 1) {
    const element = elements[at] as Element
    onChange({ ...draft, elements: moved(elements, at, by) })
    setSaid(t('builder.element.moved', { element: t(`element.${element}`), place: at + by + 1 }))
    focusRow(() => document.getElementById(`step-${element}`), by === -1 ? 'up' : 'down')
  }
  return (
    <div class="stack" id="elements" tabIndex={-1}>
      {error && <p class="field-error">{error}</p>}
      {elements.map((element, at) => {
        const name = t(`element.${element}`)
        return (
          <Card
            key={element}
            id={`step-${element}`}
            title={t('builder.preview.step', { place: at + 1, element: name })}
          >
            <div class="list-buttons">
              <Button
                look="quiet"
                icon={<IconUp />}
                value="up"
                disabled={at === 0}
                label={t('builder.element.up', { element: name })}
                onClick={() => move(at, -1)}
              >
                {t('admin.list.up')}
              </Button>
              <Button
                look="quiet"
                icon={<IconDown />}
                value="down"
                disabled={at === elements.length - 1}
                label={t('builder.element.down', { element: name })}
                onClick={() => move(at, 1)}
              >
                {t('admin.list.down')}
              </Button>
            </div>
            <Group draft={draft} onChange={onChange} {...shared} group={element} name={name} />
          </Card>
        )
      })}
      <AddStep draft={draft} onChange={onChange} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

function AddStep({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useT<ConsoleWords>()
  const missing = missingElements(draft)
  const [picked, setPicked] = useState<string>('')
  const element = missing.find((one) => one === picked) ?? missing[0]
  if (element === undefined) return null
  return (
    <div class="row add-step">
      <Select
        id="add-element"
        label={t('builder.element.which')}
        options={missing.map((value) => ({ value, label: t(`element.${value}`) }))}
        none={false}
        value={element}
        onChange={setPicked}
      />
      <Button icon={<IconPlus />} onClick={() => onChange({ ...draft, elements: [...draft.elements, element] })}>
        {t('builder.element.add')}
      </Button>
    </div>
  )
}
