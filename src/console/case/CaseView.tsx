import { waitsOf } from '../../device/casework/waits.ts'
import { deadlineState } from '../../domain/deadlines.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Deadline, IconBack, Tag, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { DiscardCard } from './discard/DiscardCard.tsx'
import { Discarded } from './discard/Discarded.tsx'
import { DossierCard } from './facts/DossierCard.tsx'
import { FactsCard } from './facts/FactsCard.tsx'
import { MovesCard } from './facts/MovesCard.tsx'
import { TeamCard } from './facts/TeamCard.tsx'
import { TypeCard } from './facts/TypeCard.tsx'
import { IdentityCard } from './identity/IdentityCard.tsx'
import { QuestionedNotice } from './identity/QuestionedNotice.tsx'
import { useOpenedCase } from './openedCase.tsx'
import { Protection } from './protection/Protection.tsx'
import { Rest } from './Rest.tsx'
import { RewardCard } from './reward/RewardCard.tsx'
import { SanctionCard } from './sanctions/SanctionCard.tsx'
import { SanctionPaper } from './sanctions/SanctionPaper.tsx'
import { usePaper } from './sanctions/usePaper.ts'
import { Conversation } from './story/Conversation.tsx'
import { EvidenceCard } from './story/EvidenceCard.tsx'
import { Reply } from './story/Reply.tsx'
import { ReportCard } from './story/ReportCard.tsx'
import { UnansweredNotice } from './UnansweredNotice.tsx'
import { WatchCard } from './watch/WatchCard.tsx'

interface Props {
  /** Why the rest of the case did not arrive; null if it has, or may still. */
  failure: unknown
}

const QUEUE = { path: '/antrean', title: 'case.back' } as const
const DISCARDED = { path: '/perkara/dibuang', title: 'place.discarded' } as const

/**
 * The open case in two columns; on a phone the facts follow the story, with links to each part at the top. Until all
 * letters are there, only the story is shown: what is counted or written needs all of them. A discarded case can only be
 * read, or taken back.
 */
export function CaseView({ failure }: Props) {
  const paper = usePaper(useOpenedCase().open.sanctions)
  return (
    <>
      {paper.shown && <SanctionPaper sanction={paper.shown} />}
      <div class={paper.shown ? 'stack no-print' : 'stack'}>
        <Parts failure={failure} print={paper.print} />
      </div>
    </>
  )
}

function Parts({ failure, print }: Props & { print: (sanction: string) => void }) {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const { row, today, discard } = open
  const back = discard ? DISCARDED : QUEUE
  const deadline = deadlineState(row.answerDue, today, row.firstAnswerDay)
  return (
    <>
      <header class="case-head">
        <a class="case-back" href={href(back.path)}>
          <IconBack /> {t(back.title)}
        </a>
        <h1>{t('case.title', { number: formatRegistration(row.registration) })}</h1>
        <div class="row">
          {discard ? (
            <Tag tone="warning">{t('case.discarded.tag')}</Tag>
          ) : (
            <Deadline state={deadline.state} days={deadline.left} due={deadline.due} />
          )}
        </div>
        {open.whole && (
          <nav class="case-parts" aria-label={t('case.facts.title')}>
            <a href="#laporan">{t('case.report.title')}</a>
            <a href="#percakapan">{t('case.letters.short')}</a>
            <a href="#pokok">{t('case.facts.title')}</a>
            <a href="#identitas">{t('identity.short')}</a>
          </nav>
        )}
      </header>
      <Now />
      <Discarded />
      {open.whole && <UnansweredNotice />}
      {open.whole && <QuestionedNotice />}
      <div class="columns">
        <div class="stack" data-gap="large">
          {open.whole && !discard && <Protection />}
          <ReportCard />
          <EvidenceCard />
          <Conversation />
          {!open.whole && <Rest failure={failure} />}
          {open.whole && !discard && <Reply />}
        </div>
        {open.whole && (
          <aside class="stack">
            {!discard && <MovesCard />}
            {!discard && <WatchCard />}
            <FactsCard />
            {!discard && (
              <>
                <TeamCard />
                <TypeCard />
                <DossierCard />
              </>
            )}
            <IdentityCard />
            {!discard && <RewardCard />}
            {!discard && <SanctionCard onPrint={print} />}
            {!discard && <DiscardCard />}
          </aside>
        )}
      </div>
    </>
  )
}

/** Stage, who has to act, and the way to the next step: in sight however far somebody has read. */
function Now() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const { standing, discard, whole } = open
  const waits = whole ? waitsOf(open) : null
  return (
    <div class="case-now">
      <Tag tone="info">{t(`stage.${standing.stage}`)}</Tag>
      {waits !== null && waits !== 'nobody' && <span>{t('case.waits.for', { who: t(`waits.${waits}`) })}</span>}
      {whole && !discard && <a href="#langkah">{t('case.moves.title')}</a>}
    </div>
  )
}
