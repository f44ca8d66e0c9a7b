import { useState } from 'preact/hooks'
import { formatDate, formatList } from '../../../../locales/format.ts'
import { shareCustody, waitingCustodians } from '../../../device/staff/custody.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  IconClock,
  IconKey,
  IconPeople,
  IconShield,
  Notice,
  useT,
} from '../../../ui/index.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { Register } from '../../custody/Register.tsx'
import { RequestsPart } from '../../custody/RequestsPart.tsx'
import { useFresh, usePublish } from '../../organization/publish-statement.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { CustodyCeremony } from './CustodyCeremony.tsx'

/** The custodian's page: make, share and renew the key that opens vaults, then what the role can do here. */
export function CustodyPage() {
  const { statement, organization, custody } = useKeyring()
  const [renewing, setRenewing] = useState(false)
  useFresh()
  const offered = organization.custodyOffer !== null
  const first = statement.custody === null
  if (!offered && (first || renewing)) {
    return <CustodyCeremony onDone={() => setRenewing(false)} onLeave={first ? undefined : () => setRenewing(false)} />
  }
  if (custody !== null) return <Keeping onRenew={() => setRenewing(true)} />
  if (offered) return <Offered />
  return organization.custody?.holders.length === 0 ? <Lost onRenew={() => setRenewing(true)} /> : <NotMine />
}

/** The keys were made; a director must sign them in. */
function Offered() {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <EmptyState icon={<IconClock />} title={t('custody.offered')}>
        <p>{t('custody.offered.text')}</p>
        <p role="status">{t('waiting.polling')}</p>
      </EmptyState>
    </>
  )
}

/** Another custodian made a key and has not shared it with this one yet. */
function NotMine() {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const holders = organization.custody?.holders ?? []
  const names = organization.members.filter(({ number }) => holders.includes(number)).map(({ name }) => name)
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <EmptyState icon={<IconClock />} title={t('custody.not_mine')}>
        <p>{t('custody.not_mine.text', { names: formatList(names, t.language) })}</p>
        <p role="status">{t('custody.not_mine.polling')}</p>
      </EmptyState>
    </>
  )
}

/** A key exists, but nobody has it any more: with its sheet, kept outside the office, a new key can replace it. */
function Lost({ onRenew }: { onRenew: () => void }) {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <Notice tone="warning" title={t('custody.lost')}>
        <p>{t('custody.lost.text')}</p>
        <div>
          <Button look="primary" icon={<IconKey />} onClick={onRenew}>
            {t('custody.renew')}
          </Button>
        </div>
      </Notice>
    </>
  )
}

/** What a custodian comes for: the requests, the register, and the key that they keep. */
function Keeping({ onRenew }: { onRenew: () => void }) {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const [asking, setAsking] = useState(false)
  const [changes, setChanges] = useState(0)
  const left = organization.custody?.left ?? null
  const offered = organization.custodyOffer !== null
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <WaitingColleagues />
      {offered && (
        <Notice title={t('custody.offered')}>
          <p>{t('custody.offered.text')}</p>
        </Notice>
      )}
      {left !== null && !offered && (
        <Notice tone="warning" title={t('custody.left', { day: formatDate(left, t.language) })}>
          <p>{t('custody.left.text')}</p>
          <div>
            <Button look="primary" icon={<IconKey />} onClick={onRenew}>
              {t('custody.renew')}
            </Button>
          </div>
        </Notice>
      )}
      <div class="stack" data-gap="large">
        <RequestsPart onChange={() => setChanges((before) => before + 1)} />
        <Register numbered version={changes} />
      </div>
      <Card
        title={t('custody.duty')}
        icon={<IconShield />}
        actions={left === null && !offered && <Button onClick={() => setAsking(true)}>{t('custody.renew')}</Button>}
      >
        <p>{t('custody.duty.text')}</p>
        <p class="muted">{t('custody.duty.sheet')}</p>
      </Card>
      <ConfirmDialog
        id="renew-custody"
        open={asking}
        title={t('custody.renew.title')}
        consequence={t('custody.renew.consequence')}
        confirm={t('custody.renew')}
        onConfirm={onRenew}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

/** Colleagues whom the director signed in as custodians and who cannot open a vault yet. */
function WaitingColleagues() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const { state, busy, publish } = usePublish()
  const [done, setDone] = useState<string | null>(null)
  const waiting = waitingCustodians(keyring).map(
    ({ number }) =>
      keyring.organization.members.find((member) => member.number === number)?.name ?? t('members.unknown', { number }),
  )
  const names = formatList(waiting, t.language)
  async function share() {
    if (await publish(() => shareCustody(keyring))) setDone(t('custody.shared', { names }))
  }
  return (
    <>
      {done && waiting.length === 0 && (
        <Notice tone="success" announce>
          {done}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Card
          title={t('custody.waiting', { names })}
          icon={<IconPeople />}
          actions={
            <Button look="primary" busy={busy} onClick={share}>
              {t('custody.share')}
            </Button>
          }
        >
          {state.step === 'failed' && <Failure error={state.error} />}
          <p>{t('custody.waiting.text')}</p>
        </Card>
      )}
    </>
  )
}
