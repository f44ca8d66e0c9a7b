import { formatDate } from '../../../../locales/format.ts'
import type { Invitation, StaffKeys } from '../../../device/staff/account.ts'
import { Facts, useT } from '../../../ui/index.ts'
import { RoleTags } from '../../base/RoleTags.tsx'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { OwnWords } from '../../session/OwnWords.tsx'

interface Props {
  invitation: Invitation
  name: string
  keys: StaffKeys
}

/** The printed record of a joining: whose keys these are, for both people who compared them to sign. */
export function JoiningPaper({ invitation, name, keys }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <section class="paper print-only">
      <p>{site.value?.name}</p>
      <h1>{t('paper.joining')}</h1>
      <p>{t('paper.joining.text')}</p>
      <Facts
        facts={[
          { label: t('paper.made_on'), value: formatDate(invitation.today, t.language) },
          { label: t('account.name'), value: name },
          { label: t('account.number'), value: invitation.number },
          { label: t('account.roles'), value: <RoleTags roles={invitation.roles} /> },
          {
            label: t('words.own'),
            value: <OwnWords recipient={keys.recipient} verifyKey={keys.signingKey.verifyKey} />,
          },
        ]}
      />
      <dl class="paper-lines">
        <dt>{t('paper.joining.member')}</dt>
        <dd />
        <dt>{t('paper.joining.director')}</dt>
        <dd />
      </dl>
    </section>
  )
}
