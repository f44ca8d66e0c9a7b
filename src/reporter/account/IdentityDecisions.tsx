import { formatDate } from '../../../locales/format.ts'
import type { IdentityDecision } from '../../device/disclosures.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { Facts } from '../../ui/Facts/Facts.tsx'
import { Letter, Notice } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { isInEffect, standingOf } from './decisions.ts'

/** The custodians' decisions in short, and what each means today. */
export function IdentityDecisions({ own }: { own: OwnCase }) {
  const t = useWords()
  const { decisions, vault } = own
  // A letter that is still to arrive may be the decision, and so may one that cannot be read.
  const explains = (decision: IdentityDecision) => decision.said === null || isInEffect(decision, own)
  const unsigned = own.whole && vault?.opened && !decisions.some(explains)
  if (decisions.length === 0 && !unsigned) return null
  return (
    <>
      {unsigned && (
        <Notice tone="danger">
          <p>{t('reporter.vault.unsigned')}</p>
        </Notice>
      )}
      {decisions.length > 0 && <h3>{t('reporter.vault.decisions')}</h3>}
      {decisions.map((decision) => (
        <div key={decision.hash}>
          <p>{summary(decision)}</p>
          <Standing own={own} decision={decision} />
        </div>
      ))}
    </>
  )

  function summary({ said, day }: IdentityDecision): string {
    const date = formatDate(day, t.language)
    if (said === null) return t('reporter.decision.unreadable', { date })
    return t(`reporter.decision.${said.granted ? 'granted' : 'refused'}`, { date, role: t(`role.${said.role}`) })
  }
}

interface DecisionProps {
  own: OwnCase
  decision: IdentityDecision
}

/** A decision as a letter among the others. One that cannot be read is there, too. */
export function DecisionLetter({ own, decision }: DecisionProps) {
  const t = useWords()
  const { said, day } = decision
  const from = t('reporter.case.from_custodian')
  if (said === null) {
    return (
      <Letter from={from} day={day} subject={t('reporter.case.subject.disclosure_unreadable')}>
        <p>{t('reporter.decision.unreadable', { date: formatDate(day, t.language) })}</p>
      </Letter>
    )
  }
  const granted = isInEffect(decision, own) ? 'granted' : 'allowed'
  const subject = t(`reporter.case.subject.disclosure_${said.granted ? granted : 'refused'}`, {
    role: t(`role.${said.role}`),
  })
  return (
    <Letter from={from} day={day} subject={subject} body={said.text}>
      <Facts facts={[{ label: t('reporter.decision.purpose'), value: t(`purpose.${said.purpose}`) }]} />
      <Standing own={own} decision={decision} />
    </Letter>
  )
}

/** What a grant means today; nothing for a refusal. */
function Standing({ own, decision }: DecisionProps) {
  const t = useWords()
  const standing = standingOf(decision, own)
  if (standing === null) return null
  const date = formatDate(decision.said?.lastDay ?? '', t.language)
  return (
    <>
      {standing === 'until' && <p>{t('reporter.decision.handed')}</p>}
      <p class="muted small">{t(`reporter.decision.${standing}`, { date })}</p>
    </>
  )
}
