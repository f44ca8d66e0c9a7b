import { useState } from 'preact/hooks'
import { channelObstacles, makeChannel, setChannelOpen, setQuestionnaire } from '../../device/staff/publishing.ts'
import { openersOf } from '../../protocol/statement.ts'
import {
  Button,
  ButtonLink,
  Card,
  ConfirmDialog,
  EmptyState,
  IconInfo,
  IconLetter,
  Notice,
  Tag,
  useT,
} from '../../ui/index.ts'
import { Failure } from '../app/Failure.tsx'
import { href } from '../app/router.ts'
import type { ConsoleWords } from '../app/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { OrganizationHead } from './OrganizationHead.tsx'
import { useFresh, usePublish } from './publish.ts'

interface Channel {
  readonly id: string
  readonly title: string
  readonly questionnaire: string
}

/** The ways in: their keys, who can open them, and what keeps them closed. */
export function ChannelsPage() {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  useFresh()
  return (
    <>
      <OrganizationHead title={t('place.channels')} />
      <p class="lead">{t('channels.text')}</p>
      {organization.channels.length === 0 && (
        <EmptyState icon={<IconLetter />} title={t('channels.none')}>
          <p>{t('channels.none.text')}</p>
        </EmptyState>
      )}
      {organization.channels.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} />
      ))}
    </>
  )
}

function ChannelCard({ channel }: { channel: Channel }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [closing, setClosing] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const { state, busy, publish } = usePublish()
  const { statement, organization } = keyring
  const keyed = statement.channels.find(({ id }) => id === channel.id)
  const obstacles = channelObstacles(statement, channel.id)
  const openers = openersOf(statement, channel.id).map(
    ({ number }) => organization.members.find((member) => member.number === number)?.name ?? `#${number}`,
  )
  const status = keyed === undefined ? 'new' : keyed.open ? 'open' : 'closed'
  const tone = { new: 'plain', open: 'success', closed: 'warning' } as const
  return (
    <Card
      title={channel.title}
      icon={<IconLetter />}
      actions={
        <>
          {status === 'new' && (
            <Button
              look="primary"
              busy={busy}
              onClick={() => publish(() => makeChannel(keyring, channel.id, channel.questionnaire))}
            >
              {t('channels.make_key')}
            </Button>
          )}
          {status === 'closed' && obstacles.length === 0 && (
            <Button look="primary" busy={busy} onClick={() => publish(() => setChannelOpen(keyring, channel.id, true))}>
              {t('channels.open')}
            </Button>
          )}
          {keyed?.questionnaire !== channel.questionnaire && (
            <ButtonLink href={href(`/instansi/formulir/${channel.id}`)}>{t('review.look')}</ButtonLink>
          )}
          {keyed && keyed.questionnaire !== channel.questionnaire && (
            <Button
              look="primary"
              busy={busy}
              onClick={() => publish(() => setQuestionnaire(keyring, channel.id, channel.questionnaire))}
            >
              {t('channels.questionnaire')}
            </Button>
          )}
          {keyed && keyring.channels.has(channel.id) && (
            <Button onClick={() => setRenewing(true)}>{t('channels.renew')}</Button>
          )}
          {status === 'open' && <Button onClick={() => setClosing(true)}>{t('channels.close')}</Button>}
        </>
      }
    >
      <div class="row">
        <Tag tone={tone[status]}>{t(`channels.status.${status}`)}</Tag>
      </div>
      {state.step === 'failed' && <Failure error={state.error} />}
      <p>
        {openers.length > 0
          ? t('channels.openers', { count: openers.length, names: openers.join(', ') })
          : t('channels.no_openers')}
      </p>
      {obstacles.length > 0 && (
        <Notice title={t('channels.obstacles')}>
          <ul class="checklist">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>
                <IconInfo />
                <span>{t(`channels.obstacle.${obstacle}`)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {status === 'new' && <p class="muted">{t('channels.make_key.text')}</p>}
      <ConfirmDialog
        id={`close-${channel.id}`}
        open={closing}
        title={t('channels.close.title', { channel: channel.title })}
        consequence={t('channels.close.consequence')}
        confirm={t('channels.close')}
        danger
        busy={busy}
        onConfirm={async () => {
          await publish(() => setChannelOpen(keyring, channel.id, false))
          setClosing(false)
        }}
        onCancel={() => setClosing(false)}
      />
      <ConfirmDialog
        id={`renew-${channel.id}`}
        open={renewing}
        title={t('channels.renew.title', { channel: channel.title })}
        consequence={t('channels.renew.consequence')}
        confirm={t('channels.renew')}
        busy={busy}
        onConfirm={async () => {
          await publish(() => makeChannel(keyring, channel.id, keyed?.questionnaire ?? channel.questionnaire))
          setRenewing(false)
        }}
        onCancel={() => setRenewing(false)}
      />
    </Card>
  )
}
