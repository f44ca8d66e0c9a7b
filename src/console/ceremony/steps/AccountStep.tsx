import { useState } from 'preact/hooks'
import { ErrorSummary, type FieldProblem, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { type Account, accountProblems, passwordAdvice } from '../account.ts'
import { StepActions } from '../StepActions.tsx'

interface Props {
  account: Account
  onChange: (account: Account) => void
  onNext: () => unknown
  onBack: () => unknown
}

/** Name, e-mail, user name and password. */
export function AccountStep({ account, onChange, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  const [problems, setProblems] = useState<FieldProblem[]>([])
  function submit(event: Event) {
    event.preventDefault()
    const found = accountProblems(account).map(({ id, key }) => ({ id, message: t(key) }))
    setProblems(found)
    if (found.length === 0) onNext()
  }
  const field = (id: keyof Account) => ({
    id,
    value: account[id],
    onInput: (value: string) => onChange({ ...account, [id]: value }),
    error: problems.find((problem) => problem.id === id)?.message,
  })
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextInput {...field('name')} label={t('account.name')} hint={t('account.name.hint')} maxLength={120} />
      <TextInput
        {...field('email')}
        type="email"
        label={t('account.email')}
        hint={t('account.email.hint')}
        maxLength={200}
        optional
      />
      <TextInput
        {...field('userName')}
        label={t('login.name')}
        hint={t('account.user_name.hint')}
        autocomplete="username"
        maxLength={60}
      />
      <TextInput
        {...field('password')}
        type="password"
        label={t('login.password')}
        hint={t(passwordAdvice(account.password))}
        autocomplete="new-password"
      />
      <TextInput {...field('again')} type="password" label={t('account.again')} autocomplete="new-password" />
      <StepActions submit onBack={onBack} />
    </form>
  )
}
