import { useState } from 'preact/hooks'
import { RequestError } from '../../../device/api.ts'
import { Card, IconClock, TextInput, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import '../../base/QrCode.css'
import { QrCode } from '../../base/QrCode.tsx'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'
import { groupsOfFour } from '../sheet.ts'

interface Props {
  secret: string
  userName: string
  /** Sends the code to the server; throws `RequestError`. */
  confirm: (totp: string) => Promise<void>
  next?: string | undefined
  onNext: () => unknown
}

/** The second factor: the person enters its secret in an authenticator and returns a first code. */
export function AuthenticatorStep({ secret, userName, confirm, next, onNext }: Props) {
  const t = useT<ConsoleWords>()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const action = useAction()
  const failed = action.state.step === 'failed' ? action.state.error : null
  const refused = failed instanceof RequestError && ['unauthenticated', 'invalid'].includes(failed.code)
  async function submit(event: Event) {
    event.preventDefault()
    const digits = code.replace(/\D/g, '')
    setMissing(digits.length !== 6)
    if (digits.length === 6 && (await action.run(() => confirm(digits)))) onNext()
  }
  const link = otpauth(secret, userName, site.value?.shortName ?? t('app.name'))
  const error = missing ? t('login.totp.missing') : refused ? t('ceremony.totp.refused') : undefined
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Card title={t('ceremony.totp.secret')} icon={<IconClock />}>
        <p>{t('ceremony.totp.how')}</p>
        <QrCode text={link} label={t('ceremony.totp.secret')} />
        <p class="secret-lines" translate={false}>
          <span>{groupsOfFour(secret)}</span>
        </p>
        <p>
          <a href={link}>{t('ceremony.totp.link')}</a>
        </p>
        <p class="muted">{t('ceremony.totp.settings')}</p>
      </Card>
      {failed !== null && !refused && <Failure error={failed} />}
      <TextInput
        id="totp"
        label={t('ceremony.totp.code')}
        hint={t('ceremony.totp.code.hint')}
        value={code}
        onInput={setCode}
        inputMode="numeric"
        autocomplete="one-time-code"
        size={10}
        error={error}
      />
      <StepActions submit next={next} busy={action.busy} />
    </form>
  )
}

/** The address with which authenticators import a secret. */
function otpauth(secret: string, userName: string, issuer: string): string {
  const parameters = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' })
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${userName}`)}?${parameters}`
}
