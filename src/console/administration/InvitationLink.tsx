import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { currentKey } from '../../protocol/keys/statement.ts'
import { Button, Card, IconCopy, IconLetter, SixWords, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { invitationLink } from '../ceremony/token.ts'
import { useKeyring } from '../session/keyring.tsx'

interface Props {
  name: string
  invitation: string
  expiresDay: string
  onDone: () => unknown
}

/** The link of a new invitation; it is shown only once. */
export function InvitationLink({ name, invitation, expiresDay, onDone }: Props) {
  const t = useT<ConsoleWords>()
  const { statement } = useKeyring()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const link = invitationLink(invitation)
  function copy() {
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  return (
    <Card title={t('people.link', { name })} icon={<IconLetter />}>
      <p>{t('people.link.text', { date: formatDate(expiresDay, t.language) })}</p>
      <p class="code-line" id="invitation-link" translate={false}>
        {link}
      </p>
      <div class="row">
        <Button look="primary" icon={<IconCopy />} onClick={copy}>
          {t('people.link.copy')}
        </Button>
        <Button onClick={onDone}>{t('people.link.done')}</Button>
      </div>
      <p role="status">
        {copied === 'yes' && t('people.link.copied')}
        {copied === 'failed' && t('people.link.not_copied')}
      </p>
      <p>{t('people.link.words')}</p>
      <SixWords words={sixWords(signingKeyFingerprint(currentKey(statement)))} label={t('words.office')} />
    </Card>
  )
}
