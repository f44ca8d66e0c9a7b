import type { Language } from '../../../locales/translator.ts'
import { type Keeping, keepingOf } from '../../device/deletedFiles.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { textIn } from '../../domain/questionnaire.ts'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import { filesOf } from '../../protocol/entries/parts.ts'
import { Facts } from '../../ui/Facts/Facts.tsx'
import { Letter } from '../../ui/index.ts'
import { bootstrap } from '../core/bootstrap.ts'
import { useWords } from '../core/language.ts'
import { DecisionLetter } from './IdentityDecisions.tsx'
import { OwnFile } from './OwnFile.tsx'
import { Decisions, formLabel, ProtectionState } from './ProtectionState.tsx'

/**
 * Both sides' letters in order. The day of a reporter's letter is what the server says: only the office signs days.
 */
export function Conversation({ own }: { own: OwnCase }) {
  const t = useWords()
  const letters = own.timeline.filter(({ by, entry }) => by === 'office' || entry.header.number > 0)
  if (letters.length === 0 && own.whole) return <p class="muted">{t('reporter.case.no_letters')}</p>
  return (
    <>
      {letters.map((item) =>
        item.by === 'office' ? (
          <OfficeLetter key={item.entry.hash} own={own} entry={item.entry} />
        ) : (
          <OwnLetter
            key={item.entry.hash}
            own={own}
            entry={item.entry}
            keeping={keepingOf(item.entry, own)}
            day={own.reporterDays[item.entry.header.number]}
            waiting={item.entry.header.number >= own.releasedEntries}
          />
        ),
      )}
    </>
  )
}

function OfficeLetter({ own, entry }: { own: OwnCase; entry: OpenEntry<'office'> }) {
  const t = useWords()
  const { content, header } = entry
  const day = header.day ?? ''
  if (content.kind === 'disclosure') {
    const decision = own.decisions.find(({ hash }) => hash === entry.hash)
    return decision ? <DecisionLetter own={own} decision={decision} /> : null
  }
  if (content.kind === 'classification') {
    const subject = content.type
      ? t('reporter.case.subject.classified', { type: typeLabel(content.type, t.language) })
      : t('reporter.case.subject.unclassified')
    return (
      <Letter from={t('reporter.case.from_office')} day={day} subject={subject}>
        <p>{t(content.type ? 'reporter.case.classified' : 'reporter.case.unclassified')}</p>
      </Letter>
    )
  }
  if (content.kind === 'discard' || content.kind === 'take_back') {
    const subject = t(`reporter.case.subject.${content.kind}`)
    return <Letter from={t('reporter.case.from_office')} day={day} subject={subject} body={content.text} />
  }
  return (
    <Letter from={t('reporter.case.from_office')} day={day} subject={subjectOf()} body={content.text}>
      {content.kind === 'protection' && <Decisions decisions={content.decisions} />}
    </Letter>
  )

  function subjectOf() {
    if (content.kind === 'stage') return t('reporter.case.subject.stage', { stage: t(`stage.${content.to}`) })
    if (content.kind === 'protection' || content.kind === 'check_in') return t(`reporter.case.subject.${content.kind}`)
    if (content.kind === 'question') return t('reporter.case.subject.question')
    return content.kind === 'message' && content.answer ? t('reporter.case.subject.answer') : undefined
  }
}

/** The office's name of a type; a type that it no longer offers is shown as it was stored. */
function typeLabel(type: string, language: Language): string {
  const label = bootstrap().site.types.find(({ value }) => value === type)?.label
  return label ? textIn(label, language) : type
}

interface OwnLetterProps {
  own: OwnCase
  entry: OpenEntry<'reporter'>
  day: string | undefined
  /** Whether the office still has its files. */
  keeping: Keeping
  waiting: boolean
}

function OwnLetter({ own, entry, day, keeping, waiting }: OwnLetterProps) {
  const t = useWords()
  const { content } = entry
  if (content.kind === 'report') return null
  const files = filesOf(content)
  return (
    <Letter
      from={t('reporter.case.from_you')}
      day={day}
      side="own"
      subject={subjectOf()}
      body={content.text}
      attachments={files.length > 0 && files.map((file, at) => <OwnFile key={at} file={file} keeping={keeping} />)}
    >
      <ProtectionFacts content={content} />
      <ProtectionState own={own} entry={entry} />
      {waiting && <p class="muted small">{t('reporter.case.waiting_short')}</p>}
    </Letter>
  )

  function subjectOf() {
    if (content.kind === 'message' && content.v === 2) return t(`reporter.check_in.${content.checkIn.state}`)
    if (content.kind === 'message' && content.v === 3) return t('reporter.claim.title')
    if (content.kind === 'report' || content.kind === 'message') return undefined
    const retaliation = content.kind === 'protection_request' && content.v === 2 && content.about === 'retaliation'
    return t(`reporter.case.subject.${retaliation ? 'retaliation' : content.kind}`)
  }
}

/** What a request for protection says beside its text. */
function ProtectionFacts({ content }: { content: OpenEntry<'reporter'>['content'] }) {
  const t = useWords()
  if (content.kind !== 'protection_request' || content.v !== 2) return null
  const { about, forms, from, since } = content
  const labels = forms.map((form) => formLabel(form, t.language))
  const facts = [
    { label: t('reporter.protection.forms'), value: labels.join('; ') },
    { label: t(`reporter.${about}.from`), value: from },
    { label: t(`reporter.${about}.since`), value: since },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}
