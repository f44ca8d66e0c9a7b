import { useState } from 'preact/hooks'
import { command } from '../../device/api.ts'
import {
  channelObstacles,
  makeChannel,
  setChannelOpen,
  setOpeners,
  setQuestionnaire,
} from '../../device/staff/publish-statement.ts'
import { openersOf } from '../../domain/rights.ts'
import {
  Button,
  ButtonLink,
  Card,
  ConfirmDialog,
  EmptyState,
  IconInfo,
  IconLetter,
  IconPeople,
  Notice,
  Tag,
  useT,
} from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { CHANNEL_TONES, type OfficeChannel, statusOf } from './channel.ts'
import { OpenersDialog } from './OpenersDialog.tsx'
import { OrganizationHead } from './OrganizationHead.tsx'
import { useFresh, usePublish } from './publish-statement.ts'

/** The channels: their keys, who can open them, and what keeps them closed. */
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

type Asking = 'nothing' | 'close' | 'renew' | 'openers'

function ChannelCard({ channel }: { channel: OfficeChannel }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [asking, setAsking] = useState<Asking>('nothing')
  const { state, busy, publish } = usePublish()
  const { statement, organization } = keyring
  const { id, title } = channel
  const keyed = statement.channels.find((named) => named.id === id)
  const obstacles = channelObstacles(statement, id)
  const openers = openersOf(statement.staff, id).map(
    ({ number }) => organization.members.find((member) => member.number === number)?.name ?? `#${number}`,
  )
  const status = statusOf(statement, channel)
  const close = () => setAsking('nothing')
  async function sign(work: () => Promise<void>) {
    await publish(work)
    close()
  }
  return (
    <Card
      title={title}
      icon={<IconLetter />}
      actions={
        <>
          {status === 'new' && (
            <Button
              look="primary"
              busy={busy}
              onClick={() => publish(() => makeChannel(keyring, id, channel.questionnaire))}
            >
              {t('channels.make_key')}
            </Button>
          )}
          {status === 'closed' && obstacles.length === 0 && (
            <Button look="primary" busy={busy} onClick={() => publish(() => setChannelOpen(keyring, id, true))}>
              {t('channels.open')}
            </Button>
          )}
          {keyed?.questionnaire !== channel.questionnaire && (
            <ButtonLink href={href(`/instansi/formulir/${id}`)}>{t('review.look')}</ButtonLink>
          )}
          {keyed && keyed.questionnaire !== channel.questionnaire && (
            <Button
              look="primary"
              busy={busy}
              onClick={() => publish(() => setQuestionnaire(keyring, id, channel.questionnaire))}
            >
              {t('channels.questionnaire')}
            </Button>
          )}
          {(!keyed || keyring.channels.has(id)) && (
            <Button icon={<IconPeople />} onClick={() => setAsking('openers')}>
              {t('openers.choose')}
            </Button>
          )}
          {keyed && keyring.channels.has(id) && (
            <Button onClick={() => setAsking('renew')}>{t('channels.renew')}</Button>
          )}
          {keyed?.open && <Button onClick={() => setAsking('close')}>{t('channels.close')}</Button>}
        </>
      }
    >
      <div class="row">
        <Tag tone={CHANNEL_TONES[status]}>{t(`channels.status.${status}`)}</Tag>
      </div>
      {state.step === 'failed' && <Failure error={state.error} />}
      <p>
        {openers.length > 0
          ? t('channels.openers', { count: openers.length, names: openers.join(', ') })
          : t('channels.no_openers')}
      </p>
      {channel.paused && (
        <Notice tone="warning" title={t('channels.paused.title')}>
          <p>{t('channels.paused.text')}</p>
          <div>
            <Button busy={busy} onClick={() => publish(() => resume(id))}>
              {t('channels.resume')}
            </Button>
          </div>
        </Notice>
      )}
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
      {asking === 'openers' && (
        <OpenersDialog
          channel={channel}
          busy={busy}
          onSign={(numbers) => sign(() => setOpeners(keyring, id, numbers))}
          onClose={close}
        />
      )}
      <ConfirmDialog
        id={`close-${id}`}
        open={asking === 'close'}
        title={t('channels.close.title', { channel: title })}
        consequence={t('channels.close.consequence')}
        confirm={t('channels.close')}
        danger
        busy={busy}
        onConfirm={() => sign(() => setChannelOpen(keyring, id, false))}
        onCancel={close}
      />
      <ConfirmDialog
        id={`renew-${id}`}
        open={asking === 'renew'}
        title={t('channels.renew.title', { channel: title })}
        consequence={t('channels.renew.consequence')}
        confirm={t('channels.renew')}
        busy={busy}
        onConfirm={() => sign(() => makeChannel(keyring, id, keyed?.questionnaire ?? channel.questionnaire))}
        onCancel={close}
      />
    </Card>
  )
}

/** Reopens a channel that an administrator paused. */
function resume(id: string): Promise<void> {
  return command({ method: 'PUT', path: `/api/staff/channels/${id}/pause`, body: { paused: false } })
}
