import { useState } from 'preact/hooks'
import { ProtocolError } from '../../protocol/errors.ts'
import { Button, Notice, Progress, TextInput, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { Stopped } from '../shell/Stopped.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { LoginFailure } from './LoginFailure.tsx'
import { leave, reopen } from './session.ts'
import type { LockReason } from './state.ts'

/** The session still runs, but the keys are gone from memory: the password brings them back. */
export function UnlockPage({ name, why }: { name: string; why: LockReason }) {
  const t = useT<ConsoleWords>()
  const [password, setPassword] = useState('')
  const action = useAction()
  async function submit(event: Event) {
    event.preventDefault()
    if (password === '') return
    await action.run(() => reopen(password))
  }
  const failed = action.state.step === 'failed' ? action.state.error : null
  if (failed instanceof ProtocolError) return <Stopped title={t('lock.title')} error={failed} />
  return (
    <Shell title={t('lock.title')}>
      <h1>{t('lock.title')}</h1>
      <Notice>{t(`lock.why.${why}`)}</Notice>
      {site.value?.demo && <DemoPeople />}
      <form class="stack card" onSubmit={submit} noValidate>
        {failed !== null && <LoginFailure error={failed} of="lock" />}
        <p>{t('lock.who', { name })}</p>
        <TextInput
          id="password"
          type="password"
          label={t('login.password')}
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
        />
        {action.busy && <Progress lines={[{ id: 'open', label: t('login.opening'), state: 'running' }]} />}
        <div class="row">
          <Button type="submit" look="primary" busy={action.busy}>
            {t('lock.unlock')}
          </Button>
          <Button look="quiet" onClick={leave}>
            {t('lock.someone_else')}
          </Button>
        </div>
      </form>
    </Shell>
  )
}
