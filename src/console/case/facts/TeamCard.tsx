import { useState } from 'preact/hooks'
import { teamOf } from '../../../device/casework/open.ts'
import { assignCase } from '../../../device/casework/write.ts'
import { Button, Card, CheckboxGroup, ConfirmDialog, IconPeople, Notice, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { type Submission, useSubmission } from '../useSubmission.ts'
import { followTeam, inOrder } from './team.ts'

const REASON_MAX = 2000

/** Who works on the case. When a director changes the team, access follows. */
export function TeamCard() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const nameOf = useNameOf()
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const team = open.row.assigned
  return (
    <Card title={t('case.team.title')} icon={<IconPeople />}>
      {team.length === 0 ? (
        <p class="muted">{t('case.team.nobody')}</p>
      ) : (
        <ul class="case-list">
          {team.map((number) => (
            <li key={number}>{nameOf(number)}</li>
          ))}
        </ul>
      )}
      {!asking && <SubmissionNotice submission={submission} done={t('case.team.done')} />}
      {roles.includes('director') && (
        <div class="row">
          <Button
            onClick={() => {
              submission.set('idle')
              setAsking(true)
            }}
          >
            {t('case.team.assign')}
          </Button>
        </div>
      )}
      {asking && <TeamDialog submission={submission} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function TeamDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const nameOf = useNameOf()
  const [chosen, setChosen] = useState(open.row.assigned.map(String))
  const [reason, setReason] = useState('')
  const [unchanged, setUnchanged] = useState(false)
  const [assigned, setAssigned] = useState(open.row.assigned)
  // Keep the changes of a colleague who changed the team meanwhile.
  if (assigned.join() !== open.row.assigned.join()) {
    setAssigned(open.row.assigned)
    setChosen(followTeam(chosen.map(Number), assigned, open.row.assigned).map(String))
  }
  useArrival(submission, {
    chain: 'internal',
    restored: false,
    isIt: (content) => content.kind === 'assignment' && content.staff.join() === inOrder(chosen.map(Number)).join(),
    finish: onClose,
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
      consequence={<p>{t('case.team.dialog.consequence')}</p>}
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
          error={unchanged ? t('case.team.unchanged') : undefined}
          options={investigators.map(({ number }) => ({
            value: String(number),
            label: nameOf(number),
            hint: suspended.has(number) ? t('people.state.suspended') : undefined,
          }))}
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            setUnchanged(false)
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

  async function save(): Promise<void> {
    const staff = inOrder(chosen.map(Number))
    const same = staff.join() === inOrder(teamOf(open.dossier)).join()
    setUnchanged(same)
    if (same) return
    if (await submission.write(() => assignCase(keyring, open, staff, reason.trim()))) onClose()
  }
}

function useNameOf(): (number: number) => string {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  return (number) => memberWithNumber(keyring, number, t)
}
