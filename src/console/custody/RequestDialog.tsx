import { useEffect, useState } from 'preact/hooks'
import type { RegisterRow } from '../../device/custody/register.ts'
import { type OpenRequest, openRequest } from '../../device/custody/request.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Dialog, Loading, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { RequestFacts } from './RequestFacts.tsx'

type State =
  | { readonly step: 'loading' }
  | { readonly step: 'open'; readonly request: OpenRequest }
  | { readonly step: 'failed'; readonly error: unknown }

/** A request of the register as its author signed it: what for, what is needed, and why. Only for custodians. */
export function RequestDialog({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [state, setState] = useState<State>({ step: 'loading' })
  const { caseId, request } = row

  function load(): void {
    if (caseId === null || request === null) return
    setState({ step: 'loading' })
    openRequest(keyring, { row: { caseId, request } }).then(
      (opened) => setState({ step: 'open', request: opened }),
      (error: unknown) => setState({ step: 'failed', error }),
    )
  }
  useEffect(load, [caseId, request])

  const number = row.registration === null ? '' : formatRegistration(row.registration)
  return (
    <Dialog id="registered-request" open title={t('custody.request.title', { number })} onClose={onClose}>
      {state.step === 'loading' && <Loading lines={3} text={t('register.why.loading')} />}
      {state.step === 'failed' && <Failure error={state.error} onRetry={load} />}
      {state.step === 'open' && <RequestFacts request={state.request} />}
    </Dialog>
  )
}
