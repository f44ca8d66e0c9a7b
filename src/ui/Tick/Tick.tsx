import type { FieldProps } from '../Field/Field.tsx'
import { IconWarning } from '../Icon/Icon.tsx'
import { Choice } from '../RadioGroup/Choice.tsx'

export interface TickProps extends Omit<FieldProps, 'optional'> {
  checked?: boolean | undefined
  onChange?: ((checked: boolean) => void) | undefined
}

/** One statement to agree to: 'data ini benar'. */
export function Tick({ id, name, label, hint, error, checked, onChange, required, disabled }: TickProps) {
  const errorId = error ? `${id}-error` : undefined
  return (
    <div class="field" data-invalid={!!error}>
      {error && (
        <p class="field-error" id={errorId}>
          <IconWarning />
          <span>{error}</span>
        </p>
      )}
      <Choice
        type="checkbox"
        id={id}
        name={name ?? id}
        label={label}
        hint={hint}
        checked={checked}
        onChange={onChange}
        required={required}
        disabled={disabled}
        invalid={error ? true : undefined}
        describedBy={errorId}
      />
    </div>
  )
}
