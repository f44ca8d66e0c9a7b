import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value?: string | undefined
  checked: boolean | undefined
  onChange?: ((checked: boolean) => void) | undefined
  label: ComponentChildren
  hint?: ComponentChildren
  required?: boolean | undefined
  disabled?: boolean | undefined
  invalid?: true | undefined
  describedBy?: string | undefined
}

/** One radio button or checkbox; its label is part of the touch target. */
export function Choice({ hint, label, onChange, invalid, describedBy, ...input }: ChoiceProps) {
  const hintId = hint ? `${input.id}-hint` : undefined
  return (
    <div class="choice">
      <input
        {...input}
        autocomplete="off"
        aria-describedby={[hintId, describedBy].filter(Boolean).join(' ') || undefined}
        // A radio button alone cannot be invalid: the error belongs to its group.
        aria-invalid={input.type === 'checkbox' ? invalid : undefined}
        onChange={onChange && ((event) => onChange(event.currentTarget.checked))}
      />
      <label for={input.id}>{label}</label>
      {hint && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
