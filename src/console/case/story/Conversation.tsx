import type { ComponentChildren } from 'preact'
import { formatList } from '../../../../locales/format.ts'
import { conversationOf, type Letter as Item, timeOf } from '../../../device/casework/conversation.ts'
import { lackingDemands } from '../../../device/casework/demands.ts'
import { subjectOf } from '../../../device/casework/unanswered.ts'
import { keepingOf } from '../../../device/deletedFiles.ts'
import type { Demand } from '../../../domain/stages.ts'
import type { ReporterContent } from '../../../protocol/entries/content.ts'
import { filesOf } from '../../../protocol/entries/parts.ts'
import { Facts, IconCheck, Letter, Tag, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { typeLabel } from '../facts/typeOptions.ts'
import { DecisionLetter } from '../identity/DecisionLetter.tsx'
import { useAuthor } from '../memberNames.ts'
import { type OpenedCase, useOpenedCase } from '../openedCase.tsx'
import { Decisions } from '../protection/Decisions.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Slip } from './Slip.tsx'

/** What both sides wrote and the case's moves, in the order in which they happened. */
export function Conversation() {
  const t = useT<ConsoleWords>()
  const opened = useOpenedCase()
  const { open } = opened
  const letters = conversationOf(open)
  // What a move lacks can only be said once all internal entries are there.
  const lacking = open.whole ? lackingDemands(open) : new Map<string, readonly Demand[]>()
  return (
    <section class="stack" id="percakapan">
      <h2>{t('case.letters.title')}</h2>
      {letters.length === 0 && open.whole && <p class="muted">{t('case.letters.none')}</p>}
      {letters.map((letter) => (
        <LetterOf
          key={letter.entry.hash}
          letter={letter}
          unread={isUnread(letter, opened)}
          lacking={lacking.get(letter.entry.hash) ?? []}
        />
      ))}
    </section>
  )
}

interface LetterProps {
  letter: Item
  unread: boolean
  /** What the table of moves demanded of it and it does not have. */
  lacking: readonly Demand[]
}

function LetterOf({ letter, unread, lacking }: LetterProps) {
  if (letter.side === 'reporter') return <FromReporter letter={letter} unread={unread} />
  if (letter.side === 'office') return <FromOffice letter={letter} unread={unread} lacking={lacking} />
  return <Slip entry={letter.entry} day={letter.day} />
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
      {content.kind === 'protection_request' && content.v === 2 && <ProtectionFacts content={content} />}
    </Letter>
  )
}

/** What a request for protection says beside its text. */
function ProtectionFacts({ content }: { content: Extract<ReporterContent, { about: unknown }> }) {
  const t = useT<ConsoleWords>()
  const { about, forms, from, since } = content
  const facts = [
    { label: t('case.protection.forms'), value: formatList(forms, t.language) },
    { label: t(`case.${about}.from`), value: from },
    { label: t(`case.${about}.since`), value: since },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}

interface FromOfficeProps extends Pick<LetterProps, 'unread' | 'lacking'> {
  letter: Of<'office'>
}

function FromOffice({ letter: { entry, day }, unread, lacking }: FromOfficeProps) {
  const t = useT<ConsoleWords>()
  const { content, header } = entry
  const shown = { from: useAuthor(header), day, time: timeOf(entry), side: 'own', unread } as const
  if (content.kind === 'disclosure') return <DecisionLetter {...shown} hash={entry.hash} />
  if (content.kind === 'classification') {
    const subject = content.type
      ? t('case.letters.classified', { type: typeLabel(site.value?.types ?? [], content.type, t.language) })
      : t('case.letters.unclassified')
    return <Letter {...shown} subject={subject} />
  }
  if (content.kind === 'discard' || content.kind === 'take_back') {
    return <Letter {...shown} subject={t(`case.letters.${content.kind}`)} body={content.text} />
  }
  if (content.kind === 'check_in') {
    return <Letter {...shown} subject={t('case.letters.check_in')} body={content.text} />
  }
  return (
    <Letter {...shown} subject={subject()} body={content.text}>
      {content.kind === 'protection' && <Decisions decisions={content.decisions} />}
      {content.answer && (
        <p>
          <Tag tone="success" icon={<IconCheck />}>
            {t('case.letters.answer_mark')}
          </Tag>
        </p>
      )}
      {lacking.length > 0 && (
        <p class="case-alarm">
          {t('case.letters.lacking', {
            what: formatList(
              lacking.map((demand) => t(`demand.${demand}`)),
              t.language,
            ),
          })}
        </p>
      )}
    </Letter>
  )

  function subject(): ComponentChildren {
    if (content.kind === 'message') return t(content.answer ? 'case.letters.answer' : 'case.letters.message')
    if (content.kind === 'protection') return t('case.letters.protection')
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

/** New since the last visit, and by somebody else. At a first visit everything is new, and marking it helps nobody. */
function isUnread({ side, entry }: Item, { seen, keyring }: OpenedCase): boolean {
  if (seen === null || side === 'internal' || entry.header.author === keyring.number) return false
  return entry.header.number > (seen[side]?.number ?? -1)
}
