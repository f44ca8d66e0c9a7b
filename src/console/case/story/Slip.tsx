import { formatList } from '../../../../locales/format.ts'
import { timeOf } from '../../../device/casework/conversation.ts'
import type { OpenEntry } from '../../../protocol/entries/chain.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import { Letter, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { RequestFacts } from '../identity/RequestFacts.tsx'
import { memberName, useAuthor } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { measureLine } from '../protection/measureLine.ts'
import { EvidenceRow } from './EvidenceRow.tsx'

type Entry = OpenEntry<'internal'>

/** An internal entry, which the reporter never sees. */
export function Slip({ entry, day }: { entry: Entry; day: string }) {
  const t = useT<ConsoleWords>()
  const { content, header } = entry
  const from = useAuthor(header)
  const subject = useSubject(content)
  if (content.kind === 'dossier') return null
  const files = content.kind === 'document' ? content.files : []
  return (
    <Letter
      from={from}
      day={day}
      time={timeOf(entry)}
      side="internal"
      subject={subject}
      body={'text' in content ? content.text : content.reason}
      attachments={files.length > 0 && files.map((file, at) => <EvidenceRow key={at} file={file} />)}
    >
      {content.kind === 'request' && content.about === 'opening' && <RequestFacts content={content} />}
      {content.kind === 'work' && content.work === 'reason' && content.other && (
        <p>{t('case.letters.other', { number: formatRegistration(content.other) })}</p>
      )}
      {content.kind === 'work' && content.work === 'sanction_proposal' && (
        <p>
          {t('case.letters.sanction', { against: content.against, cause: t(`case.sanction.cause.${content.cause}`) })}
        </p>
      )}
      {content.kind === 'work' && content.work === 'protection' && content.step === 'measure' && (
        <p>{measureLine(content, t)}</p>
      )}
      <p class="muted small">{t('case.letters.internal')}</p>
    </Letter>
  )
}

function useSubject(content: Entry['content']): string {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  if (content.kind === 'work' && content.work === 'protection') {
    const done = content.step === 'measure' && content.done
    return t(`case.letters.protection.${done ? 'measure_done' : content.step}`)
  }
  if (content.kind === 'work' && content.work === 'reward') {
    const amount = 'amount' in content && content.amount !== '' ? ` · ${content.amount}` : ''
    return `${t('reward.title')}: ${t(`reward.${content.step}`)}${amount}`
  }
  if (content.kind === 'work') return t(`case.letters.work.${content.work}`)
  if (content.kind === 'request') return t(`identity.slip.${content.about}`)
  if (content.kind !== 'assignment') return content.kind === 'dossier' ? '' : t(`case.letters.${content.kind}`)
  const { staff } = content
  if (staff.length === 0) return t('case.letters.assignment.nobody')
  const names = formatList(
    staff.map((number) => memberName(keyring, number, t)),
    t.language,
  )
  const lead = content.v === 2 && staff.length > 1 ? content.lead : null
  if (lead === null) return t('case.letters.assignment', { names })
  return t('case.letters.assignment.lead', { names, lead: memberName(keyring, lead, t) })
}
