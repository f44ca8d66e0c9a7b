import { Field, type FieldProps } from '../Field/Field.tsx'
import { secret } from './secret.ts'

export interface TextInputProps extends FieldProps {
  value?: string | undefined
  onInput?: ((value: string) => void) | undefined
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'url' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  /** Only for values that a browser may know: a handler's user name, a one-time code. */
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off' | undefined
  maxLength?: number | undefined
  /** About how many characters are expected; shown by the field's width. */
  size?: number | undefined
  placeholder?: never
}

/** One line of text. The browser does not remember, spell-check or translate it. */
export function TextInput({ value, onInput, type = 'text', autocomplete = 'off', ...props }: TextInputProps) {
  return (
    <Field {...props}>
      {(described) => (
        <input
          class="input"
          id={props.id}
          name={props.name ?? props.id}
          // Preact types each kind of input separately; here they do not differ.
          type={type as 'text'}
          value={value}
          size={props.size}
          data-sized={props.size !== undefined || undefined}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          required={props.required}
          disabled={props.disabled}
          onInput={onInput && ((event) => onInput(event.currentTarget.value))}
          {...secret}
          autocomplete={autocomplete}
          {...described}
        />
      )}
    </Field>
  )
}
