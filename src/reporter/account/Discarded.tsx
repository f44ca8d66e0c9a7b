import { formatDate } from '../../../locales/format.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { lastDayToTakeBack } from '../../domain/discard.ts'
import { Notice } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

interface Props {
  own: OwnCase
}

/** The office discarded the report, or has just taken it back: what that means, and what the reporter can do. */
export function Discarded({ own }: Props) {
  const { discard, discardedDay, office } = own
  if (discard) return <DiscardedNotice own={own} discard={discard} />
  if (discardedDay !== null) return <Unsigned day={discardedDay} />
  const last = office.at(-1)
  return own.whole && last?.header.kind === 'take_back' ? <TakenBack own={own} day={last.header.day ?? ''} /> : null
}

function DiscardedNotice({ own, discard: { day, text } }: Props & { discard: NonNullable<OwnCase['discard']> }) {
  const t = useWords()
  const last = lastDayToTakeBack(day, own.reporterDays)
  const until = formatDate(last, t.language)
  return (
    <Notice title={t('reporter.discarded.title')}>
      <p>{t('reporter.discarded.text', { date: formatDate(day, t.language) })}</p>
      <blockquote class="letter-body" dir="auto">
        “{text}”
      </blockquote>
      {sentFiles(own) && <p>{t('reporter.discarded.files')}</p>}
      <p>{own.today > last ? t('reporter.discarded.passed') : t('reporter.discarded.until', { date: until })}</p>
      <p>{t('reporter.discarded.again', { page: t('reporter.case.back') })}</p>
    </Notice>
  )
}

/** The row on the server follows the signed entries; if it says more than they do, nobody answers for it. */
function Unsigned({ day }: { day: string }) {
  const t = useWords()
  return (
    <Notice tone="danger">
      <p>{t('reporter.discarded.unsigned', { date: formatDate(day, t.language) })}</p>
    </Notice>
  )
}

/** Shown until the office writes again; the letter itself stays. */
function TakenBack({ own, day }: Props & { day: string }) {
  const t = useWords()
  return (
    <Notice tone="success" title={t('reporter.taken_back.title')}>
      <p>{t('reporter.taken_back.text', { date: formatDate(day, t.language) })}</p>
      {sentFiles(own) && <p>{t('reporter.taken_back.files')}</p>}
    </Notice>
  )
}

/** Whether any of the reporter's entries had files. */
function sentFiles({ reporter }: OwnCase): boolean {
  return reporter.some(({ content }) => 'files' in content && content.files.length > 0)
}
