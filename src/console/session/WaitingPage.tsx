import { Card, IconPeople, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { useKeyring } from './keyring.tsx'
import { OwnWords } from './OwnWords.tsx'
import { refresh } from './session.ts'
import { useSignedIn } from './useSignedIn.ts'

/**
 * Logged in, but no statement names this member yet: until the director compares the words, there is nothing else to
 * do.
 */
export function WaitingPage() {
  const t = useT<ConsoleWords>()
  const { keys, number, statement } = useKeyring()
  const { verifyKey } = keys.signingKey
  useSignedIn(statement.organization, number, verifyKey, refresh)
  return (
    <Shell title={t('waiting.title')}>
      <h1>{t('waiting.title')}</h1>
      <Card title={t('waiting.compare')} icon={<IconPeople />}>
        <OwnWords recipient={keys.recipient} verifyKey={verifyKey} />
        <p>{t('waiting.text')}</p>
        <p class="muted" role="status">
          {t('waiting.polling')}
        </p>
      </Card>
    </Shell>
  )
}
