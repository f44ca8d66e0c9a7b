import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { type Discard, discardStanding } from '../../../device/acts.ts'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import { unansweredOf } from '../../../device/casework/unanswered.ts'
import { lastDayToTakeBack, mayTakeBack } from '../../../domain/discard.ts'
import { Button, ButtonLink, IconLetter, IconRetry, Notice, useFocusOnChange, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { openedCasesOf } from '../../queue/opened.ts'
import { desk } from '../../session/keyring.tsx'
import { FirstLetters } from '../FirstLetters.tsx'
import { memberName } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { namesOf, otherOpeners } from './openers.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** At the top of a discarded case: who discarded it and why, until when it is kept, and the way back. */
export function Discarded() {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const { discard, discardedDay } = open
  const member = { number: keyring.number, roles }
  const allowed =
    discard !== null && mayTakeBack(member, { author: discard.author, lastDay: lastDayOf(open, discard) }, open.today)
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  // The button that had the focus is gone, and the news stands here.
  const place = useFocusOnChange<HTMLDivElement>(discard !== null)
  useEffect(() => {
    if (discard) openedCasesOf(keyring).forget([open.row.id])
  }, [discard])
  const taken = discard === null && (submission.state === 'done' || submission.state === 'arrived')
  return (
    <div class="stack" tabIndex={-1} ref={place}>
      {discardStanding(discardedDay, discard) === 'differs' && (
        <Notice tone="danger">
          <p>
            {discard === null && discardedDay !== null
              ? t('case.discarded.unsigned', { date: formatDate(discardedDay, t.language) })
              : t('case.discarded.differs')}
          </p>
        </Notice>
      )}
      {taken && <SubmissionNotice submission={submission} done={t('case.take_back.done')} />}
      {discard && (
        <Notice tone="warning" title={t('case.discarded.title')}>
          <Story discard={discard} />
          <Letters />
          <Unsent />
          <WayBack
            discard={discard}
            allowed={allowed}
            ask={() => {
              submission.set('idle')
              setAsking(true)
            }}
          />
        </Notice>
      )}
      {allowed && asking && <TakeBackDialog submission={submission} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Story({ discard }: { discard: Discard }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const { author, day, text } = discard
  const name = memberName(keyring, author, t)
  const until = formatDate(lastDayOf(open, discard), t.language)
  return (
    <>
      <p>{t('case.discarded.by', { name, date: formatDate(day, t.language) })}</p>
      <blockquote class="case-text case-quote" dir="auto">
        {text}
      </blockquote>
      <p>{t('case.discarded.kept', { date: until })}</p>
    </>
  )
}

/** The button that takes it back, or who else can do so. */
function WayBack({ discard, allowed, ask }: { discard: Discard; allowed: boolean; ask: () => void }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const last = lastDayOf(open, discard)
  if (open.today > last) return <p>{t('case.discarded.passed')}</p>
  if (allowed) {
    return (
      <div class="row">
        <Button look="primary" icon={<IconRetry />} onClick={ask}>
          {t('case.take_back.action')}
        </Button>
      </div>
    )
  }
  if (discard.author !== keyring.number) return null
  const others = otherOpeners(keyring, open)
  const date = formatDate(last, t.language)
  return (
    <p>
      {others.length === 0
        ? t('case.discarded.own.alone', { date })
        : t('case.discarded.own', { names: namesOf(keyring, others, t), date })}
    </p>
  )
}

function lastDayOf({ reporterDays }: OpenCase, { day }: Discard): string {
  return lastDayToTakeBack(day, reporterDays ?? [])
}

/** A reporter who was discarded by mistake writes here: nobody must overlook that. */
function Letters() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const letters = open.whole ? unansweredOf(open) : []
  if (letters.length === 0) return null
  return (
    <>
      <FirstLetters letters={letters} />
      <p>{t('case.discarded.letter')}</p>
      <div class="row">
        <ButtonLink href="#percakapan" icon={<IconLetter />}>
          {t('case.discarded.letter.read')}
        </ButtonLink>
      </div>
    </>
  )
}

/** A colleague discarded the case while a letter was being written here. */
function Unsent() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const text = desk.value.drafts[open.row.id]
  if (!text) return null
  return (
    <>
      <p>{t('case.discarded.unsent')}</p>
      <blockquote class="case-text case-quote" dir="auto">
        {text}
      </blockquote>
    </>
  )
}
