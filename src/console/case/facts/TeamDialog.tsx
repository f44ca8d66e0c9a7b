import { useState } from 'preact/hooks'
import { teamOf } from '../../../device/casework/demands.ts'
import { assignCase } from '../../../device/casework/write.ts'
import { CheckboxGroup, ConfirmDialog, Notice, RadioGroup, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import type { Submission } from '../useSubmission.ts'
import { followTeam, sortedTeam } from './team.ts'

const REASON_MAX = 2000

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
  const signed = teamOf(open.dossier)
  const [chosen, setChosen] = useState(open.row.assigned.map(String))
  const [leading, setLeading] = useState(signed.lead)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<'unchanged' | 'lead' | null>(null)
  const [assigned, setAssigned] = useState(open.row.assigned)
  // Keep the changes of a colleague who changed the team meanwhile.
  if (assigned.join() !== open.row.assigned.join()) {
    setAssigned(open.row.assigned)
    setChosen(followTeam(chosen.map(Number), assigned, open.row.assigned).map(String))
  }
  const staff = sortedTeam(chosen.map(Number))
  // The only member leads; so does nobody who was taken out again.
  const lead = staff.length === 1 ? (staff[0] ?? null) : leading !== null && staff.includes(leading) ? leading : null
  useArrival(submission, {
    chain: 'internal',
    restored: false,
    isIt: (content) => content.kind === 'assignment' && content.v === 2 && isSame(content),
    finish: onDone,
  })
  const suspended = new Set(
    keyring.organization.members.flatMap(({ number, state }) => (state === 'suspended' ? [number] : [])),
  )
  // A suspended investigator cannot be added, and stays until somebody removes them.
  const investigators = keyring.statement.staff.filter(
    ({ number, roles }) =>
      roles.includes('investigator') && (!suspended.has(number) || open.row.assigned.includes(number)),
  )
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
      onCancel={onClose}
    >
      {investigators.length === 0 ? (
        <Notice>
          <p>{t('case.team.dialog.none')}</p>
        </Notice>
      ) : (
        <CheckboxGroup
          id="team-members"
          label={t('case.team.dialog.who')}
          error={problem === 'unchanged' ? t('case.team.unchanged') : undefined}
          options={investigators.map(({ number }) => ({
            value: String(number),
            label: memberWithNumber(keyring, number, t),
            hint: suspended.has(number) ? t('people.state.suspended') : undefined,
          }))}
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            setProblem(null)
          }}
        />
      )}
      {staff.length > 1 && (
        <RadioGroup
          id="team-lead"
          label={t('case.team.dialog.lead')}
          hint={t('case.team.dialog.lead.hint')}
          error={problem === 'lead' ? t('case.team.dialog.lead.empty') : undefined}
          required
          options={staff.map((number) => ({ value: String(number), label: memberWithNumber(keyring, number, t) }))}
          value={lead === null ? undefined : String(lead)}
          onChange={(value) => {
            setLeading(Number(value))
            setProblem(null)
          }}
        />
      )}
      <TextArea
        id="team-reason"
        label={t('case.team.dialog.reason')}
        hint={t('case.team.dialog.reason.hint')}
        optional
        rows={2}
        value={reason}
        onInput={setReason}
        maxLength={REASON_MAX}
      />
      <SubmissionNotice submission={submission} done={t('case.team.done')} />
    </ConfirmDialog>
  )

  function isSame(team: { readonly staff: readonly number[]; readonly lead: number | null }): boolean {
    return sortedTeam(team.staff).join() === staff.join() && team.lead === lead
  }

  async function save(): Promise<void> {
    const found = staff.length > 0 && lead === null ? 'lead' : isSame(signed) ? 'unchanged' : null
    setProblem(found)
    if (found !== null) return
    if (await submission.write(() => assignCase(keyring, open, { staff, lead, reason: reason.trim() }))) onDone()
  }
}
