import { useState } from 'preact/hooks'
import { TextInput, Tick } from '../core/components.ts'
import { useWords } from '../core/language.ts'

interface Props {
  value: string
  onInput: (value: string) => void
  hint?: string
  error?: string | undefined
}

/** A password that can be made visible instead of typing it twice. */
export function PasswordField({ value, onInput, hint, error }: Props) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  return (
    <div class="stack" data-gap="small">
      <TextInput
        id="password"
        label={t('reporter.login.password')}
        type={shown ? 'text' : 'password'}
        value={value}
        onInput={onInput}
        hint={hint}
        error={error}
      />
      <Tick id="show-password" label={t('reporter.login.show')} checked={shown} onChange={setShown} />
    </div>
  )
}
