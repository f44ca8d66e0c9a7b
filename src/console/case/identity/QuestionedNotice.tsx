import { identityRequestsOf } from '../../../device/casework/identity/requests.ts'
import { ButtonLink, IconQuestion, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** Leads to the custodian's question about an own request, which stands far below on a phone. */
export function QuestionedNotice() {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const questioned = identityRequestsOf(open).some(
    ({ author, row }) => author === keyring.number && row?.state === 'questioned',
  )
  if (!questioned || open.discard) return null
  return (
    <Notice>
      <p>{t('identity.notice.questioned')}</p>
      <div class="row">
        <ButtonLink href="#identitas" icon={<IconQuestion />}>
          {t('identity.notice.read')}
        </ButtonLink>
      </div>
    </Notice>
  )
}
