import type { Translator } from '../../../../locales/translator.ts'
import type { DecidedForm } from '../../../domain/protection.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

/** What was decided about each form of protection, with its reason. */
export function Decisions({ decisions }: { decisions: readonly DecidedForm[] }) {
  const t = useT<ConsoleWords>()
  if (decisions.length === 0) return null
  return (
    <ul class="case-list">
      {decisions.map((one) => (
        <li key={one.form}>
          <strong>{one.form}</strong>: {decisionWords(one, t)}
          {one.text !== '' && <span class="case-detail">{one.text}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A decision in words, with the body to which it was referred. */
export function decisionWords({ decision, to }: DecidedForm, t: Translator<ConsoleWords>): string {
  return decision === 'referred'
    ? t('protection.decision.referred_to', { body: to })
    : t(`protection.decision.${decision}`)
}
