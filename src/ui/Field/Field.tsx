import type { ComponentChildren } from 'preact'
import { IconWarning } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

/** Properties that all questions have. An ErrorSummary links to `id`. */
export interface FieldProps {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  required?: boolean | undefined
  /** Says in words that the field may be left empty. */
  optional?: boolean | undefined
  disabled?: boolean | undefined
  /** The name under which a form without script sends it; `id` by default. */
  name?: string | undefined
}

/** The attributes by which a control's hint and error are read with it. */
export interface Described {
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = Pick<FieldProps, 'id' | 'label' | 'hint' | 'error' | 'required' | 'optional'> & {
  children: (described: Described) => ComponentChildren
  /** Several controls under one question: a fieldset with a legend. */
  group?: boolean
}

/** Label, hint, error and one control or a group of them, connected for eyes and screen readers. */
export function Field({ id, label, hint, error, required, optional, group, children }: Props) {
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const described: Described = {
    'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  }
  const head = <FieldLabel label={label} required={required} optional={optional} />
  const rest = (
    <>
      {hint && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && <FieldError key={error} id={errorId} error={error} />}
      {children(group ? { ...described, 'aria-describedby': undefined } : described)}
    </>
  )
  return group ? (
    <fieldset class="field" data-invalid={!!error} aria-describedby={described['aria-describedby']}>
      <legend class="field-label">{head}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class="field" data-invalid={!!error}>
      <label class="field-label" for={id}>
        {head}
      </label>
      {rest}
    </div>
  )
}

function FieldLabel({ label, required, optional }: Pick<FieldProps, 'label' | 'required' | 'optional'>) {
  const t = useT()
  return (
    <>
      {label}
      {required && (
        <>
          {' '}
          <span class="field-mark" aria-hidden="true">
            *
          </span>
          <span class="visually-hidden">{t('ui.field.required')}</span>
        </>
      )}
      {optional && <span class="field-optional"> {t('ui.field.optional')}</span>}
    </>
  )
}

function FieldError({ id, error }: { id: string | undefined; error: string }) {
  const t = useT()
  return (
    <p class="field-error" id={id}>
      <IconWarning />
      <span>
        <span class="visually-hidden">{t('ui.field.error')} </span>
        {error}
      </span>
    </p>
  )
}
