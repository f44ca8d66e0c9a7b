import { Field, type FieldProps } from '../Field/Field.tsx'
import { Choice } from '../RadioGroup/Choice.tsx'
import type { ChoiceOption } from '../RadioGroup/RadioGroup.tsx'

export interface CheckboxGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  value?: readonly string[] | undefined
  onChange?: ((value: string[]) => void) | undefined
}

/** Any of a few choices, all visible; returns the chosen ones in the order of the options. */
export function CheckboxGroup({ options, value = [], onChange, required, ...props }: CheckboxGroupProps) {
  function change(changed: string, checked: boolean) {
    const chosen = options.map((option) => option.value)
    onChange?.(chosen.filter((one) => (one === changed ? checked : value.includes(one))))
  }
  return (
    <Field {...props} required={required} group>
      {(described) => (
        <div class="choices">
          {options.map((option, at) => (
            <Choice
              key={option.value}
              type="checkbox"
              id={at === 0 ? props.id : `${props.id}-${at}`}
              name={props.name ?? props.id}
              value={option.value}
              checked={value.includes(option.value)}
              disabled={props.disabled}
              onChange={onChange && ((checked) => change(option.value, checked))}
              label={option.label}
              hint={option.hint}
              invalid={described['aria-invalid']}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
