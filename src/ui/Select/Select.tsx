import { Field, type FieldProps } from '../Field/Field.tsx'
import { useT } from '../language.tsx'

export interface Option {
  value: string
  label: string
}

export interface SelectProps extends FieldProps {
  options: readonly Option[]
  value?: string | undefined
  onChange?: ((value: string) => void) | undefined
  /** The label of the empty choice; false if there is none. */
  none?: string | false | undefined
}

/** One of many choices, in a list that the phone draws itself. */
export function Select({ options, value, onChange, none, ...props }: SelectProps) {
  const t = useT()
  return (
    <Field {...props}>
      {(described) => (
        <select
          class="input select"
          id={props.id}
          name={props.name ?? props.id}
          value={value}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          onChange={onChange && ((event) => onChange(event.currentTarget.value))}
          {...described}
        >
          {none !== false && <option value="">{none ?? t('ui.select.none')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
