import { memberFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { SixWords, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'

/** The six words of a member's own keys, the same that the director sees. */
export function OwnWords({ recipient, verifyKey }: { recipient: string; verifyKey: string }) {
  const t = useT<ConsoleWords>()
  return <SixWords words={sixWords(memberFingerprint(recipient, verifyKey))} label={t('words.own')} />
}
