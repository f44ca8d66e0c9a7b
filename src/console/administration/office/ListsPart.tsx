import { useState } from 'preact/hooks'
import { LANGUAGES } from '../../../domain/names/languages.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Card, IconFilter, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { Fold } from '../form/Fold.tsx'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair } from '../form/TextPair.tsx'
import { linesOf, unitsOf } from './units.ts'

type Type = ProfileShape['site']['types'][number]

/** The violation types for reviewers, and the units that forms may offer. */
export function ListsPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { site } = form.profile
  const places = site.types.flatMap((_, at) => LANGUAGES.map((language) => `site-types-${at}-label-${language}`))
  const wrong = ['site-types', ...places].some((place) => errorOf(place))
  return (
    <Card id="part-lists" title={t('office.lists')} icon={<IconFilter />}>
      <Fold summary={t('office.types.count', { count: site.types.length })} fresh={false} wrong={wrong}>
        <p class="muted">{t('office.types.text')}</p>
        <ListEditor<Type>
          id="site-types"
          label={t('office.types')}
          items={site.types}
          onChange={(types) => form.changeSite({ types })}
          nameOf={({ label }) => label.id}
          make={() => ({ value: '', label: { id: '' } })}
          add={t('office.type.add')}
          max={60}
          error={errorOf('site-types')}
        >
          {(type, change, id) => (
            <TextPair
              id={`${id}-label`}
              label={t('office.type.label')}
              value={type.label}
              onChange={(label) => change({ ...type, label })}
              errorOf={errorOf}
              maxLength={200}
            />
          )}
        </ListEditor>
      </Fold>
      <Units form={form} errorOf={errorOf} />
    </Card>
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
