import { signingKeyFingerprint, sixWords } from '../../../protocol/keys/fingerprint.ts'
import { Card, IconKey, Loading, SixWords, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'

interface Props {
  /** Null while it is being made. */
  verifyKey: string | null
  onNext: () => unknown
  onBack: () => unknown
}

/** The organisation's signing key was made; from now on its six words identify it. */
export function SigningStep({ verifyKey, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  if (verifyKey === null) return <Loading text={t('ceremony.signing.making')} />
  return (
    <>
      <Card title={t('words.office')} icon={<IconKey />}>
        <SixWords words={sixWords(signingKeyFingerprint(verifyKey))} label={t('words.office')} />
        <p>{t('ceremony.signing.words')}</p>
      </Card>
      <StepActions onBack={onBack} onNext={onNext} />
    </>
  )
}
