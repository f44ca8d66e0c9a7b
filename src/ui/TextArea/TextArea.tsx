import { Field, type FieldProps } from '../Field/Field.tsx'
import { useT } from '../language.tsx'
import { secret } from '../TextInput/secret.ts'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  onInput?: ((value: string) => void) | undefined
  rows?: number | undefined
  maxLength?: number | undefined
  /** Said when the field is full: where the rest can be written. */
  rest?: string | undefined
}

/** A text of any length: the field grows with it, so that all of it stays visible. */
export function TextArea({ value, onInput, rows = 4, maxLength, rest, ...props }: TextAreaProps) {
  return (
    <Field {...props}>
      {(described) => (
        <>
          <textarea
            class="input textarea"
            id={props.id}
            name={props.name ?? props.id}
            value={value}
            rows={Math.max(rows, linesOf(value ?? ''))}
            maxLength={maxLength}
            required={props.required}
            disabled={props.disabled}
            onInput={onInput && ((event) => onInput(event.currentTarget.value))}
            {...secret}
            {...described}
          />
          <Full text={value} most={maxLength} rest={rest} />
        </>
      )}
    </Field>
  )
}

interface FullProps {
  text: string | undefined
  most: number | undefined
  rest: string | undefined
}

/** The browser silently drops text beyond the maximum, so this says that it is full. */
function Full({ text = '', most, rest }: FullProps) {
  const t = useT()
  // An emoji counts as two, so that one place may stay empty.
  if (most === undefined || text.length < most - 1) return null
  return (
    <p class="field-hint" role="alert">
      {t('ui.field.full', { count: most })} {rest}
    </p>
  )
}

const charactersPerLine = 36
const mostLines = 24

/** An estimate for browsers without `field-sizing`, on a narrow phone. */
function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / charactersPerLine), 1)
  return Math.min(lines, mostLines)
}
