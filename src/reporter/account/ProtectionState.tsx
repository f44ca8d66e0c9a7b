import { formatDate } from '../../../locales/format.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { textIn } from '../../domain/questionnaire.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import type { OfficeContent } from '../../protocol/entries/content.ts'
import { bootstrap } from '../core/bootstrap.ts'
import { useWords } from '../core/language.ts'

/**
 * Where a request for protection stands. That it was answered, the office has signed; its due day and its end are what
 * the server says.
 */
export function ProtectionState({ own, entry }: { own: OwnCase; entry: OpenEntry<'reporter'> }) {
  const t = useWords()
  const { number } = entry.header
  if (entry.content.kind !== 'protection_request' || number >= own.releasedEntries) return null
  const answer = own.office.find(({ content }) => content.kind === 'protection' && content.about === entry.hash)
  const row = own.procedures.find((one) => one.entry === number)
  const date = (day: string) => formatDate(day, t.language)
  return (
    <p class="muted">
      {answer
        ? t('reporter.protection.answered', { date: date(answer.header.day ?? '') })
        : row?.state === 'open' && t('reporter.protection.due', { date: date(row.due) })}
      {answer && row?.state === 'ended' && ` ${t('reporter.protection.ended')}`}
    </p>
  )
}

type Decided = Extract<OfficeContent, { kind: 'protection' }>['decisions']

/** What the office decided about each form of protection, with its reason. */
export function Decisions({ decisions }: { decisions: Decided }) {
  const t = useWords()
  if (decisions.length === 0) return null
  return (
    <ul class="stack" data-gap="small">
      {decisions.map(({ form, decision, to, text }) => (
        <li key={form}>
          <strong>{formLabel(form, t.language)}</strong>: {t(`reporter.protection.${decision}`, { body: to })}
          {text !== '' && <> {text}</>}
        </li>
      ))}
    </ul>
  )
}

/** The office's words for a form, in this language if it still offers the form. */
export function formLabel(form: string, language: ReturnType<typeof useWords>['language']): string {
  const offered = bootstrap().site.protection.find(({ label }) => label.id === form)
  return offered ? textIn(offered.label, language) : form
}
