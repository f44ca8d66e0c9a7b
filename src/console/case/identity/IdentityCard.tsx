import { useState } from 'preact/hooks'
import { type IdentityRequest, identityRequestsOf, unsignedRowsOf } from '../../../device/casework/identity/requests.ts'
import { Button, Card, Disclosure, IconVault, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { AskDialog } from './AskDialog.tsx'
import { type Closing, IdentityScreen } from './IdentityScreen.tsx'
import { mayAsk, newestFirst } from './mayAsk.ts'
import { RequestItem } from './RequestItem.tsx'
import './identity.css'

/** The reporter's identity: that there is a vault, who asked for it, what was decided, and the way to open it. */
export function IdentityCard() {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const [asking, setAsking] = useState<{ answered: IdentityRequest | null } | null>(null)
  const [opening, setOpening] = useState<IdentityRequest | null>(null)
  const [closed, setClosed] = useState<Closing | null>(null)
  const submission = useSubmission()
  const requests = identityRequestsOf(open)
  const { now, earlier } = newestFirst(requests)
  const gone = open.vaultVersion === null

  function ask(answered: IdentityRequest | null): void {
    submission.set('idle')
    setClosed(null)
    setAsking({ answered })
  }

  const item = (request: IdentityRequest) => (
    <RequestItem
      key={request.hash}
      request={request}
      onAnswer={mayAsk(open, keyring.number, request.hash) ? () => ask(request) : undefined}
      onOpen={() => {
        setClosed(null)
        setOpening(request)
      }}
    />
  )

  return (
    <Card id="identitas" title={t('identity.title')} icon={<IconVault />}>
      <p class="muted">{t(gone ? 'identity.none' : open.discard ? 'identity.discarded' : 'identity.some')}</p>
      {unsignedRowsOf(open).length > 0 && (
        <Notice tone="danger">
          <p>{t('identity.fault.unsigned')}</p>
        </Notice>
      )}
      {now.map(item)}
      {earlier.length > 0 && (
        <Disclosure summary={t('identity.request.earlier', { count: earlier.length })}>
          <div class="stack">{earlier.map(item)}</div>
        </Disclosure>
      )}
      {closed === 'time' || closed === 'hidden' ? (
        <Notice announce>
          <p>{t(`identity.open.closed.${closed}`)}</p>
        </Notice>
      ) : null}
      {!asking && <SubmissionNotice submission={submission} done={t('identity.ask.done')} />}
      {mayAsk(open, keyring.number, null) && (
        <div class="row">
          <Button onClick={() => ask(null)}>{t(requests.length > 0 ? 'identity.ask.again' : 'identity.ask')}</Button>
        </div>
      )}
      {asking && <AskDialog answered={asking.answered} submission={submission} onClose={() => setAsking(null)} />}
      {opening && (
        <IdentityScreen
          request={opening}
          onClose={(why) => {
            setOpening(null)
            setClosed(why)
          }}
        />
      )}
    </Card>
  )
}
