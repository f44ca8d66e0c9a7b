import { useState } from 'preact/hooks'
import type { NameProblem, PasswordProblem } from '../../device/reporter/password.ts'
import { LEAST_PASSWORD } from '../../domain/password.ts'
import { Button, ErrorSummary, type FieldProblem, Notice, TextInput } from '../core/components.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { account, codeKnown, go, record } from '../core/state.ts'
import { problemsWith, register } from './access.ts'
import { PasswordField } from './PasswordField.tsx'
import { Registered } from './Registered.tsx'

interface Problems {
  readonly name: NameProblem | null
  readonly password: PasswordProblem | null
}

type Purpose = 'new' | 'add' | 'change'

/** A pseudonym and a password: for a new account, for the open one, or to replace its present ones. */
export function RegisterScreen() {
  const t = useWords()
  const [purpose] = useState(purposeNow)
  const [name, setName] = useState(record.value?.name ?? '')
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<Problems | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState(false)
  if (made) return <Registered />

  async function submit() {
    setBusy(true)
    setFailure(null)
    let found: Problems | null = null
    let failed = await attempt(async () => {
      found = await problemsWith({ name, password })
    })
    if (!failed && !found) {
      const refused = await register({ name, password })
      if (refused === 'common') found = { name: null, password: refused }
      else failed = refused as Failure | null
    }
    setBusy(false)
    setProblems(found)
    setFailure(failed)
    if (found || failed) return
    if (codeKnown.value || purpose === 'change') go({ at: 'account' })
    else setMade(true)
  }

  const nameError = problems?.name ? t(`reporter.register.problem.${problems.name}`) : undefined
  const passwordError = problems?.password ? passwordWords(problems.password) : undefined
  const list: FieldProblem[] = [
    ...(nameError ? [{ id: 'user-name', message: nameError }] : []),
    ...(passwordError ? [{ id: 'password', message: passwordError }] : []),
  ]
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
        <h1>{t(`reporter.register.title_${purpose}`)}</h1>
        <p>{t(`reporter.register.text_${purpose}`)}</p>
      </div>
      {list.length > 0 && <ErrorSummary problems={list} />}
      <TextInput
        id="user-name"
        label={t('reporter.register.name')}
        hint={t('reporter.register.name_hint')}
        value={name}
        onInput={setName}
        error={nameError}
      />
      <PasswordField
        value={password}
        onInput={setPassword}
        hint={t('reporter.register.password_hint', { count: LEAST_PASSWORD })}
        error={passwordError}
      />
      <Notice tone="warning">
        <p>{t('reporter.register.weaker')}</p>
        <p>{t('reporter.register.trace')}</p>
      </Notice>
      {failure && (
        <Notice tone="warning" announce>
          <p>{failureWords(failure, t)}</p>
        </Notice>
      )}
      <p class="muted small" role="status">
        {busy && t('reporter.register.busy')}
      </p>
      <div class="row">
        <Button onClick={() => go({ at: purpose === 'new' ? 'start' : 'account' })}>{t('action.back')}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t(purpose === 'new' ? 'reporter.register.submit' : 'action.save')}
        </Button>
      </div>
    </form>
  )

  function passwordWords(problem: PasswordProblem): string {
    if (problem === 'short') return t('reporter.register.problem.short', { count: LEAST_PASSWORD })
    return t(`reporter.register.problem.${problem}`)
  }
}

function purposeNow(): Purpose {
  if (!account.value) return 'new'
  return record.value ? 'change' : 'add'
}
