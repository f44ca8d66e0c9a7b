import { memberFingerprint, sixWords } from '../../protocol/fingerprint.ts'
import { SixWords, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../app/words.ts'

/** The six words over a member's own keys, as the director sees them too. */
export function OwnWords({ recipient, verifyKey }: { recipient: string; verifyKey: string }) {
  const t = useT<ConsoleWords>()
  return <SixWords words={sixWords(memberFingerprint(recipient, verifyKey))} label={t('words.own')} />
}
