import { ButtonLink, Card, EmptyState, IconPlus, IconReport, IconWrite, Tag, useT } from '../../../ui/index.ts'
import { href } from '../../app/router.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { useFresh } from '../../organization/publish.ts'
import { useKeyring } from '../../session/keyring.tsx'

/** The channels' forms: which version reporters are asked with, and which waits for the director. */
export function QuestionnairesPage() {
  const t = useT<ConsoleWords>()
  const { organization, statement } = useKeyring()
  useFresh()
  return (
    <>
      <h1>{t('place.questionnaires')}</h1>
      <p class="lead">{t('builder.list.lead')}</p>
      {organization.channels.length === 0 && (
        <EmptyState icon={<IconReport />} title={t('channels.none')}>
          <p>{t('doctor.no_channel.do')}</p>
        </EmptyState>
      )}
      {organization.channels.map(({ id, title, questionnaire }) => {
        const signed = statement.channels.find((channel) => channel.id === id)?.questionnaire
        const state = signed === undefined ? 'new' : signed === questionnaire ? 'signed' : 'unsigned'
        return (
          <Card
            key={id}
            title={title}
            icon={<IconReport />}
            actions={
              <ButtonLink href={href(`/formulir/${id}`)} icon={<IconWrite />}>
                {t('builder.list.edit')}
              </ButtonLink>
            }
          >
            <div class="row">
              <Tag tone={({ new: 'plain', signed: 'success', unsigned: 'warning' } as const)[state]}>
                {t(`builder.list.${state}`)}
              </Tag>
            </div>
          </Card>
        )
      })}
      <div class="row">
        <ButtonLink href={href('/kanal-baru')} icon={<IconPlus />}>
          {t('builder.list.add')}
        </ButtonLink>
      </div>
    </>
  )
}
