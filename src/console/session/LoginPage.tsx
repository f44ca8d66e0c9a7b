import { useState } from 'preact/hooks'
import { normalizeName } from '../../protocol/account/password.ts'
import { readCode } from '../../protocol/account/typed.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import {
  Button,
  Disclosure,
  ErrorSummary,
  type FieldProblem,
  Notice,
  Progress,
  TextArea,
  TextInput,
  Tick,
  useT,
} from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { Stopped } from '../shell/Stopped.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { deviceCodeProblem } from './deviceCode.ts'
import { secretOf } from './enrolment.ts'
import { LoginFailure } from './LoginFailure.tsx'
import { enter, lastUserName } from './session.ts'

/** User name, password, second factor; also the device code if this browser does not know the person. */
export function LoginPage({ why }: { why: 'fresh' | 'ended' | 'left' }) {
  const t = useT<ConsoleWords>()
  const [name, setName] = useState(lastUserName())
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [code, setCode] = useState('')
  const [keep, setKeep] = useState(true)
  const [working, setWorking] = useState(false)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const action = useAction()
  const enrolled = normalizeName(name) !== '' && secretOf(name) !== null
  const words = enrolled ? null : readCode(code)

  async function submit(event: Event) {
    event.preventDefault()
    const found = findProblems(t, { name, password, totp, words })
    setProblems(found)
    if (found.length > 0) return
    setWorking(false)
    const entry = { name, password, totp: totp.replace(/\D/g, ''), words, keep }
    await action.run(() => enter(entry, () => setWorking(true)))
    setWorking(false)
    setTotp('')
  }
  const failed = action.state.step === 'failed' ? action.state.error : null
  if (failed instanceof ProtocolError) return <Stopped title={t('login.title')} error={failed} />
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.message

  return (
    <Shell title={t('login.title')}>
      <h1>{t('login.title')}</h1>
      {why === 'ended' && <Notice>{t('login.ended')}</Notice>}
      {why === 'left' && <Notice tone="success">{t('login.left')}</Notice>}
      {site.value?.demo && <DemoPeople />}
      <form class="stack card" onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {failed !== null && <LoginFailure error={failed} />}
        <TextInput
          id="name"
          label={t('login.name')}
          value={name}
          onInput={setName}
          autocomplete="username"
          error={errorOf('name')}
        />
        <TextInput
          id="password"
          type="password"
          label={t('login.password')}
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          error={errorOf('password')}
        />
        {!enrolled && (
          <>
            <TextArea
              id="code"
              rows={2}
              label={t('login.code')}
              hint={t('login.code.hint')}
              value={code}
              onInput={setCode}
              error={errorOf('code')}
            />
            <Tick id="keep" label={t('login.keep')} hint={t('login.keep.hint')} checked={keep} onChange={setKeep} />
          </>
        )}
        <TextInput
          id="totp"
          label={t('login.totp')}
          hint={t('login.totp.hint')}
          value={totp}
          onInput={setTotp}
          inputMode="numeric"
          autocomplete="one-time-code"
          size={10}
          error={errorOf('totp')}
        />
        {action.busy && (
          <Progress lines={[{ id: 'work', label: t(working ? 'login.working' : 'login.opening'), state: 'running' }]} />
        )}
        <Button type="submit" look="primary" busy={action.busy}>
          {t('action.sign_in')}
        </Button>
      </form>
      <Disclosure summary={t('login.trouble')}>
        <p>{t('login.trouble.text')}</p>
      </Disclosure>
    </Shell>
  )
}

function findProblems(
  t: ReturnType<typeof useT<ConsoleWords>>,
  form: { name: string; password: string; totp: string; words: readonly string[] | null },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (normalizeName(form.name) === '') problems.push({ id: 'name', message: t('login.name.missing') })
  if (form.password === '') problems.push({ id: 'password', message: t('login.password.missing') })
  const code = form.words && deviceCodeProblem(form.words, t)
  if (code) problems.push({ id: 'code', message: code })
  if (!/^\D*(\d\D*){6}$/.test(form.totp)) problems.push({ id: 'totp', message: t('login.totp.missing') })
  return problems
}
