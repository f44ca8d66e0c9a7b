import { Card, IconChart, RadioGroup, Select, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { PartProps } from '../form/ProfileScreen.tsx'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** When the office sees new reports, and how figures are shown to the public. */
export function PublishingPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { release, publication = 'rounded' } = form.profile
  return (
    <Card id="part-publishing" title={t('office.publishing')} icon={<IconChart />}>
      <RadioGroup
        id="release-mode"
        label={t('office.release')}
        options={(['daily', 'at_once'] as const).map((value) => ({
          value,
          label: t(`office.release.${value}`),
          hint: t(`office.release.${value}.hint`),
        }))}
        value={release.mode}
        onChange={(mode) => form.change({ release: { ...release, mode: mode === 'at_once' ? mode : 'daily' } })}
      />
      {release.mode === 'daily' && (
        <Select
          id="release-hour"
          label={t('office.release.hour')}
          options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}.00` }))}
          none={false}
          value={String(release.hour)}
          error={errorOf('release-hour')}
          onChange={(hour) => form.change({ release: { ...release, hour: Number(hour) } })}
        />
      )}
      <RadioGroup
        id="publication"
        label={t('office.publication')}
        options={(['rounded', 'exact'] as const).map((value) => ({
          value,
          label: t(`office.publication.${value}`),
          hint: t(`office.publication.${value}.hint`),
        }))}
        value={publication}
        onChange={(value) => form.change({ publication: value === 'exact' ? value : 'rounded' })}
      />
    </Card>
  )
}
