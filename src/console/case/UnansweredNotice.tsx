import { useState } from 'preact/hooks'
import { proceduresOf } from '../../device/casework/protection.ts'
import { type Unanswered, unansweredOf } from '../../device/casework/unanswered.ts'
import { markRead } from '../../device/casework/write.ts'
import { Button, ButtonLink, IconCheck, IconLetter, IconWay, Notice, useFocusOnChange, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { FirstLetters } from './FirstLetters.tsx'
import { nextSteps } from './facts/nextSteps.ts'
import { useOpenedCase } from './openedCase.tsx'
import { SubmissionNotice } from './SubmissionNotice.tsx'
import { TextDialog } from './TextDialog.tsx'
import { type Submission, useSubmission } from './useSubmission.ts'

/** Says that the reporter wrote and nobody has answered, what they want, and what can be done. */
export function UnansweredNotice() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const { stage } = open.standing
  const letters = unansweredOf(open)
  // Its buttons are gone once the letters are marked.
  const place = useFocusOnChange<HTMLDivElement>(letters.length === 0)
  if (open.discard) return null
  if (letters.length === 0) {
    return (
      <div tabIndex={-1} ref={place}>
        <SubmissionNotice submission={submission} done={t('case.read.done')} />
      </div>
    )
  }
  const asked = proceduresOf(open).find(({ state }) => state === 'open')
  const ended = stage === 'closed' || stage === 'archived' ? stage : null
  const reopens = nextSteps(open.standing, roles).some(({ meaning }) => meaning === 'reopen')
  return (
    <Notice tone="warning" title={t(`case.unanswered.${ended ?? 'open'}`)}>
      <FirstLetters letters={letters} />
      <p>{t(!ended ? 'case.unanswered.todo' : reopens ? 'case.unanswered.reopen' : `case.unanswered.ask.${ended}`)}</p>
      {!asking && <SubmissionNotice submission={submission} done={t('case.read.done')} />}
      <div class="row">
        {asked && <ButtonLink href={`#perlindungan-${asked.number}`}>{t('case.unanswered.protect')}</ButtonLink>}
        <ButtonLink href="#surat" icon={<IconLetter />}>
          {t('case.unanswered.answer')}
        </ButtonLink>
        <Button
          icon={<IconCheck />}
          onClick={() => {
            submission.set('idle')
            setAsking(true)
          }}
        >
          {t('case.read.action')}
        </Button>
        {reopens && (
          <ButtonLink href="#langkah" icon={<IconWay />}>
            {t('case.unanswered.step')}
          </ButtonLink>
        )}
      </div>
      {asking && <ReadDialog letters={letters} submission={submission} onClose={() => setAsking(false)} />}
    </Notice>
  )
}

interface ReadProps {
  letters: readonly Unanswered[]
  submission: Submission
  onClose: () => void
}

/** Marks the letters as read for everybody: none of them waits for an answer any longer. */
function ReadDialog({ letters, submission, onClose }: ReadProps) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  // A letter that comes while this is open was read by nobody.
  const [upTo] = useState(() => open.reporter.at(-1)?.hash ?? '')
  const urgent = letters.some(({ subject }) => ['retaliation', 'protection_request', 'help'].includes(subject))
  return (
    <TextDialog
      id="read"
      place="dibaca"
      title={t('case.read.dialog.title')}
      consequence={
        <div class="stack">
          <p>{t('case.read.dialog.consequence')}</p>
          {urgent && <p class="case-alarm">{t('case.read.dialog.urgent')}</p>}
        </div>
      }
      label={t('case.read.text')}
      hint={t('case.read.text.hint')}
      empty={t('case.read.text.empty')}
      confirm={t('case.read.action')}
      rows={2}
      restores
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'read' && content.text === text}
      send={(text) => markRead(keyring, open, text, upTo)}
      submission={submission}
      onClose={onClose}
    />
  )
}
