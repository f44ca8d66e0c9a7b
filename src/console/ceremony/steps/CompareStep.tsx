import { useState } from 'preact/hooks'
import type { StaffKeys } from '../../../device/staff/account.ts'
import { Button, Card, IconNext, IconPeople, IconPrint, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { OwnWords } from '../../session/OwnWords.tsx'
import { useSignedIn } from '../../session/useSignedIn.ts'
import { leaveInvitation } from '../token.ts'

interface Props {
  organization: string
  number: number
  keys: StaffKeys
}

/** The last step of joining: the director compares six words in person and signs. */
export function CompareStep({ organization, number, keys }: Props) {
  const t = useT<ConsoleWords>()
  const [signedIn, setSignedIn] = useState(false)
  useSignedIn(organization, number, keys.signingKey.verifyKey, () => setSignedIn(true))
  return (
    <>
      <Card title={t('waiting.compare')} icon={<IconPeople />}>
        <OwnWords recipient={keys.recipient} verifyKey={keys.signingKey.verifyKey} />
        <p>{t('waiting.text')}</p>
        <div class="row">
          <Button icon={<IconPrint />} onClick={() => window.print()}>
            {t('founding.record.print')}
          </Button>
        </div>
        {!signedIn && (
          <p class="muted" role="status">
            {t('waiting.polling')}
          </p>
        )}
      </Card>
      {signedIn && (
        <Notice tone="success" title={t('joining.signed_in')} announce>
          <p>{t('joining.signed_in.text')}</p>
        </Notice>
      )}
      <div class="row">
        <Button look={signedIn ? 'primary' : 'quiet'} icon={<IconNext />} onClick={leaveInvitation}>
          {t('invitation.to_login')}
        </Button>
      </div>
    </>
  )
}
