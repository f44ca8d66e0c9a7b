import { useEffect } from 'preact/hooks'
import { Card, EmptyState, IconClock, IconShield, IconVault, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { refresh } from '../../session/session.ts'
import { CustodyCeremony } from './CustodyCeremony.tsx'

const EVERY = 15_000

/** The custodian's place: the ceremony while there is no custody key, then what the role can do here. */
export function CustodyPage() {
  const { statement, organization, custody } = useKeyring()
  if (statement.custody === null && organization.custodyOffer === null) return <CustodyCeremony />
  if (statement.custody === null) return <Offered />
  return custody === null ? <NotMine /> : <Keeping />
}

/** The keys were made; a director has to sign them in. */
function Offered() {
  const t = useT<ConsoleWords>()
  useEffect(() => {
    const timer = setInterval(() => refresh().catch(() => {}), EVERY)
    return () => clearInterval(timer)
  }, [])
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

/** A key exists, made by another custodian, and was not locked to this one. */
function NotMine() {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <Notice title={t('custody.not_mine')}>
        <p>{t('custody.not_mine.text')}</p>
      </Notice>
    </>
  )
}

function Keeping() {
  const t = useT<ConsoleWords>()
  return (
    <>
      <h1>{t('place.custody')}</h1>
      <EmptyState icon={<IconVault />} title={t('custody.nothing')}>
        <p>{t('custody.nothing.text')}</p>
      </EmptyState>
      <Card title={t('custody.duty')} icon={<IconShield />}>
        <p>{t('custody.duty.text')}</p>
        <p class="muted">{t('custody.duty.sheet')}</p>
      </Card>
    </>
  )
}
