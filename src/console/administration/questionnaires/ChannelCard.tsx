import { openersOf } from '../../../domain/rights.ts'
import { Button, ButtonLink, Card, IconLetter, IconRemove, IconWrite, Tag, useT } from '../../../ui/index.ts'
import { href } from '../../base/router.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { CHANNEL_TONES, type OfficeChannel, statusOf } from '../../organization/channel.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { MoveButtons } from '../form/MoveButtons.tsx'

interface Props {
  channel: OfficeChannel
  at: number
  total: number
  busy: boolean
  onMove: (by: -1 | 1) => unknown
  onPause: () => unknown
  onResume: () => unknown
  onRemove: () => unknown
}

/** One channel: whether it takes reports, its current form, and the next step. */
export function ChannelCard({ channel, at, total, busy, onMove, onPause, onResume, onRemove }: Props) {
  const t = useT<ConsoleWords>()
  const { statement } = useKeyring()
  const { id, title, questionnaire, paused } = channel
  const status = statusOf(statement, channel)
  const signed = statement.channels.find((named) => named.id === id)?.questionnaire
  const named = signed !== undefined || statement.staff.some(({ channels }) => channels.includes(id))
  return (
    <Card
      id={`channel-${id}`}
      title={title}
      icon={<IconLetter />}
      actions={
        <>
          <ButtonLink href={href(`/formulir/${id}`)} icon={<IconWrite />}>
            {t('builder.list.edit')}
          </ButtonLink>
          {paused ? (
            <Button busy={busy} onClick={onResume}>
              {t('channels.resume')}
            </Button>
          ) : (
            signed !== undefined && <Button onClick={onPause}>{t('channels.pause')}</Button>
          )}
          {!named && (
            <Button look="quiet" icon={<IconRemove />} onClick={onRemove}>
              {t('channels.remove')}
            </Button>
          )}
        </>
      }
    >
      <div class="row">
        <Tag tone={CHANNEL_TONES[status]}>{t(`channels.status.${status}`)}</Tag>
        {signed !== undefined && (
          <Tag tone={signed === questionnaire ? 'success' : 'warning'}>
            {t(signed === questionnaire ? 'builder.list.signed' : 'builder.list.unsigned')}
          </Tag>
        )}
      </div>
      <p>
        {status === 'new'
          ? t('builder.list.key')
          : t('people.openers', { count: openersOf(statement.staff, id).length })}
      </p>
      {total > 1 && (
        <MoveButtons name={title} first={at === 0} last={at === total - 1} onMove={(by) => void onMove(by)} />
      )}
    </Card>
  )
}
