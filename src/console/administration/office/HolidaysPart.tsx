import { useState } from 'preact/hooks'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Card, IconCalendar, TextArea, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { Fold } from '../form/Fold.tsx'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { daysOf, linesOf, nextYear } from './holidays.ts'

type Year = NonNullable<ProfileShape['holidays']>[number]

/** The office's holidays, year by year, needed by rules that count working days. */
export function HolidaysPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { holidays = [] } = form.profile
  return (
    <Card title={t('office.holidays')} icon={<IconCalendar />}>
      <p class="muted">{t('office.holidays.text')}</p>
      <ListEditor<Year>
        id="holidays"
        label={t('office.holidays')}
        items={holidays}
        onChange={(years) => form.change({ holidays: years })}
        nameOf={({ year }) => (Number.isNaN(year) ? '' : String(year))}
        make={() => ({ year: nextYear(holidays, new Date()), source: '', days: [] })}
        add={t('office.holidays.add')}
        max={50}
        error={errorOf('holidays')}
      >
        {(year, change, id) => (
          <Fold
            summary={t('office.holidays.count', { year: String(year.year || '–'), count: year.days.length })}
            fresh={year.days.length === 0}
            wrong={['year', 'source', 'days'].some((field) => errorOf(`${id}-${field}`))}
          >
            <YearFields year={year} onChange={change} id={id} errorOf={errorOf} />
          </Fold>
        )}
      </ListEditor>
    </Card>
  )
}

interface YearProps {
  year: Year
  onChange: (year: Year) => void
  id: string
  errorOf: PartProps['errorOf']
}

/** The lines stay as typed, even if one is incomplete. */
function YearFields({ year, onChange, id, errorOf }: YearProps) {
  const t = useT<ConsoleWords>()
  const [typed, setTyped] = useState<string | null>(null)
  const lines = typed !== null && linesOf(daysOf(typed)) === linesOf(year.days) ? typed : linesOf(year.days)
  return (
    <>
      <TextInput
        id={`${id}-year`}
        label={t('office.holidays.year')}
        inputMode="numeric"
        size={4}
        maxLength={4}
        value={Number.isNaN(year.year) ? '' : String(year.year)}
        error={errorOf(`${id}-year`)}
        onInput={(text) => {
          const digits = text.replaceAll(/\D/g, '')
          onChange({ ...year, year: digits === '' ? Number.NaN : Number(digits) })
        }}
      />
      <TextInput
        id={`${id}-source`}
        label={t('office.holidays.source')}
        hint={t('office.holidays.source.hint')}
        maxLength={500}
        value={year.source}
        error={errorOf(`${id}-source`)}
        onInput={(source) => onChange({ ...year, source })}
      />
      <TextArea
        id={`${id}-days`}
        label={t('office.holidays.days')}
        hint={t('office.holidays.days.hint')}
        rows={8}
        value={lines}
        error={errorOf(`${id}-days`)}
        onInput={(text) => {
          setTyped(text)
          onChange({ ...year, days: daysOf(text) })
        }}
      />
    </>
  )
}
