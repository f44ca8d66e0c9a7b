import { useState } from 'preact/hooks'
import { LANGUAGES } from '../../../domain/names/languages.ts'
import { PROTECTION_LENGTHS } from '../../../domain/names/limits.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Card, IconFilter, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { Fold } from '../form/Fold.tsx'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair } from '../form/TextPair.tsx'
import { linesOf, unitsOf } from './units.ts'

type Choice = ProfileShape['site']['types'][number]

/** The violation types for reviewers, the forms of protection, and the units that forms may offer. */
export function ListsPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { site, protection = [] } = form.profile
  return (
    <Card id="part-lists" title={t('office.lists')} icon={<IconFilter />}>
      <Choices
        of="types"
        path="site-types"
        items={site.types}
        max={60}
        onChange={(types) => form.changeSite({ types })}
        errorOf={errorOf}
      />
      <Choices
        of="protection"
        path="protection"
        items={protection}
        max={PROTECTION_LENGTHS.forms}
        onChange={(list) => form.change({ protection: list })}
        errorOf={errorOf}
      />
      <Units form={form} errorOf={errorOf} />
    </Card>
  )
}

interface ChoicesProps {
  of: 'types' | 'protection'
  /** Of the list in the profile, as faults name it. */
  path: string
  items: Choice[]
  max: number
  onChange: (items: Choice[]) => void
  errorOf: PartProps['errorOf']
}

/** One list of labels, folded, because most offices rarely change it. */
function Choices({ of, path, items, max, onChange, errorOf }: ChoicesProps) {
  const t = useT<ConsoleWords>()
  const places = items.flatMap((_, at) => LANGUAGES.map((language) => `${path}-${at}-label-${language}`))
  const wrong = [path, ...places].some((place) => errorOf(place))
  return (
    <Fold summary={t(`office.${of}.count`, { count: items.length })} fresh={false} wrong={wrong}>
      <p class="muted">{t(`office.${of}.text`)}</p>
      <ListEditor<Choice>
        id={path}
        label={t(`office.${of}`)}
        items={items}
        onChange={onChange}
        nameOf={({ label }) => label.id}
        make={() => ({ value: '', label: { id: '' } })}
        add={t(`office.${of}.add`)}
        max={max}
        error={errorOf(path)}
      >
        {(choice, change, id) => (
          <TextPair
            id={`${id}-label`}
            label={t(`office.${of}.label`)}
            value={choice.label}
            onChange={(label) => change({ ...choice, label })}
            errorOf={errorOf}
            maxLength={200}
          />
        )}
      </ListEditor>
    </Fold>
  )
}

/** The text stays as typed, even if a line is incomplete. */
function Units({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { units } = form.profile
  const [typed, setTyped] = useState<string | null>(null)
  const lines = typed !== null && linesOf(unitsOf(typed, units)) === linesOf(units) ? typed : linesOf(units)
  return (
    <TextArea
      id="units"
      label={t('office.units')}
      hint={t('office.units.hint')}
      rows={6}
      value={lines}
      error={errorOf('units')}
      onInput={(text) => {
        setTyped(text)
        form.change({ units: unitsOf(text, units) })
      }}
    />
  )
}
