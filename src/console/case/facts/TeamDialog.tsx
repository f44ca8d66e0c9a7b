import { useState } from 'preact/hooks'
import { teamOf } from '../../../device/casework/demands.ts'
import { assignCase } from '../../../device/casework/write.ts'
import { ConfirmDialog, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'
import { TeamFields } from './TeamFields.tsx'
import { followTeam, isSameTeam, leadIn, readChoice, sortedTeam, type TeamChoice, writeChoice } from './team.ts'

interface Props {
  /** Said first, if the team is needed for something else. */
  consequence?: string
  submission: Submission
  onClose: () => void
  /** Called instead of `onClose` when the team was stored. */
  onDone?: () => void
}

/** Chooses who works on the case, and who of them leads. */
export function TeamDialog({ consequence, submission, onClose, onDone = onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const { assigned: now } = open.row
  const signed = teamOf(open.dossier)
  const unchanged = { staff: now, lead: signed.lead, reason: '' }
  // As a text on the desk, so that a lock does not lose what was chosen.
  const draft = useDraft(`${open.row.id}/tim`, writeChoice(unchanged))
  const choice = readChoice(draft.text) ?? unchanged
  const [problem, setProblem] = useState<'unchanged' | 'lead' | null>(null)
  const [assigned, setAssigned] = useState(now)
  // Keep the changes of a colleague who changed the team meanwhile.
  if (assigned.join() !== now.join()) {
    setAssigned(now)
    draft.write(writeChoice({ ...choice, staff: followTeam(choice.staff, assigned, now) }))
  }
  const staff = sortedTeam(choice.staff)
  const lead = leadIn(choice)
  useArrival(submission, {
    chain: 'internal',
    restored: false,
    isIt: (content) => content.kind === 'assignment' && content.v === 2 && isSameTeam(content, { staff, lead }),
    finish,
  })
  return (
    <ConfirmDialog
      id="team-title"
      open
      title={t('case.team.dialog.title')}
      consequence={
        <div class="stack">
          {consequence && <p>{consequence}</p>}
          <p>{t('case.team.dialog.consequence')}</p>
        </div>
      }
      confirm={t('case.team.dialog.confirm')}
      busy={submission.busy}
      onConfirm={save}
      onCancel={() => {
        draft.clear()
        onClose()
      }}
    >
      <TeamFields
        keyring={keyring}
        choice={choice}
        onChange={choose}
        assigned={now}
        problem={
          problem === 'unchanged'
            ? { field: 'members', text: t('case.team.unchanged') }
            : problem === 'lead'
              ? { field: 'lead', text: t('case.team.dialog.lead.empty') }
              : null
        }
      />
      <SubmissionNotice submission={submission} done={t('case.team.done')} />
    </ConfirmDialog>
  )

  function choose(next: TeamChoice): void {
    draft.write(writeChoice(next))
    setProblem(null)
  }

  function finish(): void {
    draft.clear()
    onDone()
  }

  async function save(): Promise<void> {
    const found = staff.length > 0 && lead === null ? 'lead' : isSameTeam(signed, { staff, lead }) ? 'unchanged' : null
    setProblem(found)
    if (found !== null) return
    if (await submission.write(() => assignCase(keyring, open, { staff, lead, reason: choice.reason.trim() }))) finish()
  }
}
