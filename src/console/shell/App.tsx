import { LanguageProvider, Loading, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { translator } from '../base/language.ts'
import type { ConsoleWords } from '../base/words.ts'
import { InvitationPage } from '../ceremony/invitation.ts'
import { invitation } from '../ceremony/token.ts'
import { DeskLostPage } from '../session/DeskLostPage.tsx'
import { ExpiredPage } from '../session/ExpiredPage.tsx'
import { KeyringProvider } from '../session/keyring.tsx'
import { LoginPage } from '../session/LoginPage.tsx'
import { start } from '../session/session.ts'
import { session } from '../session/state.ts'
import { UnlockPage } from '../session/UnlockPage.tsx'
import { WaitingPage } from '../session/WaitingPage.tsx'
import { Outlet } from './Outlet.tsx'
import { Shell } from './Shell.tsx'

/** The console: one screen for each step of the session. */
export function App() {
  return (
    <LanguageProvider t={translator.value}>
      <Screen />
    </LanguageProvider>
  )
}

function Screen() {
  const t = useT<ConsoleWords>()
  const now = session.value
  if (now.step === 'failed') {
    return (
      <Shell title={t('console.place')}>
        <h1>{t('console.place')}</h1>
        <Failure error={now.error} onRetry={start} />
      </Shell>
    )
  }
  if (now.step === 'starting') {
    return (
      <Shell title={t('console.place')}>
        <Loading />
      </Shell>
    )
  }
  if (invitation.value !== null) return <InvitationPage followed={invitation.value} />
  if (now.step === 'out') return <LoginPage why={now.why} />
  if (now.step === 'locked') return <UnlockPage name={now.name} why={now.why} />
  if (now.step === 'desk_lost') return <DeskLostPage loss={now.loss} goOn={now.goOn} />
  if (now.step === 'expired') return <ExpiredPage keyring={now.keyring} renew={now.renew} />
  return (
    <KeyringProvider keyring={now.keyring}>
      {now.keyring.member ? <Outlet roles={now.keyring.member.roles} /> : <WaitingPage />}
    </KeyringProvider>
  )
}
