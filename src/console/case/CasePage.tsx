import { Button, ButtonLink, IconBack, IconRetry, Loading, Notice, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { BreachPage } from './BreachPage.tsx'
import { CaseView } from './CaseView.tsx'
import { failureKey, isHidden } from './failure.ts'
import { OpenedCaseProvider, rolesOn } from './openedCase.tsx'
import { type CaseHold, useCase } from './useCase.ts'
import './case.css'

/** A case: the story on the left, facts on the right. Shows nothing before all chains were checked. */
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
        <CaseView failure={state.failure} />
      </OpenedCaseProvider>
    )
  }
  if (state.step === 'breach') return <BreachPage breach={state.breach} id={id} onRetry={hold.reload} />
  if (state.step === 'failed') return <Failed error={state.error} reload={hold.reload} />
  return <Loading lines={8} text={t(state.step === 'fetching' ? 'case.loading' : 'case.loading.opening')} />
}

function Failed({ error, reload }: { error: unknown; reload: CaseHold['reload'] }) {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('case.failed.title')}</h1>
      <Notice tone="warning" announce>
        <p>{t(failureKey(error))}</p>
        <div class="row">
          {!isHidden(error) && (
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
