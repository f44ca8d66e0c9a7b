import { monthNames } from '../../../locales/format.ts'
import { Field, type FieldProps } from '../Field/Field.tsx'
import { useT } from '../language.tsx'
import type { DateParts, Grain } from './parts.ts'

export interface DateFieldProps extends FieldProps {
  value: DateParts
  onInput?: ((value: DateParts) => void) | undefined
  /** 'day' shows three boxes, 'month' two, 'year' one. */
  grain?: Grain | undefined
}

/** A day or a period in plain boxes: a calendar would be tedious for something that happened months ago. */
export function DateField({ value, onInput, grain = 'day', ...props }: DateFieldProps) {
  const t = useT()
  const name = props.name ?? props.id
  const first = { day: 'day', month: 'month', year: 'year' }[grain]
  const idOf = (part: string) => (part === first ? props.id : `${props.id}-${part}`)
  const put = (part: Partial<DateParts>) => onInput?.({ ...value, ...part })
  return (
    <Field {...props} group>
      {(described) => (
        <div class="date">
          {grain === 'day' && (
            <DateBox
              id={idOf('day')}
              name={`${name}-day`}
              label={t('ui.date.day')}
              digits={2}
              value={value.day}
              onInput={(day) => put({ day })}
              disabled={props.disabled}
              {...described}
            />
          )}
          {grain !== 'year' && (
            <div>
              <label for={idOf('month')}>{t('ui.date.month')}</label>
              <select
                class="input"
                id={idOf('month')}
                name={`${name}-month`}
                value={value.month}
                disabled={props.disabled}
                autocomplete="off"
                onChange={(event) => put({ month: event.currentTarget.value })}
                {...described}
              >
                <option value="">{t('ui.date.unknown_month')}</option>
                {monthNames(t.language).map((month, at) => (
                  <option key={month} value={String(at + 1)}>
                    {month}
                  </option>
                ))}
              </select>
            </div>
          )}
          <DateBox
            id={idOf('year')}
            name={`${name}-year`}
            label={t('ui.date.year')}
            digits={4}
            value={value.year}
            onInput={(year) => put({ year })}
            disabled={props.disabled}
            {...described}
          />
        </div>
      )}
    </Field>
  )
}

interface BoxProps {
  id: string
  name: string
  label: string
  digits: number
  value: string
  onInput: (value: string) => void
  disabled: boolean | undefined
}

function DateBox({ label, digits, onInput, ...input }: BoxProps) {
  return (
    <div>
      <label for={input.id}>{label}</label>
      <input
        class="input"
        {...input}
        size={digits}
        maxLength={digits}
        inputMode="numeric"
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
