import { formatDate } from '../../../../locales/format.ts'
import { isDecidable, proposalFault, proposalOf } from '../../../device/casework/proposal.ts'
import { Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** A colleague's proposal to close the case as a false report: who, why, until when, and why it may not stand. */
export function ProposalNotice() {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const { statement, number } = keyring
  const proposal = proposalOf(open, statement)
  if (!proposal) return null
  const { author, day, lastDay, text } = proposal
  const fault = proposalFault(open, proposal, number, statement)
  const date = formatDate(lastDay, t.language)
  const decides = roles.includes('director')
  // A colleague reads only what concerns the proposal itself, not why they cannot decide it.
  const told = decides || !isDecidable(open, proposal, statement) ? fault : null
  return (
    <Notice tone="warning" title={t('case.proposal.title')}>
      <p>{t('case.proposal.by', { name: memberWithNumber(keyring, author, t), date: formatDate(day, t.language) })}</p>
      <p class="case-text case-quote" dir="auto">
        {text}
      </p>
      <p>{t(told ? `case.proposal.${told}` : decides ? 'case.proposal.decide' : 'case.proposal.waits', { date })}</p>
    </Notice>
  )
}
