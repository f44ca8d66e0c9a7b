import { useState } from 'preact/hooks'
import type { CheckedRequest } from '../../device/custody/requests.ts'
import { Button, EmptyState, IconVault, Loading, Notice, Progress, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { type Doing, RequestCard, UncheckedCard } from './RequestCard.tsx'
import { type HandingOn, useHandOn } from './useHandOn.ts'
import { type Requests, useRequests } from './useRequests.ts'
import { useStep } from './useStep.ts'
import { isChecked, isOpen, namesOf } from './who.ts'
import './custody.css'

interface Props {
  /** Called after something was decided or passed on, so that the register below follows. */
  onChange: () => void
}

/** The requests in which a custodian has to act, and everything that they can do about them. */
export function RequestsPart({ onChange }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const list = useRequests(keyring)
  const { state } = list
  return (
    <section class="stack" aria-labelledby="custody-requests">
      <h2 id="custody-requests">{t('custody.requests')}</h2>
      {state.step === 'loading' && <Loading lines={4} text={t('custody.requests.loading')} />}
      {state.step === 'failed' && <Failure error={state.error} onRetry={list.refresh} />}
      {state.step === 'ready' && <List list={list} state={state} onChange={onChange} />}
    </section>
  )
}

interface ListProps extends Props {
  list: Requests
  state: Extract<Requests['state'], { step: 'ready' }>
}

function List({ list, state: { requests, more, stale }, onChange }: ListProps) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [chosen, setChosen] = useState<{ request: CheckedRequest; doing: Doing } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  async function after(): Promise<void> {
    await list.refresh()
    onChange()
  }
  const handing = useHandOn(keyring, after)
  const ready = requests.filter(isChecked).filter(({ row }) => row.state === 'ready')
  const start = (some: readonly CheckedRequest[]) => {
    setDone(null)
    void handing.start(some)
  }
  return (
    <>
      {stale && <p class="muted small">{t('custody.requests.stale')}</p>}
      {done !== null && (
        <Notice tone="success" announce>
          <p>{done}</p>
        </Notice>
      )}
      <Handing handing={handing} />
      {ready.length > 1 && (
        <div class="row">
          <Button look="primary" busy={handing.busy} onClick={() => start(ready)}>
            {t('custody.hand_on.all', { number: ready.length })}
          </Button>
        </div>
      )}
      {requests.length === 0 && (
        <EmptyState icon={<IconVault />} title={t('custody.requests.empty')}>
          <p>{t('custody.requests.empty.text')}</p>
        </EmptyState>
      )}
      {requests.map((request) =>
        isChecked(request) ? (
          <RequestCard
            key={request.row.request}
            request={request}
            busy={handing.busy}
            onDo={(doing) => {
              setDone(null)
              setChosen({ request, doing })
            }}
            onHandOn={() => start([request])}
          />
        ) : (
          <UncheckedCard key={request.row.request} request={request} />
        ),
      )}
      {more && <p class="muted">{t('custody.requests.more')}</p>}
      {chosen && (
        <Chosen
          key={`${chosen.doing} ${chosen.request.row.request}`}
          {...chosen}
          still={requests.some((one) => one.row.request === chosen.request.row.request && isOpen(one))}
          after={after}
          onDone={() => {
            const { number } = namesOf(keyring, chosen.request, t)
            setDone(t(`custody.${chosen.doing}.done`, { number }))
            setChosen(null)
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

interface ChosenProps {
  request: CheckedRequest
  doing: Doing
  /** Whether it still waits for a decision, by the newest list. */
  still: boolean
  after: () => Promise<void>
  onDone: () => void
  onClose: () => void
}

/** The dialog stays if somebody else decides meanwhile: the text in it must not vanish. */
function Chosen({ request, doing, still, after, onDone, onClose }: ChosenProps) {
  const step = useStep(after)
  const shown = { request, step, overtaken: !still, onDone, onClose }
  return doing === 'question' ? (
    <QuestionDialog {...shown} />
  ) : (
    <DecisionDialog {...shown} granted={doing === 'grant'} />
  )
}

function Handing({ handing: { lines, done, failure } }: { handing: HandingOn }) {
  const t = useT<ConsoleWords>()
  return (
    <>
      {lines.length > 0 && <Progress lines={lines} />}
      {done.length > 0 && lines.length === 0 && (
        <Notice tone="success" announce>
          {done.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </Notice>
      )}
      {failure && lines.length === 0 && (
        <>
          <p>{t('custody.hand_on.failed', { number: failure.number })}</p>
          <Failure error={failure.error} />
        </>
      )}
    </>
  )
}
