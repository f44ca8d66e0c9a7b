import { formatDate } from '../../../locales/format.ts'
import { acceptCustody } from '../../device/staff/publish-statement.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { currentKey } from '../../protocol/keys/statement.ts'
import {
  Button,
  ButtonLink,
  Card,
  Facts,
  IconKey,
  IconPrint,
  IconVault,
  Notice,
  SixWords,
  useT,
} from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { ElsewhereCard } from './ElsewhereCard.tsx'
import { hasCustodyOffer, OrganizationHead } from './OrganizationHead.tsx'
import { useFresh, usePublish } from './publish-statement.ts'

/** The statement of keys: its serial and day, the six words, and the custodian's key to sign in. */
export function SigningPage() {
  const t = useT<ConsoleWords>()
  const { statement } = useKeyring()
  useFresh()
  const since = statement.keys[statement.keys.length - 1]?.day ?? statement.day
  return (
    <>
      <OrganizationHead title={t('place.signing')} />
      <div class="columns" data-even>
        <Card
          title={t('words.office')}
          icon={<IconKey />}
          actions={
            <ButtonLink href={href('/instansi/poster')} icon={<IconPrint />}>
              {t('signing.poster')}
            </ButtonLink>
          }
        >
          <SixWords words={sixWords(signingKeyFingerprint(currentKey(statement)))} label={t('words.office')} />
          <p>{t('signing.words')}</p>
        </Card>
        <Card title={t('signing.statement')}>
          <Facts
            facts={[
              { label: t('signing.serial'), value: statement.serial },
              { label: t('signing.day'), value: formatDate(statement.day, t.language) },
              { label: t('signing.since'), value: formatDate(since, t.language) },
              { label: t('signing.members'), value: statement.staff.length },
              { label: t('paper.organization_id'), value: <code class="code-line">{statement.organization}</code> },
            ]}
          />
          <p class="muted">{t('signing.renewal')}</p>
        </Card>
      </div>
      <CustodyCard />
      <ElsewhereCard />
    </>
  )
}

/** The custodian's key: missing, offered, or signed in. */
function CustodyCard() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const { state, busy, publish } = usePublish()
  const { organization, statement } = keyring
  const offered = hasCustodyOffer(keyring)
  const by = organization.members.find(({ number }) => number === organization.custodyOffer?.by)?.name ?? ''
  const signed = statement.custody !== null
  return (
    <Card
      title={t('signing.custody')}
      icon={<IconVault />}
      actions={
        offered && (
          <Button look="primary" busy={busy} onClick={() => publish(() => acceptCustody(keyring))}>
            {t('signing.custody.accept')}
          </Button>
        )
      }
    >
      {state.step === 'failed' && <Failure error={state.error} />}
      {offered ? (
        <p>{t(signed ? 'signing.custody.renewed' : 'signing.custody.offered', { name: by })}</p>
      ) : (
        <p>{t(signed ? 'signing.custody.signed' : 'signing.custody.missing')}</p>
      )}
      {signed && !offered && organization.custody?.left && (
        <Notice tone="warning">
          <p>{t('signing.custody.left')}</p>
        </Notice>
      )}
    </Card>
  )
}
