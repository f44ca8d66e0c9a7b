import { Card, IconPicture, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { ColorField, type ColorName } from './ColorField.tsx'
import { ColorPreview } from './ColorPreview.tsx'
import { EmblemField } from './EmblemField.tsx'

/** Emblem and colours, with a preview on both papers. */
export function LookPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { colors } = form.profile.site
  function put(name: ColorName, value: string | null) {
    const { [name]: _, ...others } = colors
    form.changeSite({ colors: value === null ? others : { ...others, [name]: value } })
  }
  return (
    <Card id="part-look" title={t('office.look')} icon={<IconPicture />}>
      <EmblemField form={form} />
      {(['nila', 'pandan'] as const).map((name) => (
        <ColorField
          key={name}
          name={name}
          value={colors[name]}
          onChange={(value) => put(name, value)}
          error={errorOf(`site-colors-${name}`)}
        />
      ))}
      <ColorPreview colors={colors} />
    </Card>
  )
}
