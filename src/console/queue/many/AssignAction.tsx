import { useState } from 'preact/hooks'
import { Button, IconPeople, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { TeamFields } from '../../case/facts/TeamFields.tsx'
import { leadIn, type TeamChoice } from '../../case/facts/team.ts'
import { rolesOn } from '../../case/openedCase.tsx'
import { useKeyring } from '../../session/keyring.tsx'
import type { ActionProps } from '../action.ts'
import { assignTo } from './changes.ts'
import { ManyDialog } from './ManyDialog.tsx'

const NOBODY: TeamChoice = { staff: [], lead: null, reason: '' }

/** Gives the chosen cases one team. */
export function AssignAction({ chosen, reload }: ActionProps) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [open, setOpen] = useState(false)
  if (!open && !chosen.some((row) => rolesOn(keyring, row).includes('director'))) return null
  return (
    <>
      <Button icon={<IconPeople />} onClick={() => setOpen(true)}>
        {t('queue.many.assign.action')}
      </Button>
      {open && <AssignDialog chosen={chosen} reload={reload} onClose={() => setOpen(false)} />}
    </>
  )
}

function AssignDialog({ chosen, reload, onClose }: ActionProps & { onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [choice, setChoice] = useState(NOBODY)
  const [problem, setProblem] = useState<'members' | 'lead' | null>(null)
  const [teams] = useState(() => chosen.filter(({ assigned }) => assigned.length > 0).length)
  return (
    <ManyDialog
      id="assign-many"
      keyring={keyring}
      rows={chosen}
      title={t('queue.many.assign.title', { count: chosen.length })}
      consequence={
        <div class="stack">
          <p>{t('queue.many.assign.consequence')}</p>
          {teams > 0 && (
            <Notice tone="warning">
              <p>{t('queue.many.assign.replaces', { count: teams })}</p>
            </Notice>
          )}
        </div>
      }
      confirm={t('queue.many.assign.action')}
      prepare={() => {
        const found = choice.staff.length === 0 ? 'members' : leadIn(choice) === null ? 'lead' : null
        setProblem(found)
        return found === null ? assignTo(keyring, choice) : null
      }}
      onClose={(changed) => {
        onClose()
        if (changed) reload()
      }}
    >
      <TeamFields
        keyring={keyring}
        choice={choice}
        onChange={(next) => {
          setChoice(next)
          setProblem(null)
        }}
        assigned={[]}
        problem={
          problem && {
            field: problem,
            text: t(problem === 'lead' ? 'case.team.dialog.lead.empty' : 'queue.many.assign.empty'),
          }
        }
      />
    </ManyDialog>
  )
}
