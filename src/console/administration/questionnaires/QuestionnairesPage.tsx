import { useState } from 'preact/hooks'
import { command } from '../../../device/api.ts'
import { ButtonLink, ConfirmDialog, EmptyState, IconPlus, IconReport, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import { href } from '../../base/router.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { OfficeChannel } from '../../organization/channel.ts'
import { useFresh } from '../../organization/publish-statement.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { refresh } from '../../session/session.ts'
import '../administration.css'
import { moved } from '../form/fields.ts'
import { focusRow } from '../form/MoveButtons.tsx'
import { ChannelCard } from './ChannelCard.tsx'

type Asking = { readonly act: 'nothing' } | { readonly act: 'pause' | 'remove'; readonly channel: OfficeChannel }

/** The channels in the office's order, with their forms: which version is in use, and which waits for the director. */
export function QuestionnairesPage() {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const [asking, setAsking] = useState<Asking>({ act: 'nothing' })
  const [said, setSaid] = useState('')
  const action = useAction()
  useFresh()
  const { channels } = organization
  const close = () => setAsking({ act: 'nothing' })

  /** Whatever the result, the list is fetched again: somebody else may have been faster. */
  async function act(path: string, method: 'PUT' | 'DELETE', body?: object): Promise<boolean> {
    const done = await action.run(async () => {
      try {
        await command({ method, path: `/api/staff/channels${path}`, ...(body && { body }) })
      } finally {
        await refresh()
      }
    })
    close()
    return done
  }
  async function move(at: number, by: -1 | 1) {
    const order = moved(channels, at, by)
    if (!(await act('', 'PUT', { channels: order.map(({ id }) => id) }))) return
    const channel = channels[at] as OfficeChannel
    setSaid(t('admin.list.moved', { name: channel.title, place: at + by + 1, total: channels.length }))
    focusRow(() => document.getElementById(`channel-${channel.id}`), by === -1 ? 'up' : 'down')
  }
  return (
    <>
      <h1>{t('place.questionnaires')}</h1>
      <p class="lead">{t('builder.list.lead')}</p>
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      {channels.length === 0 && (
        <EmptyState icon={<IconReport />} title={t('channels.none')}>
          <p>{t('doctor.no_channel.do')}</p>
        </EmptyState>
      )}
      {channels.map((channel, at) => (
        <ChannelCard
          key={channel.id}
          channel={channel}
          at={at}
          total={channels.length}
          busy={action.busy}
          onMove={(by) => move(at, by)}
          onPause={() => setAsking({ act: 'pause', channel })}
          onResume={() => act(`/${channel.id}/pause`, 'PUT', { paused: false })}
          onRemove={() => setAsking({ act: 'remove', channel })}
        />
      ))}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <div class="row">
        <ButtonLink href={href('/kanal-baru')} icon={<IconPlus />}>
          {t('builder.list.add')}
        </ButtonLink>
      </div>
      <Ask asking={asking} busy={action.busy} onAct={act} onCancel={close} />
    </>
  )
}

interface AskProps {
  asking: Asking
  busy: boolean
  onAct: (path: string, method: 'PUT' | 'DELETE', body?: object) => unknown
  onCancel: () => void
}

/** Asks before a channel is closed to the public, or given up. */
function Ask({ asking, busy, onAct, onCancel }: AskProps) {
  const t = useT<ConsoleWords>()
  if (asking.act === 'nothing') return null
  const { act, channel } = asking
  return (
    <ConfirmDialog
      id={`${act}-channel`}
      open
      title={t(`channels.${act}.title`, { channel: channel.title })}
      consequence={t(`channels.${act}.consequence`)}
      confirm={t(`channels.${act}`)}
      danger
      busy={busy}
      onConfirm={() =>
        act === 'pause' ? onAct(`/${channel.id}/pause`, 'PUT', { paused: true }) : onAct(`/${channel.id}`, 'DELETE')
      }
      onCancel={onCancel}
    />
  )
}
