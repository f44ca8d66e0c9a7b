import { useEffect, useState } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { deviceDay } from '../../device/day.ts'
import { type Invitation, readInvitation } from '../../device/staff/account.ts'
import { openStatement, type Statement } from '../../protocol/keys/statement.ts'
import { Button, EmptyState, IconLetter, Loading, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { FoundingCeremony } from './FoundingCeremony.tsx'
import { JoiningCeremony } from './JoiningCeremony.tsx'
import { type Followed, leaveInvitation } from './token.ts'

type State =
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'founding'; readonly invitation: Invitation }
  /** Somebody else must found the organisation first. */
  | { readonly step: 'early' }
  | { readonly step: 'joining'; readonly invitation: Invitation; readonly statement: Statement }

/** The page for an invitation link: founding for the first director, joining for everybody else. */
export function InvitationPage({ followed }: { followed: Followed }) {
  const t = useT<ConsoleWords>()
  const [state, setState] = useState<State>({ step: 'reading' })
  function read() {
    setState({ step: 'reading' })
    readInvitation(followed.token).then(
      (invitation) => setState(open(invitation)),
      (error: unknown) => setState({ step: 'failed', error }),
    )
  }
  useEffect(read, [followed])
  if (state.step === 'founding') return <FoundingCeremony invitation={state.invitation} />
  if (state.step === 'joining') return <JoiningCeremony invitation={state.invitation} statement={state.statement} />
  return (
    <Shell title={t('invitation.title')}>
      <h1>{t('invitation.title')}</h1>
      {state.step === 'reading' && <Loading text={t('invitation.reading')} />}
      {state.step === 'early' && (
        <EmptyState
          icon={<IconLetter />}
          title={t('invitation.early')}
          action={<Button onClick={read}>{t('action.retry')}</Button>}
        >
          {t('invitation.early.text')}
        </EmptyState>
      )}
      {state.step === 'failed' &&
        (isSpent(state.error) ? (
          <EmptyState
            icon={<IconLetter />}
            title={t('invitation.spent')}
            action={<Button onClick={leaveInvitation}>{t('invitation.to_login')}</Button>}
          >
            {t('invitation.spent.text')}
          </EmptyState>
        ) : (
          <Failure error={state.error} onRetry={read} />
        ))}
    </Shell>
  )
}

function open(invitation: Invitation): State {
  const { organization, note, roles } = invitation
  if (organization === null || note === null) {
    return roles.includes('director') ? { step: 'founding', invitation } : { step: 'early' }
  }
  try {
    return { step: 'joining', invitation, statement: openStatement(note, { today: deviceDay(), organization }) }
  } catch (error) {
    return { step: 'failed', error }
  }
}

function isSpent(error: unknown): boolean {
  return error instanceof RequestError && ['not_found', 'unauthenticated', 'invalid'].includes(error.code)
}
