import { useState } from 'preact/hooks'
import { Button, ErrorSummary, type FieldProblem, Notice, TextInput } from '../core/components.ts'
import { type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { account, go } from '../core/state.ts'
import { logIn } from './access.ts'
import { PasswordField } from './PasswordField.tsx'

/** Log-in with user name and password; on an open account, the way to change or remove them. */
export function LoginScreen() {
  const t = useWords()
  const [purpose] = useState<'recall' | 'open'>(account.value ? 'recall' : 'open')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [empty, setEmpty] = useState<readonly FieldProblem[]>([])
  const [failure, setFailure] = useState<Failure | 'wrong' | null>(null)
  const [busy, setBusy] = useState(false)
  const errorOf = (id: string) => empty.find((problem) => problem.id === id)?.message

  async function submit() {
    const missing = [
      ...(name.trim() === '' ? [{ id: 'user-name', message: t('reporter.register.problem.empty') }] : []),
      ...(password === '' ? [{ id: 'password', message: t('reporter.login.no_password') }] : []),
    ]
    setEmpty(missing)
    if (missing.length > 0) return
    setFailure(null)
    setBusy(true)
    const failed = await logIn({ name, password })
    setBusy(false)
    setFailure(failed)
    if (!failed) go({ at: 'account' })
  }

  return (
    <form
      class="stack"
      data-gap="large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      <div class="stack" data-gap="small">
        <h1>{t(`reporter.login.title_${purpose}`)}</h1>
        <p>{t(`reporter.login.text_${purpose}`)}</p>
      </div>
      {empty.length > 0 && <ErrorSummary problems={empty} />}
      <TextInput
        id="user-name"
        label={t('reporter.login.name')}
        value={name}
        onInput={setName}
        error={errorOf('user-name')}
      />
      <PasswordField value={password} onInput={setPassword} error={errorOf('password')} />
      {failure && (
        <Notice tone="warning" announce>
          <p>{failure === 'wrong' ? t(`reporter.login.wrong_${purpose}`) : failureWords(failure, t)}</p>
        </Notice>
      )}
      {purpose === 'open' && (
        <div>
          <Button look="quiet" onClick={() => go({ at: 'open' })}>
            {t('action.open_with_code')}
          </Button>
        </div>
      )}
      <p class="muted small" role="status">
        {busy && t('reporter.login.busy')}
      </p>
      <div class="row">
        <Button onClick={() => go({ at: account.value ? 'account' : 'start' })}>{t('action.back')}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t(purpose === 'open' ? 'action.sign_in' : 'action.next')}
        </Button>
      </div>
    </form>
  )
}
