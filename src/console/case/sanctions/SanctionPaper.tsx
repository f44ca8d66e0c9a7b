import { formatDate } from '../../../../locales/format.ts'
import type { Sanction } from '../../../device/casework/open-case.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import { useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** A recommended sanction on paper, with both signatures. */
export function SanctionPaper({ sanction }: { sanction: Sanction }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const { cause, against, basis, text, author, day, hash, second } = sanction
  const signature = (number: number, on: string, act: string) => (
    <dd class="stack" data-gap="small">
      <span>{memberWithNumber(keyring, number, t)}</span>
      <span>{t('case.sanction.paper.day', { date: formatDate(on, t.language) })}</span>
      <span class="code-line">{t('case.sanction.paper.act', { hash: act })}</span>
    </dd>
  )
  return (
    <section class="paper print-only">
      <p>{site.value?.name}</p>
      <h1>{t('case.sanction.paper.title')}</h1>
      <dl class="paper-lines">
        <dt>{t('case.sanction.paper.number')}</dt>
        <dd>{formatRegistration(open.row.registration)}</dd>
        <dt>{t('case.sanction.against')}</dt>
        <dd>{against}</dd>
        <dt>{t('case.sanction.dialog.cause')}</dt>
        <dd>{t(`case.sanction.cause.${cause}`)}</dd>
        {basis !== '' && (
          <>
            <dt>{t('case.sanction.basis')}</dt>
            <dd class="case-text">{basis}</dd>
          </>
        )}
        <dt>{t('case.sanction.recommended')}</dt>
        <dd class="case-text">{text}</dd>
        {second && second.text !== '' && (
          <>
            <dt>{t('case.sanction.sign.text')}</dt>
            <dd class="case-text">{second.text}</dd>
          </>
        )}
        <dt>{t('case.sanction.paper.first')}</dt>
        {signature(author, day, hash)}
        {second && (
          <>
            <dt>{t('case.sanction.paper.second')}</dt>
            {signature(second.author, second.day, second.act)}
          </>
        )}
      </dl>
      <p>{t('case.sanction.paper.note')}</p>
    </section>
  )
}
