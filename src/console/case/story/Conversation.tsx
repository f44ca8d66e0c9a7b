import type { ComponentChildren } from 'preact'
import { formatList } from '../../../../locales/format.ts'
import { conversationOf, type Letter as Item } from '../../../device/casework/conversation.ts'
import { subjectOf } from '../../../device/casework/unanswered.ts'
import { keepingOf } from '../../../device/deletedFiles.ts'
import type { ReporterContent } from '../../../protocol/entries/content.ts'
import type { Header } from '../../../protocol/entries/header.ts'
import { filesOf } from '../../../protocol/entries/parts.ts'
import { Facts, IconCheck, Letter, Tag, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { typeLabel } from '../facts/typeOptions.ts'
import { memberName, memberWithNumber } from '../memberNames.ts'
import { type OpenedCase, useOpenedCase } from '../openedCase.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'

/** What both sides wrote and the case's moves, in the order in which they happened. */
export function Conversation() {
  const t = useT<ConsoleWords>()
  const opened = useOpenedCase()
  const letters = conversationOf(opened.open)
  return (
    <section class="stack" id="percakapan">
      <h2>{t('case.letters.title')}</h2>
      {letters.length === 0 && opened.open.whole && <p class="muted">{t('case.letters.none')}</p>}
      {letters.map((letter) => (
        <LetterOf key={letter.entry.hash} letter={letter} unread={isUnread(letter, opened)} />
      ))}
    </section>
  )
}

function LetterOf({ letter, unread }: { letter: Item; unread: boolean }) {
  if (letter.side === 'reporter') return <FromReporter letter={letter} unread={unread} />
  if (letter.side === 'office') return <FromOffice letter={letter} unread={unread} />
  return <Slip letter={letter} />
}

type Of<Side extends Item['side']> = Extract<Item, { side: Side }>

function FromReporter({ letter: { entry, day }, unread }: { letter: Of<'reporter'>; unread: boolean }) {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const { content } = entry
  if (content.kind === 'report') return null
  const keeping = keepingOf(entry, open)
  const about = subjectOf(content) ?? 'message'
  const subject = about === 'message' ? undefined : t(`case.letters.${about}`)
  const files = filesOf(content)
  return (
    <Letter
      from={t('case.letters.reporter')}
      day={day}
      subject={subject}
      body={content.text}
      unread={unread}
      attachments={files.length > 0 && files.map((file, at) => <EvidenceRow key={at} file={file} keeping={keeping} />)}
    >
      {content.v === 2 && <ProtectionFacts content={content} />}
    </Letter>
  )
}

/** What a request for protection says beside its text. */
function ProtectionFacts({ content }: { content: Extract<ReporterContent, { v: 2 }> }) {
  const t = useT<ConsoleWords>()
  const { about, forms, from, since } = content
  const facts = [
    { label: t('case.protection.forms'), value: formatList(forms, t.language) },
    { label: t(`case.${about}.from`), value: from },
    { label: t(`case.${about}.since`), value: since },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

function FromOffice({ letter: { entry, day }, unread }: { letter: Of<'office'>; unread: boolean }) {
  const t = useT<ConsoleWords>()
  const { content, header } = entry
  const from = useAuthor(header)
  if (content.kind === 'disclosure') {
    const subject = t(content.granted ? 'case.letters.disclosure.granted' : 'case.letters.disclosure.refused')
    return <Letter from={from} day={day} side="own" subject={subject} body={content.reason} unread={unread} />
  }
  if (content.kind === 'classification') {
    const subject = content.type
      ? t('case.letters.classified', { type: typeLabel(site.value?.types ?? [], content.type, t.language) })
      : t('case.letters.unclassified')
    return <Letter from={from} day={day} side="own" subject={subject} unread={unread} />
  }
  if (content.kind === 'discard' || content.kind === 'take_back') {
    const subject = t(`case.letters.${content.kind}`)
    return <Letter from={from} day={day} side="own" subject={subject} body={content.text} unread={unread} />
  }
  return (
    <Letter from={from} day={day} side="own" subject={subject()} body={content.text} unread={unread}>
      {content.answer && (
        <p>
          <Tag tone="success" icon={<IconCheck />}>
            {t('case.letters.answer_mark')}
          </Tag>
        </p>
      )}
    </Letter>
  )

  function subject(): ComponentChildren {
    if (content.kind === 'message') return t(content.answer ? 'case.letters.answer' : 'case.letters.message')
    if (content.kind !== 'stage') return t('case.letters.question')
    return (
      <>
        {t('case.letters.stage', { from: t(`stage.${content.from}`), to: t(`stage.${content.to}`) })}
        {content.outcome && (
          <span class="case-detail">
            {t('case.letters.outcome', { outcome: t(`outcome.${content.outcome}`) })}
            {content.passedTo && ` · ${t('case.letters.passed', { body: content.passedTo })}`}
          </span>
        )}
      </>
    )
  }
}

/** An internal entry, which the reporter never sees. */
function Slip({ letter: { entry, day } }: { letter: Of<'internal'> }) {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  const { content, header } = entry
  const from = useAuthor(header)
  if (content.kind === 'dossier') return null
  const body = 'text' in content ? content.text : content.reason
  const files = content.kind === 'document' ? content.files : []
  return (
    <Letter
      from={from}
      day={day}
      side="internal"
      subject={content.kind === 'assignment' ? team(content.staff) : t(`case.letters.${content.kind}`)}
      body={body}
      attachments={files.length > 0 && files.map((file, at) => <EvidenceRow key={at} file={file} />)}
    >
      <p class="muted small">{t('case.letters.internal')}</p>
    </Letter>
  )

  function team(staff: readonly number[]): string {
    if (staff.length === 0) return t('case.letters.assignment.nobody')
    const names = staff.map((number) => memberName(keyring, number, t))
    return t('case.letters.assignment', { names: formatList(names, t.language) })
  }
}

function useAuthor({ author }: Header): string {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  if (author === null) return t('case.letters.reporter')
  return memberWithNumber(keyring, author, t)
}

/** New since the last visit, and by somebody else. At a first visit everything is new, and marking it helps nobody. */
function isUnread({ side, entry }: Item, { seen, keyring }: OpenedCase): boolean {
  if (seen === null || side === 'internal' || entry.header.author === keyring.number) return false
  return entry.header.number > (seen[side]?.number ?? -1)
}
