import { formatDate } from '../../../../locales/format.ts'
import { Facts, Letter, type LetterProps, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'

interface Props extends Pick<LetterProps, 'from' | 'day' | 'time' | 'side' | 'unread'> {
  /** Of its header. */
  hash: string
}

/** A decision about the identity; one that cannot be read, or is not what was signed, is shown by its header alone. */
export function DecisionLetter({ hash, ...shown }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const said = open.identityDecisions.find((decision) => decision.hash === hash)?.said ?? null
  if (said === null) {
    return (
      <Letter {...shown} subject={t('identity.letter.unreadable')}>
        <p class="case-alarm">{t('identity.letter.unreadable.text')}</p>
      </Letter>
    )
  }
  const who = { name: memberWithNumber(keyring, said.requester, t), role: t(`role.${said.role}`) }
  const facts = [
    { label: t('identity.request.purpose'), value: t(`identity.purpose.${said.purpose}`) },
    { label: t('identity.letter.for'), value: t('identity.letter.for.value', who) },
    ...(said.lastDay === null
      ? []
      : [{ label: t('identity.letter.until'), value: formatDate(said.lastDay, t.language) }]),
  ]
  return (
    <Letter {...shown} subject={t(`identity.letter.${said.granted ? 'granted' : 'refused'}`)} body={said.text}>
      <Facts facts={facts} />
    </Letter>
  )
}
