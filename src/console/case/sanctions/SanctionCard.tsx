import { useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import type { Sanction } from '../../../device/casework/open-case.ts'
import { proposalFault } from '../../../device/casework/proposal.ts'
import { TWO_SIGNATURES } from '../../../domain/two-signatures.ts'
import { Button, Card, IconPrint, IconWrite, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { SanctionDialog } from './SanctionDialog.tsx'
import { SignDialog } from './SignDialog.tsx'

const { first, second } = TWO_SIGNATURES.sanction

/** The recommended sanctions, who has signed each, and what can be done with them. */
export function SanctionCard({ onPrint }: { onPrint: (hash: string) => void }) {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const [chosen, setChosen] = useState<'propose' | Sanction | null>(null)
  const [last, setLast] = useState<'propose' | 'sign'>('propose')
  const submission = useSubmission()
  const proposes = first.some((role) => roles.includes(role))
  const choose = (next: 'propose' | Sanction) => {
    submission.set('idle')
    setLast(next === 'propose' ? 'propose' : 'sign')
    setChosen(next)
  }
  return (
    <Card title={t('case.sanction.title')} icon={<IconWrite />}>
      <p class="muted">{t('case.sanction.text')}</p>
      {open.sanctions.length === 0 && <p class="muted">{t('case.sanction.none')}</p>}
      {open.sanctions.map((sanction) => (
        <One key={sanction.hash} sanction={sanction} onSign={() => choose(sanction)} onPrint={onPrint} />
      ))}
      {!chosen && (
        <SubmissionNotice
          submission={submission}
          done={t(last === 'propose' ? 'case.sanction.done' : 'case.sanction.sign.done')}
        />
      )}
      {proposes && (
        <div>
          <Button onClick={() => choose('propose')}>{t('case.sanction.propose')}</Button>
        </div>
      )}
      {chosen === 'propose' && <SanctionDialog submission={submission} onClose={() => setChosen(null)} />}
      {chosen !== null && chosen !== 'propose' && (
        <SignDialog sanction={chosen} submission={submission} onClose={() => setChosen(null)} />
      )}
    </Card>
  )
}

interface OneProps {
  sanction: Sanction
  onSign: () => void
  onPrint: (hash: string) => void
}

function One({ sanction, onSign, onPrint }: OneProps) {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const { cause, against, basis, text, author, day, lastDay } = sanction
  const by = (number: number, on: string) => ({
    name: memberWithNumber(keyring, number, t),
    date: formatDate(on, t.language),
  })
  const lapsed = proposalFault(open, sanction, keyring.number, keyring.statement, 'sanction')
  const noLonger = cause === 'false_report' && open.standing.outcome !== 'false_report'
  const fault = sanction.second ? null : noLonger ? 'reopened' : lapsed
  const signs = second.some((role) => roles.includes(role))
  // That somebody who does not sign anyway cannot sign is no news to them.
  const told = fault !== null && (signs || fault !== 'new_in_role') && (signs || fault !== 'same_person') ? fault : null
  return (
    <div class="stack" data-gap="small">
      <p>
        <strong dir="auto">{against}</strong> · {t(`case.sanction.cause.${cause}`)}
      </p>
      <p class="case-text case-quote" dir="auto">
        {text}
      </p>
      {basis !== '' && (
        <p dir="auto">
          {t('case.sanction.basis')}: {basis}
        </p>
      )}
      <p>{t('case.sanction.by', by(author, day))}</p>
      {sanction.second ? (
        <p>{t('case.sanction.signed', by(sanction.second.author, sanction.second.day))}</p>
      ) : (
        <p class={told ? 'case-alarm' : undefined}>
          {t(told ? `case.sanction.fault.${told}` : 'case.sanction.waits', { date: formatDate(lastDay, t.language) })}
        </p>
      )}
      <div class="row">
        {sanction.second && (
          <Button icon={<IconPrint />} onClick={() => onPrint(sanction.hash)}>
            {t('case.sanction.print')}
          </Button>
        )}
        {!sanction.second && fault === null && signs && (
          <Button look="primary" onClick={onSign}>
            {t('case.sanction.sign')}
          </Button>
        )}
      </div>
    </div>
  )
}
