import { openersOf } from '../../protocol/statement.ts'
import { Card, Facts, Tag, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../app/words.ts'
import { useKeyring } from '../session/keyring.tsx'

/** Whether each channel takes reports and how many people can open it; never how many reports there are. */
export function ChannelHealth() {
  const t = useT<ConsoleWords>()
  const { organization, statement } = useKeyring()
  return (
    <Card title={t('people.channels')}>
      <Facts
        facts={organization.channels.map(({ id, title }) => {
          const channel = statement.channels.find((other) => other.id === id)
          return {
            label: title,
            value: (
              <span class="row">
                <Tag tone={channel?.open ? 'success' : 'warning'}>
                  {t(
                    channel === undefined
                      ? 'channels.status.new'
                      : `channels.status.${channel.open ? 'open' : 'closed'}`,
                  )}
                </Tag>
                <span>{t('people.openers', { count: openersOf(statement, id).length })}</span>
              </span>
            ),
          }
        })}
      />
    </Card>
  )
}
