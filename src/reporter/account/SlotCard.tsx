import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import type { OwnCase, OwnDraft, OwnSlot } from '../../device/reporter/reading.ts'
import type { Answers } from '../../domain/names/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Button, Card, ConfirmDialog, Notice } from '../../ui/index.ts'
import { device } from '../core/device.ts'
import { attempt, type Failure, failureWords } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import { hashOf } from '../write/begin.ts'
import { endWriting, unsaved } from '../write/writing.ts'
import { About } from './About.tsx'
import { AnswerDue } from './AnswerDue.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { readOwn } from './own.ts'
import { resumeDraft } from './resume.ts'
import { StageTag } from './StageTag.tsx'

/** One slot of the account as a card: a report, a draft, or the remains of a destroyed case. */
export function SlotCard({ own, expired }: { own: OwnSlot; expired: boolean }) {
  const t = useWords()
  if (own.state === 'sent') return <ReportCard own={own} />
  if (own.state === 'draft') return <DraftCard own={own} expired={expired} />
  return (
    <Card level={3} title="—">
      <p class="muted">{t('reporter.account.destroyed')}</p>
    </Card>
  )
}

function ReportCard({ own }: { own: OwnCase }) {
  const t = useWords()
  const { receipt, discard, released, office, slot, whole } = own
  return (
    <Card
      level={3}
      title={formatRegistration(receipt.registration)}
      actions={
        <Button look="primary" onClick={() => go({ at: 'case', index: slot.index })}>
          {t('action.open')}
        </Button>
      }
    >
      <p class="row">
        <StageTag own={own} />
        <span class="muted">{t('reporter.account.sent_on', { date: formatDate(receipt.day, t.language) })}</span>
      </p>
      <About channel={own.channel} questionnaire={own.report.questionnaire} answers={own.report.answers as Answers} />
      {!released && <p class="muted">{t('reporter.case.waiting_short')}</p>}
      {released && whole && !discard && <AnswerDue own={own} />}
      {whole && office.length > 0 && (
        <p key={office.length}>{t('reporter.account.letters', { count: office.length })}</p>
      )}
    </Card>
  )
}

/** Under an expired statement a draft can be read, and not sent: it says so before anybody goes on writing. */
function DraftCard({ own, expired }: { own: OwnDraft; expired: boolean }) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  // Still open in this page, with text that its slot does not have.
  const begun = unsaved()?.slot.value?.index === own.slot.index
  async function act(what: () => unknown) {
    setBusy(true)
    setFailure(await attempt(what))
    setBusy(false)
  }
  async function remove() {
    const { deleteDraft } = await device()
    await deleteDraft(own.slot)
    if (begun) endWriting()
    setAsking(false)
    await readOwn()
  }
  const notice = failure && (
    <Notice tone="warning" announce>
      <p>{failureWords(failure, t)}</p>
    </Notice>
  )
  return (
    <Card
      level={3}
      title={t('reporter.account.draft')}
      actions={
        <>
          {(own.draft || begun) && (
            <LeaveButton
              id={`resume-${own.slot.index}`}
              losing={begun ? [] : ['writing']}
              look="primary"
              busy={busy}
              onLeave={() => act(() => resumeDraft(own))}
            >
              {t(expired ? 'reporter.account.draft_read' : 'reporter.account.draft_continue')}
            </LeaveButton>
          )}
          <Button onClick={() => setAsking(true)}>{t('reporter.account.draft_delete')}</Button>
        </>
      }
    >
      {own.draft && (
        <About
          channel={own.draft.channel}
          questionnaire={hashOf(own.draft.channel)}
          answers={own.draft.answers as Answers}
        />
      )}
      {!own.draft && !begun && <p>{t('reporter.account.draft_empty')}</p>}
      <p class="muted">{t('reporter.account.draft_kept', { date: formatDate(own.keptUntil, t.language) })}</p>
      {expired && (own.draft || begun) && <p class="alarm">{t('reporter.expired.draft')}</p>}
      {!asking && notice}
      <ConfirmDialog
        id={`delete-${own.slot.index}`}
        open={asking}
        title={t('reporter.account.draft_delete')}
        consequence={t('reporter.account.draft_delete.consequence')}
        confirm={t('reporter.account.draft_delete')}
        danger
        busy={busy}
        onConfirm={() => act(remove)}
        onCancel={() => setAsking(false)}
      >
        {notice}
      </ConfirmDialog>
    </Card>
  )
}
