import { type Refusal, RequestError } from '../../device/api.ts'
import { Button, ButtonLink, IconBack, IconRetry, Loading, Notice, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { BreachPage } from './BreachPage.tsx'
import { CaseView } from './CaseView.tsx'
import { OpenedCaseProvider, rolesOn } from './openedCase.tsx'
import { type CaseHold, useCase } from './useCase.ts'
import './case.css'

/** A case: the story on the left, facts on the right. Shows nothing before every check has passed. */
export function CasePage({ id }: { id: string }) {
  return <Case key={id} id={id} />
}

function Case({ id }: { id: string }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const hold = useCase(keyring, id)
  const { state } = hold
  if (state.step === 'open') {
    const { reload, renew, stop, seen } = hold
    const { open, questionnaire } = state
    const roles = rolesOn(keyring, open.row)
    return (
      <OpenedCaseProvider value={{ keyring, open, questionnaire, roles, seen, reload, renew, stop }}>
        <CaseView />
      </OpenedCaseProvider>
    )
  }
  if (state.step === 'breach') return <BreachPage breach={state.breach} id={id} onRetry={hold.reload} />
  if (state.step === 'failed') return <Failed error={state.error} reload={hold.reload} />
  return <Loading lines={8} text={t(state.step === 'fetching' ? 'case.loading' : 'case.loading.opening')} />
}

const HIDDEN: readonly Refusal[] = ['not_found', 'not_allowed']

function Failed({ error, reload }: { error: unknown; reload: CaseHold['reload'] }) {
  const t = useT<ConsoleWords>()
  const code = error instanceof RequestError ? error.code : null
  const hidden = code !== null && HIDDEN.includes(code)
  return (
    <>
      <h1>{t('case.failed.title')}</h1>
      <Notice tone="warning" announce>
        <p>{t(failureKey(code))}</p>
        <div class="row">
          {!hidden && (
            <Button icon={<IconRetry />} onClick={reload}>
              {t('action.retry')}
            </Button>
          )}
          <ButtonLink href={href('/antrean')} icon={<IconBack />}>
            {t('case.back')}
          </ButtonLink>
        </div>
      </Notice>
    </>
  )
}

/** Null: the error does not come from the server, but from this program or the browser. */
function failureKey(code: Refusal | null) {
  if (code === null) return 'error.program'
  if (HIDDEN.includes(code)) return 'case.failed.not_found'
  return code === 'offline' ? 'case.failed.offline' : 'case.failed.other'
}
