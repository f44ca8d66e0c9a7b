import type { ComponentChildren } from 'preact'
import { TextInput } from '../../../ui/index.ts'

interface Props {
  id: string
  label: string
  hint?: ComponentChildren
  value: number | undefined
  onChange: (value: number | undefined) => void
  error?: string | undefined
  optional?: boolean | undefined
}

/** A number of days; accepts only digits. */
export function DaysInput({ value, onChange, ...props }: Props) {
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      size={4}
      maxLength={3}
      value={value === undefined || Number.isNaN(value) ? '' : String(value)}
      onInput={(text) => {
        const digits = text.replaceAll(/\D/g, '')
        onChange(digits === '' ? undefined : Number(digits))
      }}
    />
  )
}
