import { useState } from 'preact/hooks'
import { leadOf } from '../../../device/casework/demands.ts'
import { Button, Card, IconPeople, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { TeamDialog } from './TeamDialog.tsx'

/** Who works on the case, and who leads. When a director changes the team, access follows. */
export function TeamCard() {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const team = open.row.assigned
  const lead = leadOf(open)
  return (
    <Card title={t('case.team.title')} icon={<IconPeople />}>
      {team.length === 0 ? (
        <p class="muted">{t('case.team.nobody')}</p>
      ) : (
        <ul class="case-list">
          {team.map((number) => (
            <li key={number}>
              {memberWithNumber(keyring, number, t)}
              {number === lead && <span class="case-detail">{t('case.team.lead')}</span>}
            </li>
          ))}
        </ul>
      )}
      {team.length > 0 && lead === null && <p class="muted">{t('case.team.no_lead')}</p>}
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
