import type { ComponentChildren } from 'preact'
import { Field, type FieldProps } from '../Field/Field.tsx'
import { Choice } from './Choice.tsx'

export interface ChoiceOption {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
}

export interface RadioGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  value?: string | undefined
  onChange?: ((value: string) => void) | undefined
}

/** One of a few choices, all visible. The first one has the question's id, so that an error can link there. */
export function RadioGroup({ options, value, onChange, ...props }: RadioGroupProps) {
  return (
    <Field {...props} group>
      {(described) => (
        <div class="choices">
          {options.map((option, at) => (
            <Choice
              key={option.value}
              type="radio"
              id={at === 0 ? props.id : `${props.id}-${at}`}
              name={props.name ?? props.id}
              value={option.value}
              checked={option.value === value}
              required={props.required}
              disabled={props.disabled}
              onChange={onChange && (() => onChange(option.value))}
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
