import type { Keyring } from '../../../device/staff/keyring.ts'
import { CheckboxGroup, Notice, RadioGroup, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberWithNumber } from '../memberNames.ts'
import { leadIn, sortedTeam, type TeamChoice } from './team.ts'

const REASON_MAX = 2000

interface Props {
  keyring: Keyring
  choice: TeamChoice
  onChange: (choice: TeamChoice) => void
  /** Who works on the case already: a suspended investigator cannot be added, and stays until somebody removes them. */
  assigned: readonly number[]
  problem: { readonly field: 'members' | 'lead'; readonly text: string } | null
}

/** Who works on a case, who of them leads, and why. */
export function TeamFields({ keyring, choice, onChange, assigned, problem }: Props) {
  const t = useT<ConsoleWords>()
  const suspended = new Set(
    keyring.organization.members.flatMap(({ number, state }) => (state === 'suspended' ? [number] : [])),
  )
  const investigators = keyring.statement.staff.filter(
    ({ number, roles }) => roles.includes('investigator') && (!suspended.has(number) || assigned.includes(number)),
  )
  const staff = sortedTeam(choice.staff)
  const lead = leadIn(choice)
  return (
    <>
      {investigators.length === 0 ? (
        <Notice>
          <p>{t('case.team.dialog.none')}</p>
        </Notice>
      ) : (
        <CheckboxGroup
          id="team-members"
          label={t('case.team.dialog.who')}
          error={problem?.field === 'members' ? problem.text : undefined}
          options={investigators.map(({ number }) => ({
            value: String(number),
            label: memberWithNumber(keyring, number, t),
            hint: suspended.has(number) ? t('people.state.suspended') : undefined,
          }))}
          value={staff.map(String)}
          onChange={(value) => onChange({ ...choice, staff: value.map(Number) })}
        />
      )}
      {staff.length > 1 && (
        <RadioGroup
          id="team-lead"
          label={t('case.team.dialog.lead')}
          hint={t('case.team.dialog.lead.hint')}
          error={problem?.field === 'lead' ? problem.text : undefined}
          required
          options={staff.map((number) => ({ value: String(number), label: memberWithNumber(keyring, number, t) }))}
          value={lead === null ? undefined : String(lead)}
          onChange={(value) => onChange({ ...choice, lead: Number(value) })}
        />
      )}
      <TextArea
        id="team-reason"
        label={t('case.team.dialog.reason')}
        hint={t('case.team.dialog.reason.hint')}
        optional
        rows={2}
        value={choice.reason}
        onInput={(reason) => onChange({ ...choice, reason })}
        maxLength={REASON_MAX}
      />
    </>
  )
}
