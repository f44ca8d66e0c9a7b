import { openersOf } from '../../domain/rights.ts'
import { Card, Facts, Tag, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { CHANNEL_TONES, statusOf } from '../organization/channel.ts'
import { useKeyring } from '../session/keyring.tsx'

/** Whether each channel takes reports and how many people can open it; never how many reports there are. */
export function ChannelHealth() {
  const t = useT<ConsoleWords>()
  const { organization, statement } = useKeyring()
  return (
    <Card title={t('people.channels')}>
      <Facts
        facts={organization.channels.map((channel) => {
          const status = statusOf(statement, channel)
          return {
            label: channel.title,
            value: (
              <span class="row">
                <Tag tone={CHANNEL_TONES[status]}>{t(`channels.status.${status}`)}</Tag>
                <span>{t('people.openers', { count: openersOf(statement.staff, channel.id).length })}</span>
              </span>
            ),
          }
        })}
      />
    </Card>
  )
}
